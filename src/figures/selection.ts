import { sql, type RawBuilder } from 'kysely'
import type { Collection } from '../records/collection.ts'
import type { FigureScope } from './figure.ts'

/** How a record's time meets the period: it began in it, touched it, or held on its last day. */
export type TimeRule = 'starts' | 'overlaps' | 'holds-at-end'

type Selection = {
  time: TimeRule
  /** SQL of what one record adds, over `r` (records) and `t` (the collection's table); 1 when left out. */
  amount?: RawBuilder<unknown>
  where?: RawBuilder<unknown>
}

/** What rows were selected by; figures that share all but amount and condition are read in one pass over the records. */
export type Selected = Selection & { collection: Collection; scope: FigureScope }

export type SelectedRows = RawBuilder<unknown> & { selected: Selected }

/** Only what has been approved counts in a figure. */
const COUNTED_STATES = sql`('approved', 'archived')`

/** The records of a collection in a period and an organisation scope, as a figure's rows. */
export function recordsOf(collection: Collection, scope: FigureScope, selection: Selection): SelectedRows {
  const { amount = sql`1`, where = sql`true` } = selection
  const selected = { ...selection, collection, scope }
  const rows = sql`select r.id as record_id, (${amount})::numeric as amount ${sharedOf(selected)} and ${where}`
  return Object.assign(rows, { selected })
}

/** One row for each different value among the selected records: its first record; the others add nothing. */
export function firstOfEach(value: RawBuilder<unknown>, { selected }: SelectedRows) {
  return sql`
    select min(r.id::text collate "C")::uuid as record_id, 1::numeric as amount
    ${sharedOf(selected)} and ${selected.where ?? sql`true`} and ${value} is not null group by ${value}`
}

/** `from … where …`: all but the amount and the condition. */
export function sharedOf({ collection, time, scope }: Selected): RawBuilder<unknown> {
  return sql`
    from records r join ${sql.table(collection.table)} t on t.record_id = r.id
    where r.collection = ${sql.lit(collection.name)} and r.deleted_at is null
      and r.state in ${COUNTED_STATES}
      and r.owner_org_id = any(${scope.orgIds}::uuid[])
      and ${timeCondition(time, scope)}`
}

/** The same for selections whose `sharedOf` says the same. */
export function passKey({ collection, time, scope }: Selected): string {
  return [collection.name, time, scope.from, scope.to, ...scope.orgIds].join(' ')
}

function timeCondition(time: TimeRule, { from, to }: FigureScope) {
  switch (time) {
    case 'starts':
      return sql`r.happened_from between ${from}::date and ${to}::date`
    case 'overlaps':
      return sql`r.happened && daterange(${from}::date, ${to}::date, '[]')`
    case 'holds-at-end':
      return sql`r.happened @> ${to}::date`
  }
}

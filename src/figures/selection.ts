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

/** Only what has been approved counts in a figure. */
const COUNTED_STATES = sql`('approved', 'archived')`

/** The records of a collection in a period and an organisation scope, as a figure's rows. */
export function recordsOf(collection: Collection, scope: FigureScope, selection: Selection) {
  const { time, amount = sql`1`, where = sql`true` } = selection
  return sql`
    select r.id as record_id, (${amount})::numeric as amount
    from records r join ${sql.table(collection.table)} t on t.record_id = r.id
    where r.collection = ${sql.lit(collection.name)} and r.deleted_at is null
      and r.state in ${COUNTED_STATES}
      and r.owner_org_id = any(${scope.orgIds}::uuid[])
      and ${timeCondition(time, scope)} and ${where}`
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

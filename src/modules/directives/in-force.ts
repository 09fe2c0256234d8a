import type { Database } from '../../platform/database/connect.ts'
import { addDays, type IsoDate } from '../../platform/time/dates.ts'
import { statusOn, type Status } from './rules.ts'
import { changesTo, counted, inForce, type DirectiveRecord } from './store.ts'
import { dateConflicts, withoutSuccessor, type DateConflict, type Expiring } from './succession.ts'

export type DirectiveInForce = { record: DirectiveRecord; status: Status }

/** The approved documents of these organisations that are in force, at least in part, on a date; oldest first. */
export async function directivesInForce(
  db: Database,
  orgIds: readonly string[],
  on: IsoDate,
): Promise<DirectiveInForce[]> {
  const records = await inForce(db, { orgIds, from: on, to: on })
  const changes = await changesTo(
    db,
    records.map(({ id }) => id),
  )
  return records.flatMap((record) => {
    const status = statusOn(record.fields, changes.get(record.id) ?? [], on)
    return status === 'in-force' || status === 'partly-expired' ? [{ record, status }] : []
  })
}

export type ExpiringOptions = { from: IsoDate; to: IsoDate; horizonDays: number }

/**
 * Plans and programmes of these organisations that end within the period or at most `horizonDays` after it, and
 * that nothing issued follows.
 */
export async function expiringPlans(
  db: Database,
  orgIds: readonly string[],
  { from, to, horizonDays }: ExpiringOptions,
): Promise<Expiring<{ id: string; record: DirectiveRecord }>[]> {
  const records = await counted(db, orgIds)
  const last = addDays(to, horizonDays)
  const changes = await changesTo(
    db,
    records.map(({ id }) => id),
  )
  const replaced = [...changes].filter(([, relations]) => relations.some(({ role }) => role === 'replaces'))
  const listed = records.map((record) => ({ ...record.fields, id: record.id, record }))
  return withoutSuccessor(listed, { from, to: last }, new Set(replaced.map(([id]) => id))).map(
    ({ directive, ...rest }) => ({ ...rest, directive: { id: directive.id, record: directive.record } }),
  )
}

/** Documents that these organisations keep under two dates of issue. */
export async function conflictingDates(db: Database, orgIds: readonly string[]): Promise<DateConflict[]> {
  const records = await counted(db, orgIds)
  return dateConflicts(records.map(({ id, fields }) => ({ ...fields, id })))
}

import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import type { RecordView, State } from './record.ts'
import { snapshotOf } from './revisions.ts'

/** How long one revision goes on taking in what its author's form saves by itself. */
export const SITTING = '10 minutes'

const OPEN: readonly State[] = ['draft', 'returned']

type Step = Pick<RecordView, 'state' | 'ownerOrgId' | 'visibility'>

/**
 * Whether a form's own save may join a sitting: nobody has decided about the record yet, and only what it says changes.
 * Every other change is a revision and an event of its own.
 */
export function isSitting(before: Step, after: Step): boolean {
  return (
    OPEN.includes(before.state) &&
    after.state === before.state &&
    after.ownerOrgId === before.ownerOrgId &&
    after.visibility === before.visibility
  )
}

type Grown = { named: string[]; first: number }

/**
 * Lets a record's newest revision take in one more version, when it is an open sitting of the same person.
 * @returns the fields that the log already names for it and its first version; null when there is none to join
 */
export async function growSitting(
  db: Database,
  actor: Actor,
  record: RecordView,
  changed: readonly string[],
): Promise<Grown | null> {
  const { rows } = await sql<Grown>`
    with before as (
      select version, named, version - joined as first from record_revisions
      where record_id = ${record.id}::uuid and version = ${record.version - 1}::integer and sitting
        and created_by is not distinct from ${actor.userId}::text
        and created_at > now() - ${SITTING}::interval
    )
    update record_revisions v set version = v.version + 1, joined = v.joined + 1, ended_at = now(),
      snapshot = ${JSON.stringify(snapshotOf(record))}::jsonb,
      named = array(select distinct unnest(v.named || ${changed}::text[]))
    from before where v.record_id = ${record.id}::uuid and v.version = before.version
    returning before.named, before.first`.execute(db)
  return rows[0] ?? null
}

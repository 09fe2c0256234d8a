import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/**
 * Asks for the pages that lead on to these to be copied anew, in their language: a name or an address has changed, a page
 * has come or gone. It is done within seconds by a job, for it concerns records that the caller does not hold.
 */
export async function markPointing(
  db: Database,
  changed: readonly { recordId: string; locale: string }[],
): Promise<void> {
  if (changed.length === 0) return
  await sql`/* prepared */
    insert into public_stale (record_id, locale)
    select distinct p.record_id, p.locale
    from unnest(${changed.map(({ recordId }) => recordId)}::uuid[], ${changed.map(({ locale }) => locale)}::text[])
      as c(record_id, locale)
    join public_pages p on p.locale = c.locale and p.points_to @> array[c.record_id] and p.points_to <> '{}'`.execute(
    db,
  )
}

import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { today } from '../../../platform/time/dates.ts'
import { recordPublicChange } from '../../../records/publishing/changes.ts'
import { tagOf } from '../../../records/publishing/public-page.ts'
import { refreshRecords } from '../../../records/publishing/refresh.ts'
import type { Collections } from '../../../records/registry.ts'
import { isOpenOn } from '../rules.ts'
import { listShown, type Shown } from '../store.ts'
import { listShowing } from '../uses.ts'

/** One node at a time compares; the others see that it is being done. */
const LOCK = 0x6d656469

const AT_ONCE = 500

/** How often everything is compared, not only what may have changed lately: seconds. */
const ALL_OF_IT = 600
let comparedAll = 0

/**
 * Compares what the public may see of each medium now with what it saw last: rights that began or ended, access that
 * was narrowed, a new version, other words. Pages that show it are copied anew, and its own addresses answer anew, on
 * every node. Whatever the cause of a change, it is found here; nothing else has to tell.
 * @returns the media that changed
 */
export async function keepStanding(db: Database, collections: Collections, day = today()): Promise<string[]> {
  const all = Date.now() - comparedAll > ALL_OF_IT * 1000
  const changed = await transaction(db, async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(
      trx,
    )
    if (!rows[0]?.mine) return []
    const found = await listChanged(trx, all ? sql`true` : mayHaveChanged(day), day)
    if (found.length === 0) return []
    const ids = found.map(({ id }) => id)
    for (const { id, standing } of found) await noteStanding(trx, id, standing)
    await refreshRecords(trx, collections, await listShowing(trx, collections, ids))
    await recordPublicChange(trx, ids.map(tagOf.record))
    return ids
  })
  if (all) comparedAll = Date.now()
  return changed
}

/** Touched a moment ago, or at the turn of a day. */
function mayHaveChanged(day: string) {
  const lately = sql`now() - interval '2 minutes'`
  return sql`(r.updated_at > ${lately} or r.deleted_at > ${lately}
    or (s.record_id is null and r.state = 'approved')
    or (s.standing <> ${CLOSED} and a.rights_until < ${day})
    or (s.standing = ${CLOSED} and r.state = 'approved' and a.rights_from <= ${day} and s.since < a.rights_from)
    or exists (select 1 from record_texts t where t.record_id = r.id and t.updated_at > ${lately})
    or exists (select 1 from media_files f where f.record_id = r.id and f.created_at > now() - interval '1 hour'))`
}

type Standing = { id: string; standing: string }

/** What the public may not see at all. */
const CLOSED = 'closed'

async function listChanged(db: Database, which: RawBuilder<unknown>, day: string): Promise<Standing[]> {
  const { rows } = await sql<{ id: string; known: string | null }>`
    select r.id, s.standing as known from records r join media_assets a on a.record_id = r.id
    left join media_standings s on s.record_id = r.id where ${which} order by r.id`.execute(
    db.withoutPlugins(),
  )
  const changed: Standing[] = []
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE)
    const shown = await listShown(
      db,
      some.map(({ id }) => id),
    )
    const now = new Map(shown.map((medium) => [medium.id, standingOf(medium, day)]))
    for (const { id, known } of some) {
      const standing = now.get(id) ?? CLOSED
      // What was never seen and may not be seen is no news.
      if (standing !== (known ?? CLOSED)) changed.push({ id, standing })
    }
  }
  return changed
}

function standingOf(medium: Shown, day: string): string {
  if (!isOpenOn(medium.fields, day)) return CLOSED
  const { version, fields, texts, title, widths } = medium
  return createHash('sha256')
    .update(JSON.stringify([version, fields, texts, title, widths]))
    .digest('base64url')
}

async function noteStanding(db: Database, recordId: string, standing: string): Promise<void> {
  await sql`insert into media_standings (record_id, standing) values (${recordId}::uuid, ${standing})
    on conflict (record_id) do update set standing = excluded.standing, since = now()`.execute(db)
}

import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'

/** Somebody who has the studio open; `section` is where he writes or reads, null for nowhere in particular. */
export type Present = { seat: string; userId: string; name: string; section: string | null }

/** A window that has not been heard of for so long is closed; windows call every ten seconds. */
const ABSENT_AFTER_SECONDS = 30

type Seat = { reportId: string; seat: string; section: string | null }

/** Says that a window of the actor is open at a section, and tells who else is there. */
export async function takeSeat(
  db: Database,
  actor: Actor,
  { reportId, seat, section }: Seat,
): Promise<Present[]> {
  await sql`
    insert into report_presence (report_id, seat, user_id, user_name, section)
    values (${reportId}::uuid, ${seat}, ${actor.userId ?? 'system'}, ${actor.name}, ${section})
    on conflict (report_id, seat) do update
      set user_name = excluded.user_name, section = excluded.section, seen_at = now()
      where report_presence.user_id = excluded.user_id`.execute(db)
  await sql`
    delete from report_presence
    where seen_at < now() - make_interval(secs => ${ABSENT_AFTER_SECONDS}) and report_id = ${reportId}::uuid`.execute(
    db,
  )
  const { rows } = await sql<Present>`
    select seat, user_id, user_name as name, section from report_presence
    where report_id = ${reportId}::uuid order by user_name, seat`.execute(db)
  return rows
}

/** Closes a window of the actor. */
export async function leaveSeat(
  db: Database,
  actor: Actor,
  { reportId, seat }: Omit<Seat, 'section'>,
): Promise<void> {
  await db
    .deleteFrom('reportPresence')
    .where('reportId', '=', reportId)
    .where('seat', '=', seat)
    .where('userId', '=', actor.userId ?? 'system')
    .execute()
}

/** A stamp that changes with every act in these organisations: when it does, a compiled report may be out of date. */
export async function revisionOf(db: Database, orgIds: readonly string[]): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select coalesce(sum(seq), 0)::text as revision from event_heads
    where org_id = any(${orgIds}::uuid[])`.execute(db)
  return rows[0]?.revision ?? '0'
}

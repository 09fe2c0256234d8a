import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { State } from '../../records/record.ts'

/** An event that people may have to be told of, with the record that it is about as it is now. */
export type Happening = {
  orgId: string
  seq: number
  at: Date
  type: string
  actorId: string | null
  actorName: string
  data: Readonly<Record<string, unknown>>
  record: { id: string; collection: string; title: string; ownerOrgId: string; state: State } | null
}

/** Events of one organisation that nobody was told of yet: after `from`, up to `to`. */
export type Stretch = { orgId: string; from: number; to: number }

const FOLLOWER = 'notifications'

/** As many events of an organisation at once: an import of ten thousand rows takes two rounds. */
const ROUND = 5000

/** Whether this node may follow now: one does, the others have nothing to do. The lock ends with the transaction. */
export async function mayFollow(db: Database): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('chalo follow events')) as mine`.execute(db)
  return rows[0]?.mine ?? false
}

export async function stretches(db: Database): Promise<Stretch[]> {
  const { rows } = await sql<Stretch>`
    select h.org_id, coalesce(f.seq, 0) as from, least(h.seq, coalesce(f.seq, 0) + ${ROUND}) as to
    from event_heads h left join event_followers f on f.name = ${FOLLOWER} and f.org_id = h.org_id
    where h.seq > coalesce(f.seq, 0) order by h.org_id limit 200`.execute(db)
  return rows
}

export async function markFollowed(db: Database, done: readonly Stretch[]): Promise<void> {
  await sql`
    insert into event_followers (name, org_id, seq)
    select ${FOLLOWER}, * from unnest(${done.map(({ orgId }) => orgId)}::uuid[], ${done.map(({ to }) => to)}::bigint[])
    on conflict (name, org_id) do update set seq = excluded.seq`.execute(db)
}

type HappeningRow = Omit<Happening, 'record'> & { recordId: string | null; title: string | null } & Partial<
    Omit<NonNullable<Happening['record']>, 'id' | 'title'>
  >

/** The events of these types, in the order in which they happened within each organisation. */
export async function happenings(
  db: Database,
  from: readonly Stretch[],
  types: readonly string[],
): Promise<Happening[]> {
  const { rows } = await sql<HappeningRow>`
    select e.org_id, e.seq, e.at, e.type, e.actor_id, e.actor_name, e.data,
      r.id as record_id, r.collection, r.title, r.owner_org_id, r.state
    from unnest(${from.map(({ orgId }) => orgId)}::uuid[], ${from.map((s) => s.from)}::bigint[],
      ${from.map(({ to }) => to)}::bigint[]) as s(org_id, after, last)
    join events e on e.org_id = s.org_id and e.seq > s.after and e.seq <= s.last
    left join records r on r.id = e.record_id and r.deleted_at is null
    where e.type = any(${types}::text[]) order by e.org_id, e.seq`.execute(db)
  return rows.map(({ recordId, collection, title, ownerOrgId, state, ...event }) => ({
    ...event,
    record:
      recordId && collection && title !== null && ownerOrgId && state
        ? { id: recordId, collection, title, ownerOrgId, state }
        : null,
  }))
}

/** Whose a record is: who made it and who submitted it last. */
export async function ownersOf(db: Database, recordId: string): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select created_by as user_id from records where id = ${recordId}::uuid and created_by is not null
    union
    select actor_id from (
      select actor_id from events where record_id = ${recordId}::uuid and type = 'record.submitted'
      order by at desc limit 1) as submitted where actor_id is not null`.execute(db)
  return rows.map(({ userId }) => userId)
}

/** Comments by id, as far as they are still said. */
export async function commentsById(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { body: string; field: string | null; mentions: string[] }>()
  const rows = await db
    .selectFrom('recordComments')
    .select(['id', 'body', 'field', 'mentions'])
    .where('id', 'in', ids)
    .where('withdrawnAt', 'is', null)
    .execute()
  return new Map(rows.map(({ id, ...comment }) => [id, comment]))
}

/** Takes back what was told of a step that was taken back, as long as nobody has read it or got a letter about it. */
export async function untell(
  db: Database,
  recordId: string,
  kinds: readonly string[],
  { at, path }: { at: Date; path?: string },
): Promise<void> {
  let told = db.deleteFrom('notifications').where('recordId', '=', recordId)
  if (path !== undefined) told = told.where('path', '=', path)
  await told
    .where('kind', 'in', kinds)
    .where('readAt', 'is', null)
    .where('mailedAt', 'is', null)
    .where('createdAt', '>', new Date(at.getTime() - 15 * 60_000))
    .execute()
}

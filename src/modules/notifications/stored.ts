import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Locale, Params } from '../../platform/labels.ts'
import { localDate, ZONE } from '../../platform/time/dates.ts'

/** A notice as it is kept. */
export type StoredNotice = {
  id: string
  kind: string
  collection: string | null
  recordId: string | null
  field: string | null
  path: string | null
  params: Params
  createdAt: Date
  readAt: Date | null
}

/** Where a notice leads, below /office. */
export function pathOf({ path, collection, recordId, field }: Omit<StoredNotice, 'params'>): string {
  if (path !== null) return path
  if (collection === null || recordId === null) return '/notifications'
  const query = field === null ? '' : `?field=${encodeURIComponent(field)}`
  return `/records/${collection}/${recordId}${query}`
}

const columns = [
  'id',
  'kind',
  'collection',
  'recordId',
  'field',
  'path',
  'params',
  'createdAt',
  'readAt',
] as const

type Reading = { unread?: boolean | undefined; before?: string | undefined; limit: number }

/** A person's notices, the newest first. */
export async function noticesOf(db: Database, userId: string, { unread, before, limit }: Reading) {
  let query = db.selectFrom('notifications').select(columns).where('userId', '=', userId)
  if (unread) query = query.where('readAt', 'is', null)
  if (before !== undefined) query = query.where('id', '<', before)
  return (await query.orderBy('id', 'desc').limit(limit).execute()) as StoredNotice[]
}

/** How many a person has not read; counting ends at `most` + 1. */
export async function countUnread(db: Database, userId: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from notifications where user_id = ${userId} and read_at is null
      limit ${most + 1}) as unread`.execute(db)
  return rows[0]?.count ?? 0
}

type Marked = { ids?: readonly string[] | undefined; read: boolean }

/** Marks a person's notices as read or unread: those named, or all. */
export async function markNotices(db: Database, userId: string, { ids, read }: Marked): Promise<void> {
  let query = db
    .updateTable('notifications')
    .set({ readAt: read ? new Date() : null })
    .where('userId', '=', userId)
    .where('readAt', read ? 'is' : 'is not', null)
  if (ids) query = query.where('id', 'in', ids)
  if (ids?.length !== 0) await query.execute()
}

/** A notice with whom it is for. */
export type Waiting = { userId: string; email: string; locale: Locale; notice: StoredNotice }

type WaitingRow = StoredNotice & { userId: string; email: string; locale: Locale }

/** Second thoughts are free: a letter about a step waits until it can no longer be undone with one click. */
const QUIET_SECONDS = 15

/** Notices that should go out by mail now, locked until the transaction ends. */
export async function takeForMail(db: Database, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<WaitingRow>`
    select n.id, n.kind, n.collection, n.record_id, n.field, n.path, n.params, n.created_at, n.read_at,
      u.id as user_id, u.email, u.locale
    from notifications n join users u on u.id = n.user_id
    where n.mail = 'at-once' and n.mailed_at is null and n.read_at is null and u.disabled_at is null
      and n.created_at < now() - make_interval(secs => ${QUIET_SECONDS}::integer * (n.kind like 'record.%' or n.kind like 'text.%')::integer)
    order by n.created_at limit ${limit} for update of n skip locked`.execute(db)
  return rows.map(toWaiting)
}

/**
 * People whose hour of the digest has come and who have something unread to be told, each at most once a day: taking a
 * person is what marks the day, so two nodes never write to the same one.
 */
export async function takeForDigest(db: Database, now: Date): Promise<Waiting[]> {
  const day = localDate(now)
  const { rows } = await sql<WaitingRow>`
    with due as (
      select distinct n.user_id from notifications n
      left join digest_times own on own.user_id = n.user_id
      cross join (select at from digest_times where user_id is null) as usual
      where n.mail = 'digest' and n.mailed_at is null and n.read_at is null
        and coalesce(own.at, usual.at) <= (${now}::timestamptz at time zone ${ZONE})::time
    ), taken as (
      insert into digest_days (user_id, sent_on) select user_id, ${day}::date from due
      on conflict (user_id) do update set sent_on = excluded.sent_on where digest_days.sent_on < excluded.sent_on
      returning user_id
    )
    select n.id, n.kind, n.collection, n.record_id, n.field, n.path, n.params, n.created_at, n.read_at,
      u.id as user_id, u.email, u.locale
    from taken join users u on u.id = taken.user_id and u.disabled_at is null
    join notifications n on n.user_id = u.id and n.mail = 'digest' and n.mailed_at is null and n.read_at is null
    order by u.id, n.created_at`.execute(db)
  return rows.map(toWaiting)
}

function toWaiting({ userId, email, locale, ...notice }: WaitingRow): Waiting {
  return { userId, email, locale, notice }
}

export async function markMailed(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('notifications').set({ mailedAt: new Date() }).where('id', 'in', ids).execute()
}

const KEPT_DAYS = 180

export async function forgetOldNotices(db: Database): Promise<void> {
  await sql`delete from notifications where created_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    db,
  )
}

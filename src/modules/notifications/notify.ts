import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import type { Params } from '../../platform/labels.ts'
import { deliveryOf, noticeKinds, type NoticeKind } from './rules.ts'

/** Something that people should know. */
export type Notice = {
  kind: NoticeKind
  /** User ids; whoever does not want this kind, or is disabled, is left out. */
  to: readonly string[]
  /** What it is about; opening the notice opens the record at the field. */
  record?: { id: string; collection: string; field?: string | null }
  /** Another page of the office to open: `/account`. */
  path?: string
  /** What fills the sentence of the kind (rules.ts): `title`, `actor`, `text`… a text in both languages as Labels. */
  params?: Params
  /** A notice with the same key is not repeated to the same person. */
  once?: string
}

/**
 * Tells people of something, in the caller's transaction: told exactly when what they are told of is committed. Letters
 * follow by a job.
 */
export async function notify(db: Database, ...notices: readonly Notice[]): Promise<void> {
  const wanted = await preferencesOf(db, [...new Set(notices.flatMap(({ to }) => to))])
  const rows = notices.flatMap((notice) =>
    [...new Set(notice.to)].flatMap((userId) => {
      const chosen = wanted.get(userId)
      if (!chosen) return []
      const delivery = deliveryOf(notice.kind, chosen[notice.kind])
      return delivery === 'off' ? [] : [rowOf(notice, userId, delivery)]
    }),
  )
  for (let start = 0; start < rows.length; start += 1000) {
    await db
      .insertInto('notifications')
      .values(rows.slice(start, start + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

function rowOf({ kind, record, path, params = {}, once }: Notice, userId: string, delivery: string) {
  return {
    id: newId(),
    userId,
    kind,
    collection: record?.collection ?? null,
    recordId: record?.id ?? null,
    field: record?.field ?? null,
    path: path ?? null,
    params: JSON.stringify(params),
    once: once ?? null,
    mail: delivery === 'app' ? 'none' : delivery,
  }
}

/** What each of these users chose, by user; disabled users and strangers are not in it. */
async function preferencesOf(
  db: Database,
  userIds: readonly string[],
): Promise<Map<string, Partial<Record<string, string>>>> {
  if (userIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; chosen: Record<string, string> }>`
    select u.id, coalesce(jsonb_object_agg(p.kind, p.delivery) filter (where p.kind is not null), '{}') as chosen
    from users u left join notification_preferences p on p.user_id = u.id
      and p.kind = any(${Object.keys(noticeKinds)}::text[])
    where u.id = any(${userIds}::text[]) and u.disabled_at is null group by u.id`.execute(db)
  return new Map(rows.map(({ id, chosen }) => [id, chosen]))
}

import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import type { Event } from '../../../platform/events.ts'
import { endOfDay, startOfDay, type IsoDate } from '../../../platform/time/dates.ts'
import type { Scope } from '../../../records/access.ts'
import type { Snapshot } from '../../../records/revisions.ts'
import type { EventFilter } from './endpoints.ts'
import { eventKinds } from './kinds.ts'

export const badPage = defineError('audit.bad-cursor', 400, {
  vi: 'Con trỏ trang không hợp lệ. Hãy bắt đầu lại từ trang đầu.',
  en: 'This page cursor is damaged. Start again from the first page.',
})

type Place = { at: Date; chain: string; seq: number }
const place = z.tuple([z.iso.datetime(), z.uuid(), z.int().positive()])

export function writePlace({ at, orgId, seq }: Event): string {
  return Buffer.from(JSON.stringify([at.toISOString(), orgId, seq])).toString('base64url')
}

/** @throws badPage */
export function readPlace(cursor: string): Place {
  try {
    const [at, chain, seq] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), chain, seq }
  } catch {
    throw badPage()
  }
}

export type Asked = Omit<EventFilter, 'organization'> & {
  /** The chains to read: those of the organisation asked for and of all below it, within what the reader administers. */
  chains: Scope
}

/** Events, the newest first, after a place. */
export async function eventsWhere(
  db: Database,
  asked: Asked,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select org_id, seq, at, type, actor_kind, actor_id, actor_name, record_id, data, previous_hash, hash
    from events where ${conditions(asked)} ${after ? sql`and ${isAfter(after)}` : sql``}
    order by at desc, org_id, seq desc limit ${limit}`.execute(db)
  return rows
}

function conditions({ from, to, who, kind, type, record, chains }: Asked): RawBuilder<unknown> {
  const parts = [
    sql`true`,
    from && sql`at >= ${startOfDay(from as IsoDate)}`,
    to && sql`at <= ${endOfDay(to as IsoDate)}`,
    who && (who === 'system' ? sql`actor_kind = 'system'` : sql`actor_id = ${who}`),
    kind && sql`split_part(type, '.', 1) = any(${[...eventKinds[kind].subjects]}::text[])`,
    type && sql`type = ${type}`,
    record && sql`record_id = ${record}::uuid`,
    chains !== 'everywhere' && sql`org_id = any(${[...chains]}::uuid[])`,
  ]
  return sql.join(
    parts.filter((part) => typeof part === 'object'),
    sql` and `,
  )
}

// The order of the index: time downwards, then chain upwards, then place in the chain downwards.
function isAfter({ at, chain, seq }: Place): RawBuilder<unknown> {
  return sql`(at <= ${at} and (at < ${at} or org_id > ${chain}::uuid or (org_id = ${chain}::uuid and seq < ${seq})))`
}

export async function findEvent(db: Database, chain: string, seq: number): Promise<Event | undefined> {
  const { rows } = await sql<Event>`
    select org_id, seq, at, type, actor_kind, actor_id, actor_name, record_id, data, previous_hash, hash
    from events where org_id = ${chain}::uuid and seq = ${seq}`.execute(db)
  return rows[0]
}

export type Names = {
  organizations: ReadonlyMap<string, string>
  users: ReadonlyMap<string, string>
  records: ReadonlyMap<string, { collection: string; title: string }>
}

/** What the ids in events are called now, the removed ones among them. */
export async function namesFor(
  db: Database,
  { records, users }: { records: readonly string[]; users: readonly string[] },
): Promise<Names> {
  const { rows: found } = await sql<{ id: string; collection: string; title: string }>`
    select id, collection, title from records where id = any(${[...new Set(records)]}::uuid[])`.execute(db)
  const { rows: people } = await sql<{ id: string; name: string }>`
    select id, name from users where id = any(${[...new Set(users)]}::text[])`.execute(db)
  const organizations = found.filter(({ collection }) => collection === 'organizations')
  return {
    organizations: new Map(organizations.map(({ id, title }) => [id, title])),
    users: new Map(people.map(({ id, name }) => [id, name])),
    records: new Map(found.map(({ id, collection, title }) => [id, { collection, title }])),
  }
}

type Pair = { before: Snapshot | null; after: Snapshot | null }

/**
 * A record before and after a version: the revision that holds it, which may be a later one of the same sitting, and
 * the one before that.
 */
export async function snapshotsAround(db: Database, recordId: string, version: number): Promise<Pair> {
  const { rows } = await sql<{ version: number; snapshot: Snapshot }>`
    (select version, snapshot from record_revisions
      where record_id = ${recordId}::uuid and version >= ${version} order by version limit 1)
    union all
    (select version, snapshot from record_revisions
      where record_id = ${recordId}::uuid and version < ${version} order by version desc limit 1)`.execute(db)
  const after = rows.find((row) => row.version >= version)?.snapshot ?? null
  const before = rows.find((row) => row.version < version)?.snapshot ?? null
  return { before, after }
}

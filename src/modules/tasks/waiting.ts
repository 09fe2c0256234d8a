import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { filled, type Labels } from '../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { isIsoDate, shortDate, today } from '../../platform/time/dates.ts'
import { badCursor } from '../../records/cursor.ts'
import { can } from '../../records/access.ts'
import type { Collections } from '../../records/registry.ts'
import { namesOn } from '../organizations/public.ts'
import type { WaitingItem } from './endpoints.ts'
import { studioPlaces } from './places.ts'
import { reachOver } from '../../records/reach.ts'
import { recordTarget } from './targets.ts'
import { waitsWithText } from './with-text.ts'

type Row = Pick<WaitingItem, 'id' | 'collection' | 'title' | 'version' | 'submittedBy'> & {
  ownerOrgId: string
  happenedFrom: string | null
  happenedTo: string | null
  updatedAt: Date
  key: string
  submittedAt: Date | null
}

/** Counting ends here; more is «hơn 500». */
const COUNTED = 500

type Asked = { cursor?: string | undefined; limit: number }

/**
 * Submitted records that the actor may approve and wrote nothing of, those that wait longest first; what is decided with its
 * text waits among the texts.
 */
export async function waitingFor(
  db: Database,
  actor: Actor,
  collections: Collections,
  { cursor, limit }: Asked,
) {
  const reach = reachOver(actor, 'approve', collections)
  if (!reach) return { count: 0, exceeded: false, items: [], nextCursor: null }
  const rows = await fetch(db, sql`${reach} ${notHis(actor)} ${afterCursor(cursor)}`, limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const count = await countWaiting(db, sql`${reach} ${notHis(actor)}`)
  const orgIds = [...new Set(shown.map(({ ownerOrgId }) => ownerOrgId))]
  const names = await namesOn(db, orgIds, today(), { form: 'document' })
  const places = await studioPlaces(
    db,
    shown.map(({ id }) => id),
  )
  return {
    count: Math.min(count, COUNTED),
    exceeded: count > COUNTED,
    items: shown.map((row) => ({
      ...toItem(row, { actor, collections, owner: names.get(row.ownerOrgId) ?? '' }),
      ...places.get(row.id),
    })),
    nextCursor: last ? Buffer.from(JSON.stringify([last.key, last.id])).toString('base64url') : null,
  }
}

const WAITS = sql`r.state = 'submitted' and r.deleted_at is null and not ${waitsWithText}`

async function fetch(db: Database, where: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select w.*, e.actor_name as submitted_by, e.at as submitted_at from (
      select r.id, r.collection, r.title, r.version, r.owner_org_id, r.happened_from, r.happened_to, r.updated_at,
        r.updated_at::text as key
      from records r where ${WAITS} and ${where} order by r.updated_at, r.id limit ${limit}) as w
    left join lateral (select actor_name, at from events where record_id = w.id and type = 'record.submitted'
      order by at desc limit 1) e on true
    order by w.updated_at, w.id`.execute(db)
  return rows
}

async function countWaiting(db: Database, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from records r where ${WAITS} and ${where} limit ${COUNTED + 1})
      as counted`.execute(db)
  return rows[0]?.count ?? 0
}

/** The rule of `hasWritten`, for many records at once: authors do not approve their own work. */
function notHis(actor: Actor): RawBuilder<unknown> {
  return sql`and not ${wroteRecord(actor)}`
}

/** Whether any of a record `r` is in the actor's own words. */
export function wroteRecord({ userId }: Actor): RawBuilder<unknown> {
  return sql`exists (select from events e where e.record_id = r.id and e.actor_id = ${userId}
    and (e.type in ('record.created', 'record.changed', 'record.reverted')
      or (e.type = 'record.text-saved' and e.data ->> 'locale' = ${SOURCE_LOCALE})
      or jsonb_array_length(coalesce(e.data -> 'fields', '[]')) > 0))`
}

const Cursor = z.tuple([z.string().regex(/^[\d\-+:. ]{10,40}$/), z.uuid()])

/** @throws badCursor */
function afterCursor(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql``
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) throw badCursor()
  const [at, id] = parsed.data
  return sql`and (r.updated_at, r.id) > (${at}::timestamptz, ${id}::uuid)`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Around = { actor: Actor; collections: Collections; owner: string }

function toItem(row: Row, { actor, collections, owner }: Around): WaitingItem {
  const { id, collection, title, version, submittedBy, submittedAt, ownerOrgId, updatedAt } = row
  const kind = collections.get(collection)?.singular ?? { vi: collection, en: collection }
  const subject = { collection, ownerOrgId, state: 'submitted' as const }
  return {
    id,
    collection,
    title,
    version,
    note: filled(noteWords(row), { kind: capitalized(kind), owner, when: whenOf(row) }),
    submittedBy,
    submittedAt: submittedAt ?? updatedAt,
    transitions: can(actor, 'return', subject) ? ['approve', 'return'] : ['approve'],
    target: recordTarget(collection, id),
  }
}

function noteWords({ happenedFrom }: Row): Labels {
  return happenedFrom === null
    ? { vi: '{kind}. {owner} trình', en: '{kind}. Submitted by {owner}' }
    : { vi: '{kind}, {when}. {owner} trình', en: '{kind}, {when}. Submitted by {owner}' }
}

function capitalized({ vi, en }: Labels): Labels {
  const first = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
  return { vi: first(vi), en: first(en) }
}

/** «2017», «16/06/2017 – 20/06/2017»: a year that is meant as a whole is not shown as its first day. */
function whenOf({ happenedFrom: from, happenedTo: to }: Row): string {
  if (from === null || !isIsoDate(from)) return ''
  if (to === null || to === from || !isIsoDate(to)) return shortDate(from)
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  return `${shortDate(from)} – ${shortDate(to)}`
}

import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { addDays, today } from '../../platform/time/dates.ts'
import { can, scopeOf } from '../../records/access.ts'
import { recordNotFound } from '../../records/errors.ts'
import type { RecordView, State } from '../../records/record.ts'
import { searchConditions } from '../../records/search.ts'
import { findRecord, inScope } from '../../records/store.ts'
import type { MediaCard, MediaFilters } from './endpoints.ts'
import { isOpenOn } from './rules.ts'
import { mediaAssets } from './schema.ts'
import type { MediaFile, Rights } from './store.ts'

/** Media whose rights end in this many days are shown as ending. */
const ENDING_DAYS = 30

type Row = Omit<MediaCard, 'isOpen' | 'focus'> & { rights: Rights; state: State }

const card = sql`r.id, r.title, a.kind, a.folder, coalesce(a.tags, '{}') as tags, a.access,
  a.rights_until as "rightsUntil", r.state, r.version, r.owner_org_id as "ownerOrgId", to_jsonb(n) as rights,
  (select coalesce(array_agg(t.locale order by t.locale), '{}') from record_texts t
    where t.record_id = r.id and coalesce(t.fields ->> 'alt', '') <> '') as described,
  (select jsonb_build_object('version', f.version, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
    'width', f.width, 'height', f.height, 'duration', f.duration, 'state', f.state, 'done', f.done, 'total', f.total)
    from media_files f where f.record_id = r.id order by f.version desc limit 1) as file`

const named = sql`cross join lateral (select a.kind, a.author, a.access, a.rights_from as "rightsFrom",
  a.rights_until as "rightsUntil", a.territory, a.consent, a.community_consent as "communityConsent", a.aerial,
  a.flycam_permit as "flycamPermit", a.map, a.map_shows_islands as "mapShowsIslands",
  a.map_checked_by as "mapCheckedBy", a.focus_x as "focusX", a.focus_y as "focusY") n`

function visible(actor: Actor): RawBuilder<unknown> {
  return sql`from records r join media_assets a on a.record_id = r.id ${named}
    where r.collection = 'media-assets' and r.deleted_at is null ${inScope(scopeOf(actor, 'read', mediaAssets.name))}`
}

type Query = MediaFilters & { cursor?: string | undefined; limit: number }

/** Media that an actor may read, newest first; `next` is the cursor of the page after. */
export async function listMedia(db: Database, actor: Actor, { cursor, limit, ...filters }: Query) {
  const { rows } = await sql<Row>`select ${card} ${visible(actor)} ${conditions(filters)}
    ${cursor === undefined ? sql`` : sql`and r.id < ${cursor}::uuid`}
    order by r.id desc limit ${limit + 1}`.execute(db.withoutPlugins())
  const items = rows.slice(0, limit).map(toCard)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

function conditions({ q, kind, folder, tag, state, rights }: MediaFilters): RawBuilder<unknown> {
  const parts = [
    searchConditions(q),
    kind && sql`and a.kind = ${kind}`,
    folder && sql`and (a.folder = ${folder} or starts_with(a.folder, ${`${folder}/`}))`,
    tag && sql`and a.tags @> array[${tag}]::text[]`,
    state && sql`and r.state = ${state}`,
    rights && standing(rights),
  ].filter((part) => typeof part === 'object')
  return sql.join(parts, sql` `)
}

function standing(rights: NonNullable<MediaFilters['rights']>): RawBuilder<unknown> {
  const day = today()
  if (rights === 'ended') return sql`and a.rights_until < ${day}`
  if (rights === 'ending') return sql`and a.rights_until between ${day} and ${addDays(day, ENDING_DAYS)}`
  return sql`and (a.licence is null or a.author is null or a.consent is null or a.consent = 'missing'
    or a.access is null or a.map is null or a.synthesis is null)`
}

function toCard({ rights, ...row }: Row): MediaCard {
  const focus = { x: rights.focusX ?? 0.5, y: rights.focusY ?? 0.5 }
  return { ...row, focus, isOpen: row.state === 'approved' && isOpenOn(rights, today()) }
}

/** The card of one medium. @throws recordNotFound */
export async function getCard(db: Database, actor: Actor, id: string): Promise<MediaCard> {
  const { rows } = await sql<Row>`select ${card} ${visible(actor)} and r.id = ${id}::uuid`.execute(
    db.withoutPlugins(),
  )
  const [row] = rows
  if (!row) throw recordNotFound()
  return toCard(row)
}

/** Folders, each with what lies in it and below, and the tags that are used most. */
export async function listShelves(db: Database, actor: Actor) {
  const folders = await sql<{ path: string | null; count: number }>`
    select a.folder as path, count(*)::integer as count ${visible(actor)} group by a.folder`.execute(
    db.withoutPlugins(),
  )
  const tags = await sql<{ tag: string; count: number }>`select tag, count(*)::integer as count from (
    select unnest(a.tags) as tag ${visible(actor)}) each group by tag order by count desc, tag limit 60`.execute(
    db.withoutPlugins(),
  )
  const total = folders.rows.reduce((sum, { count }) => sum + count, 0)
  return { total, folders: withParents(folders.rows), tags: tags.rows }
}

function withParents(counted: readonly { path: string | null; count: number }[]) {
  const counts = new Map<string, number>()
  for (const { path, count } of counted) {
    const parts = path?.split('/') ?? []
    parts.forEach((_, depth) => {
      const at = parts.slice(0, depth + 1).join('/')
      counts.set(at, (counts.get(at) ?? 0) + count)
    })
  }
  return [...counts]
    .map(([path, count]) => ({ path, count }))
    .toSorted((a, b) => a.path.localeCompare(b.path, 'vi'))
}

/** A medium that an actor may read. @throws recordNotFound */
export async function getMedium(db: Database, actor: Actor, id: string): Promise<RecordView> {
  const scope = scopeOf(actor, 'read', mediaAssets.name)
  const record = await findRecord(db, mediaAssets, id, { scope })
  if (!record) throw recordNotFound()
  return record
}

export function mayChange(actor: Actor, record: Pick<RecordView, 'ownerOrgId' | 'state'>): boolean {
  return can(actor, 'change', { collection: mediaAssets.name, ...record })
}

/** Records that an actor may read and that hold these bytes. */
export async function listSame(
  db: Database,
  actor: Actor,
  { sha256 }: Pick<MediaFile, 'sha256'>,
  except?: string,
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`select r.id, r.title ${visible(actor)}
    and exists (select 1 from media_files f where f.record_id = r.id and f.sha256 = ${sha256}
      and f.version = (select max(l.version) from media_files l where l.record_id = r.id))
    ${except === undefined ? sql`` : sql`and r.id <> ${except}::uuid`} order by r.id limit 20`.execute(
    db.withoutPlugins(),
  )
  return rows
}

import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Fields } from '../../records/collection.ts'
import type { MediaKind } from './choices.ts'

export type FileState = 'waiting' | 'working' | 'ready' | 'failed'

/** One version of a medium's file. */
export type MediaFile = {
  recordId: string
  version: number
  sha256: string
  name: string
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  duration: number | null
  state: FileState
  done: number
  total: number
  failure: string | null
  widths: number[]
  stamp: string | null
  createdBy: string | null
  createdAt: Date
  /** When its stamp was last held against the record. */
  comparedAt: Date
  /** Of a film: the ffmpeg that its poster was asked of; null while there was none. */
  posterProgram: string | null
}

export type NewFile = Pick<
  MediaFile,
  'recordId' | 'sha256' | 'name' | 'mediaType' | 'bytes' | 'width' | 'height' | 'duration' | 'createdBy'
> &
  Partial<Pick<MediaFile, 'state' | 'stamp'>>

/** Adds the next version of a medium's file, whose record the caller has locked. */
export async function addVersion(db: Database, file: NewFile): Promise<MediaFile> {
  const last = await db
    .selectFrom('mediaFiles')
    .select('version')
    .where('recordId', '=', file.recordId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const added = await db
    .insertInto('mediaFiles')
    .values({ ...file, version: (last?.version ?? 0) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
  return added as MediaFile
}

/** The versions of a medium, newest first. */
export async function listVersions(db: Database, recordId: string): Promise<MediaFile[]> {
  const versions = db.selectFrom('mediaFiles').selectAll().where('recordId', '=', recordId)
  return (await versions.orderBy('version', 'desc').execute()) as MediaFile[]
}

export async function findVersion(
  db: Database,
  recordId: string,
  version: number,
): Promise<MediaFile | undefined> {
  const found = db.selectFrom('mediaFiles').selectAll().where('recordId', '=', recordId)
  return (await found.where('version', '=', version).executeTakeFirst()) as MediaFile | undefined
}

export async function changeVersion(
  db: Database,
  { recordId, version }: Pick<MediaFile, 'recordId' | 'version'>,
  change: Partial<
    Pick<
      MediaFile,
      | 'state'
      | 'done'
      | 'total'
      | 'comparedAt'
      | 'failure'
      | 'widths'
      | 'stamp'
      | 'posterProgram'
      | 'duration'
      | 'width'
      | 'height'
    >
  >,
): Promise<void> {
  const update = db.updateTable('mediaFiles').set(change).where('recordId', '=', recordId)
  await update.where('version', '=', version).execute()
}

/** A medium as the public might see it: its record, the newest version that is ready, its approved words. */
export type Shown = {
  id: string
  title: string
  fields: Rights
  version: number
  mediaType: string
  width: number | null
  height: number | null
  widths: number[]
  /** Approved texts by language. */
  texts: Readonly<Record<string, Fields>>
}

/** The fields that decide whether and how the public sees a medium. */
export type Rights = {
  kind: MediaKind | null
  author: string | null
  licence: string | null
  licenceUrl: string | null
  access: string | null
  rightsFrom: string | null
  rightsUntil: string | null
  territory: string | null
  consent: string | null
  communityConsent: string | null
  aerial: boolean | null
  flycamPermit: string | null
  map: string | null
  mapShowsIslands: boolean | null
  mapCheckedBy: string | null
  synthesis: string | null
  focusX: number | null
  focusY: number | null
}

const rights = sql`jsonb_build_object('kind', a.kind, 'author', a.author, 'licence', a.licence, 'licenceUrl', a.licence_url,
  'access', a.access, 'rightsFrom', a.rights_from, 'rightsUntil', a.rights_until, 'territory', a.territory,
  'consent', a.consent, 'communityConsent', a.community_consent, 'aerial', a.aerial, 'flycamPermit', a.flycam_permit,
  'map', a.map, 'mapShowsIslands', a.map_shows_islands, 'mapCheckedBy', a.map_checked_by, 'synthesis', a.synthesis,
  'focusX', a.focus_x, 'focusY', a.focus_y)`

// What was approved last counts while a new draft of it is written.
const approvedTexts = sql`(select coalesce(jsonb_object_agg(x.locale, x.fields), '{}') from (
  select t.locale, case when t.state = 'approved' then t.fields else (
    select v.fields from record_text_revisions v where v.record_id = t.record_id and v.locale = t.locale
    and v.version = t.published_version) end as fields
  from record_texts t where t.record_id = r.id) x where x.fields is not null)`

/** Approved media among these ids that have a version to show; whether they are open is decided by their fields. */
export async function listShown(db: Database, ids: readonly string[]): Promise<Shown[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Shown>`
    select r.id, r.title, ${rights} as fields, f.version, f.media_type as "mediaType", f.width, f.height, f.widths,
      ${approvedTexts} as texts
    from records r join media_assets a on a.record_id = r.id
    join lateral (select * from media_files m where m.record_id = r.id and m.state = 'ready'
      order by m.version desc limit 1) f on true
    where r.id = any(${ids}::uuid[]) and r.state = 'approved' and r.deleted_at is null`.execute(
    db.withoutPlugins(),
  )
  return rows
}

import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { changedMeanwhile } from '../errors.ts'
import { textNotFound } from './errors.ts'
import type { RecordText } from './text.ts'

/** A record's texts, by locale. */
export function listTexts(db: Database, recordId: string): Promise<RecordText[]> {
  return db
    .selectFrom('recordTexts')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('locale')
    .execute() as Promise<RecordText[]>
}

const COLUMNS = `record_id locale slug state fields source_hash material machine version updated_by updated_at authors
  reviewed_by approved_by approved_at publish_at embargo_until expires_at native_reader native_read_at published_version`

/** The columns of a text, each named: a statement that is kept prepared must go on saying the same after a migration. */
export function textColumns(alias: string): RawBuilder<unknown> {
  const names = COLUMNS.split(/\s+/).map((column) => `${alias}.${column}`)
  return sql.raw(names.join(', '))
}

const columns = textColumns('t')

/** Some languages of a record, as far as there are texts in them. */
export async function loadTexts(
  db: Database,
  recordId: string,
  locales: readonly string[],
): Promise<RecordText[]> {
  const { rows } = await sql<RecordText>`/* prepared */
    select ${columns} from record_texts t where record_id = ${recordId}::uuid and locale = any(${locales}::text[])`.execute(
    db,
  )
  return rows
}

/** Some languages of many records, as far as there are texts in them. */
export async function loadTextsOf(
  db: Database,
  recordIds: readonly string[],
  locales: readonly string[],
): Promise<RecordText[]> {
  const { rows } = await sql<RecordText>`
    select ${columns} from record_texts t
    where record_id = any(${recordIds}::uuid[]) and locale = any(${locales}::text[])`.execute(db)
  return rows
}

/**
 * The number of the last version that each language of a record ever had, where it has no text: one that was taken away is
 * begun anew behind it, so that no version means two things.
 */
export async function lastVersions(
  db: Database,
  places: readonly { recordId: string; locale: string }[],
): Promise<Map<string, number>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<{ recordId: string; locale: string; version: number }>`
    select v.record_id, v.locale, max(v.version) as version
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as a("recordId" uuid, locale text)
    join record_text_revisions v on v.record_id = a."recordId" and v.locale = a.locale
    group by v.record_id, v.locale`.execute(db)
  return new Map(rows.map(({ recordId, locale, version }) => [`${recordId} ${locale}`, version]))
}

/** The same of one language; 0 of one that never had a text. */
export async function lastVersion(
  db: Database,
  place: { recordId: string; locale: string },
): Promise<number> {
  return (await lastVersions(db, [place])).get(`${place.recordId} ${place.locale}`) ?? 0
}

/** One language of a record, locked until the transaction ends; undefined where nobody has begun it. */
export async function holdText(
  db: Database,
  recordId: string,
  locale: string,
): Promise<RecordText | undefined> {
  const { rows } = await sql<RecordText>`/* prepared */
    select ${columns} from record_texts t where record_id = ${recordId}::uuid and locale = ${locale} for update`.execute(
    db,
  )
  return rows[0]
}

/** One language of a record, locked until the transaction ends. @throws textNotFound */
export async function lockText(db: Database, recordId: string, locale: string): Promise<RecordText> {
  const text = await holdText(db, recordId, locale)
  if (!text) throw textNotFound({ locale })
  return text
}

/** @throws changedMeanwhile */
export function requireTextVersion(current: number, yours: number): void {
  if (current !== yours) throw changedMeanwhile({ current, yours })
}

/** How long one revision goes on taking in what its author's editor saves by itself. */
const SITTING = '10 minutes'

export type Writing = {
  note?: string | null | undefined
  /** The editor saved by itself: joins the sitting of the same person, while that is the newest revision. */
  sitting?: boolean | undefined
}

/**
 * Writes a text one version up, with the revision that tells of it; what publishing keeps of the row stays as it is.
 * @returns whether it joined a sitting that the log already knows
 * @throws changedMeanwhile when somebody wrote this language since it was read
 */
export async function writeText(
  db: Database,
  actor: Actor,
  text: RecordText,
  { note = null, sitting = false }: Writing = {},
): Promise<{ joined: boolean }> {
  const { rows } = await sql<{ joined: boolean }>`/* prepared */
    with written as (
      insert into record_texts as t (record_id, locale, slug, state, fields, source_hash, material, machine, version,
        updated_by, updated_at, authors, reviewed_by, approved_by, approved_at, native_reader, native_read_at)
      values (${text.recordId}::uuid, ${text.locale}, ${text.slug}, ${text.state}, ${JSON.stringify(text.fields)}::jsonb,
        ${text.sourceHash}, ${text.material}, ${text.machine}, ${text.version}::integer, ${text.updatedBy}, ${text.updatedAt},
        ${text.authors}::text[], ${text.reviewedBy}, ${text.approvedBy}, ${text.approvedAt}, ${text.nativeReader},
        ${text.nativeReadAt})
      on conflict (record_id, locale) do update set slug = excluded.slug, state = excluded.state,
        fields = excluded.fields, source_hash = excluded.source_hash, material = excluded.material,
        machine = excluded.machine,
        version = excluded.version, updated_by = excluded.updated_by, updated_at = excluded.updated_at,
        authors = excluded.authors, reviewed_by = excluded.reviewed_by, approved_by = excluded.approved_by,
        approved_at = excluded.approved_at, native_reader = excluded.native_reader,
        native_read_at = excluded.native_read_at
      where t.version = excluded.version - 1
      returning t.record_id, t.locale, t.version, t.state, t.slug, t.fields
    ), grown as (
      update record_text_revisions v set version = w.version, joined = v.joined + 1, fields = w.fields, slug = w.slug,
        ended_at = now()
      from written w
      where ${sitting}::boolean and v.record_id = w.record_id and v.locale = w.locale and v.version = w.version - 1
        and v.sitting and v.state = w.state and v.created_by is not distinct from ${actor.userId}::text
        and v.created_at > now() - ${SITTING}::interval
      returning v.version
    ), added as (
      insert into record_text_revisions (record_id, locale, version, state, slug, fields, note, sitting, created_by,
        created_by_name)
      select record_id, locale, version, state, slug, fields, ${note}::text, ${sitting}::boolean, ${actor.userId}::text,
        ${actor.name}::text from written where not exists (select from grown)
    )
    select exists (select from grown) as joined from written`.execute(db)
  if (!rows[0]) throw changedMeanwhile({ current: text.version, yours: text.version - 1 })
  return rows[0]
}

/**
 * Writes where a text has come, one version up, with the revision that tells of it. Its words stay the bytes they are, and
 * `publishedVersion` is written with the rest, so that what follows from a text's row is worked out once.
 * @throws changedMeanwhile when somebody wrote this language since it was read
 */
export async function writeStep(
  db: Database,
  actor: Actor,
  text: RecordText,
  note: string | null = null,
): Promise<void> {
  const { rows } = await sql<{ version: number }>`/* prepared */
    with written as (
      update record_texts set state = ${text.state}, source_hash = ${text.sourceHash}, material = ${text.material},
        version = ${text.version}::integer, updated_by = ${text.updatedBy}, updated_at = ${text.updatedAt},
        reviewed_by = ${text.reviewedBy}, approved_by = ${text.approvedBy}, approved_at = ${text.approvedAt},
        published_version = ${text.publishedVersion}::integer
      where record_id = ${text.recordId}::uuid and locale = ${text.locale} and version = ${text.version}::integer - 1
      returning record_id, locale, version, state, slug, fields
    ), told as (
      insert into record_text_revisions (record_id, locale, version, state, slug, fields, note, created_by,
        created_by_name)
      select record_id, locale, version, state, slug, fields, ${note}::text, ${actor.userId}::text, ${actor.name}::text
      from written
    )
    select version from written`.execute(db)
  if (!rows[0]) throw changedMeanwhile({ current: text.version, yours: text.version - 1 })
}

import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvents } from '../../platform/events.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { notAllowed } from '../access.ts'
import type { Collection, Fields } from '../collection.ts'
import { changedMeanwhile } from '../errors.ts'
import { publishMany } from '../publishing/publish-many.ts'
import type { RecordView } from '../record.ts'
import { parseText } from './shape.ts'
import { proposedSlug, takeProposedSlugs } from './slugs.ts'
import { sourceHashOf } from './source-hash.ts'

export type BroughtText = {
  record: RecordView
  locale: string
  fields: Fields
  slug?: string | null
  machine?: boolean
  /** Who read it as a native reader, where it came from. */
  nativeReader?: string | null
}

type Row = {
  recordId: string
  locale: string
  slug: string
  fields: Fields
  sourceHash: string | null
  machine: boolean
  nativeReader: string | null
}

// What is written in one statement; pages with long texts stay well below the size of a message.
const CHUNK = 500

/**
 * Brings in texts that were approved elsewhere (demo, restored or imported content) and publishes those of approved
 * records; the system alone may. Languages that a record already has are refused.
 * @throws notAllowed, badText, changedMeanwhile
 */
export async function bringTexts(
  db: Database,
  actor: Actor,
  collection: Collection,
  texts: readonly BroughtText[],
): Promise<void> {
  if (actor.kind !== 'system') throw notAllowed()
  const sources = new Map(
    texts
      .filter(({ locale }) => locale === SOURCE_LOCALE)
      .map(({ record, fields }) => [record.id, sourceHashOf(parseText(collection, fields))]),
  )
  for (let start = 0; start < texts.length; start += CHUNK) {
    const chunk = texts.slice(start, start + CHUNK)
    const slugs = await takeProposedSlugs(db, collection.name, chunk.map(wantedSlug))
    const rows = chunk.map(({ record, locale, fields, machine = false, nativeReader = null }, index) => ({
      recordId: record.id,
      locale,
      slug: slugs[index] ?? record.id,
      fields: parseText(collection, fields),
      sourceHash: sources.get(record.id) ?? null,
      machine,
      nativeReader,
    }))
    const versions = await insertTexts(db, actor, rows)
    const versionOf = ({ record, locale }: BroughtText) => versions.get(`${record.id} ${locale}`) ?? 1
    await recordEvents(
      db,
      actor,
      chunk.map((text) => broughtEvent(text, versionOf(text))),
    )
  }
  const records = new Map(texts.map(({ record }) => [record.id, record]))
  await publishMany(db, collection, [...records.values()])
}

function broughtEvent({ record, locale }: BroughtText, version: number) {
  const data = { locale, version, title: record.title, brought: true }
  return { type: 'record.text-approved', orgId: record.ownerOrgId, recordId: record.id, data }
}

function wantedSlug({ record, locale, slug, fields: { title } }: BroughtText) {
  const proposed = proposedSlug(typeof title === 'string' ? title : '', record.id)
  return { recordId: record.id, locale, slug: slug?.normalize('NFC') ?? proposed }
}

/** Each as the first version, behind those of a text that the language once had. @returns the versions by record and locale */
async function insertTexts(db: Database, actor: Actor, rows: readonly Row[]): Promise<Map<string, number>> {
  const written = await sql<{ recordId: string; locale: string; version: number }>`
    with texts as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t("recordId" uuid, locale text, slug text,
        fields jsonb, "sourceHash" text, machine boolean, "nativeReader" text)
    ), moment as (
      -- As exact as the program reads dates, so that a text written over and put back has the same.
      select date_trunc('milliseconds', now()) as at
    ), added as (
      insert into record_texts (record_id, locale, slug, state, fields, source_hash, material, machine, version, approved_at,
        native_reader, native_read_at)
      select "recordId", locale, slug, 'approved', fields, "sourceHash", false, machine,
        (select coalesce(max(v.version), 0) + 1 from record_text_revisions v
          where v.record_id = "recordId" and v.locale = texts.locale), moment.at, "nativeReader",
        case when "nativeReader" is not null then moment.at end
      from texts, moment on conflict do nothing returning record_id, locale, version, slug, fields
    )
    insert into record_text_revisions (record_id, locale, version, state, slug, fields, created_by_name)
    select record_id, locale, version, 'approved', slug, fields, ${actor.name}::text from added
    returning record_id, locale, version`.execute(db)
  if (written.rows.length < rows.length) throw changedMeanwhile({ current: 1, yours: 0 })
  return new Map(written.rows.map(({ recordId, locale, version }) => [`${recordId} ${locale}`, version]))
}

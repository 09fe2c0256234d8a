import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvents } from '../../platform/events.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { notAllowed, scopeOf } from '../access.ts'
import type { Collection, Fields } from '../collection.ts'
import { changedMeanwhile, recordNotFound } from '../errors.ts'
import type { RecordView } from '../record.ts'
import { findRecords } from '../store.ts'
import { mayWrite } from './may.ts'
import { standingOf, type TextBefore } from './put-back.ts'
import { textAfter, type NewText } from './save.ts'
import { parseText } from './shape.ts'
import { proposedSlug, takeProposedSlugs } from './slugs.ts'
import { lastVersions, loadTextsOf, requireTextVersion } from './store.ts'
import type { RecordText } from './text.ts'

/** One language of one record, which comes once among the many. */
export type ManyText = Pick<NewText, 'id' | 'locale' | 'fields' | 'version'>

/** A text as it is written now, and how it stood before. */
export type SavedText = { text: RecordText; former: TextBefore | null }

// What is written in one statement; pages with long texts stay well below the size of a message.
const CHUNK = 500

/**
 * Writes many texts as drafts, each as `saveText` would: the same rights, versions, revisions and events, read and written
 * together. The source comes before what is written from it. Answers for each text, in their order.
 * @throws recordNotFound, notAllowed, changedMeanwhile, noSourceText, badText
 */
export async function saveTexts(
  db: Database,
  actor: Actor,
  collection: Collection,
  inputs: readonly ManyText[],
): Promise<SavedText[]> {
  const sourceFirst = Map.groupBy(inputs, ({ locale }) => locale === SOURCE_LOCALE)
  const saved = new Map<ManyText, SavedText>()
  for (const isSource of [true, false]) {
    const group = sourceFirst.get(isSource) ?? []
    for (let start = 0; start < group.length; start += CHUNK) {
      const chunk = group.slice(start, start + CHUNK)
      const texts = await saveChunk(db, actor, collection, chunk)
      for (const [index, text] of texts.entries()) saved.set(chunk[index] as ManyText, text)
    }
  }
  return inputs.map((input) => saved.get(input) as SavedText)
}

async function saveChunk(
  db: Database,
  actor: Actor,
  collection: Collection,
  chunk: readonly ManyText[],
): Promise<SavedText[]> {
  const records = await writable(db, actor, collection, chunk)
  const locales = new Set([SOURCE_LOCALE, ...chunk.map(({ locale }) => locale)])
  const known = Map.groupBy(
    await loadTextsOf(db, [...records.keys()], [...locales]),
    ({ recordId }) => recordId,
  )
  const currentOf = ({ id, locale }: ManyText) => known.get(id)?.find((text) => text.locale === locale)
  const fresh = chunk.filter((text) => !currentOf(text)).map(({ id, locale }) => ({ recordId: id, locale }))
  const last = await lastVersions(db, fresh)
  const drafts = chunk.map((input) => {
    const { id, locale } = input
    const current = currentOf(input)
    requireTextVersion(current?.version ?? 0, input.version)
    const version = current?.version ?? last.get(`${id} ${locale}`) ?? 0
    return { id, locale, version, slug: current?.slug ?? null, fields: parseText(collection, input.fields) }
  })
  const slugs = await slugsFor(db, collection, drafts)
  const texts = drafts.map((draft) =>
    textAfter(actor, known.get(draft.id) ?? [], { ...draft, slug: draft.slug ?? slugs.get(draft) ?? null }),
  )
  await writeTexts(db, actor, texts)
  await recordEvents(
    db,
    actor,
    texts.map((text) => savedEvent(records.get(text.recordId) as RecordView, text)),
  )
  return texts.map((text, index) => ({ text, former: standingOf(currentOf(chunk[index] as ManyText)) }))
}

/** The records of these texts. @throws recordNotFound, notAllowed */
async function writable(
  db: Database,
  actor: Actor,
  collection: Collection,
  chunk: readonly ManyText[],
): Promise<Map<string, RecordView>> {
  const ids = [...new Set(chunk.map(({ id }) => id))]
  const found = await findRecords(db, collection, ids, scopeOf(actor, 'read', collection.name))
  const records = new Map(found.map((record) => [record.id, record]))
  for (const { id, locale } of chunk) {
    const record = records.get(id)
    if (!record) throw recordNotFound()
    if (!mayWrite(actor, record, locale)) throw notAllowed()
  }
  return records
}

function savedEvent({ id, ownerOrgId }: RecordView, { locale, version, machine }: RecordText) {
  return { type: 'record.text-saved', orgId: ownerOrgId, recordId: id, data: { locale, version, machine } }
}

type Draft = ManyText & { slug: string | null }

/** Addresses for texts that have none yet and have a title to take it from. */
async function slugsFor(
  db: Database,
  { name, texts }: Collection,
  drafts: readonly Draft[],
): Promise<Map<Draft, string | undefined>> {
  if (!texts) return new Map()
  const unnamed = drafts.filter(({ slug, fields }) => slug === null && titleOf(fields) !== '')
  if (unnamed.length === 0) return new Map()
  const wanted = unnamed.map(({ id, locale, fields }) => {
    return { recordId: id, locale, slug: proposedSlug(titleOf(fields), id) }
  })
  const slugs = await takeProposedSlugs(db, name, wanted)
  return new Map(unnamed.map((draft, index) => [draft, slugs[index]]))
}

function titleOf({ title }: Fields): string {
  return typeof title === 'string' ? title : ''
}

/** Each one version up, with the revision that tells of it. @throws changedMeanwhile */
async function writeTexts(db: Database, actor: Actor, texts: readonly RecordText[]): Promise<void> {
  const { rows } = await sql`
    with texts as (
      select * from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as t("recordId" uuid, locale text, slug text,
        state text, fields jsonb, "sourceHash" text, material boolean, machine boolean, version integer, "updatedBy" text,
        "updatedAt" timestamptz, authors text[], "reviewedBy" text, "approvedBy" text, "approvedAt" timestamptz,
        "nativeReader" text, "nativeReadAt" timestamptz)
    ), written as (
      insert into record_texts as t (record_id, locale, slug, state, fields, source_hash, material, machine, version,
        updated_by, updated_at, authors, reviewed_by, approved_by, approved_at, native_reader, native_read_at)
      select * from texts order by "recordId", locale
      on conflict (record_id, locale) do update set slug = excluded.slug, state = excluded.state,
        fields = excluded.fields, source_hash = excluded.source_hash, material = excluded.material,
        machine = excluded.machine, version = excluded.version, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at, authors = excluded.authors, reviewed_by = excluded.reviewed_by,
        approved_by = excluded.approved_by, approved_at = excluded.approved_at, native_reader = excluded.native_reader,
        native_read_at = excluded.native_read_at
      where t.version = excluded.version - 1
      returning t.record_id, t.locale, t.version, t.state, t.slug, t.fields
    )
    insert into record_text_revisions (record_id, locale, version, state, slug, fields, created_by, created_by_name)
    select record_id, locale, version, state, slug, fields, ${actor.userId}::text, ${actor.name}::text from written
    returning 1`.execute(db)
  if (rows.length === texts.length) return
  const [{ version }] = texts as [RecordText]
  throw changedMeanwhile({ current: version, yours: version - 1 })
}

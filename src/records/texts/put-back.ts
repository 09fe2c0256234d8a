import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvents } from '../../platform/events.ts'
import { notAllowed, scopeOf } from '../access.ts'
import type { Collection } from '../collection.ts'
import { changedMeanwhile, recordNotFound } from '../errors.ts'
import { recordPublicChange, tagsOf } from '../publishing/changes.ts'
import type { RecordView } from '../record.ts'
import { findRecords } from '../store.ts'
import { mayWrite } from './may.ts'
import { freeSlugs } from './slugs.ts'
import type { RecordText } from './text.ts'

/** How a text stood before an import wrote it; what it said is in its revision. */
export type TextBefore = Pick<
  RecordText,
  | 'version'
  | 'slug'
  | 'state'
  | 'sourceHash'
  | 'material'
  | 'machine'
  | 'authors'
  | 'reviewedBy'
  | 'approvedBy'
  | 'nativeReader'
  | 'publishedVersion'
> & { approvedAt: string | null; nativeReadAt: string | null }

/** How a text stands, to be put back so later; null of a language that has none. */
export function standingOf(text: RecordText | undefined): TextBefore | null {
  if (!text) return null
  const { version, slug, state, sourceHash, material, machine, authors } = text
  const { reviewedBy, approvedBy, nativeReader, publishedVersion } = text
  return {
    version,
    slug,
    state,
    sourceHash,
    material,
    machine,
    authors,
    reviewedBy,
    approvedBy,
    approvedAt: text.approvedAt && new Date(text.approvedAt).toISOString(),
    nativeReader,
    nativeReadAt: text.nativeReadAt && new Date(text.nativeReadAt).toISOString(),
    publishedVersion,
  }
}

/** A text at the version that was written over it, with how it stood before: null takes the language away. */
export type PutBack = { id: string; locale: string; version: number; former: TextBefore | null }

/**
 * Makes texts what they were before somebody wrote them by mistake: words, state, authors, approval and address, one version
 * up. A language that had no text loses the one it got; its revisions and events stay, and the versions of a later text go
 * on behind them. What the public reads is the same before and after.
 * @throws recordNotFound, notAllowed, changedMeanwhile when one is not at its version any more
 */
export async function putTextsBack(
  db: Database,
  actor: Actor,
  collection: Collection,
  { texts, note }: { texts: readonly PutBack[]; note: string },
): Promise<void> {
  if (texts.length === 0) return
  const records = await writable(db, actor, collection, texts)
  const rewritten = texts.filter(({ former }) => former !== null)
  const removed = texts.filter(({ former }) => former === null)
  await rewrite(db, actor, { texts: rewritten, note })
  await remove(db, actor, { texts: removed, note })
  await freeSlugs(db, collection.name, texts)
  const eventOf = (type: string) => (text: PutBack) => {
    const { id, ownerOrgId, title } = records.get(text.id) as RecordView
    const data = { locale: text.locale, version: text.version + 1, title, note }
    return { type, orgId: ownerOrgId, recordId: id, data }
  }
  await recordEvents(db, actor, [
    ...rewritten.map(eventOf('record.text-put-back')),
    ...removed.map(eventOf('record.text-removed')),
  ])
}

/** The records of these texts. @throws recordNotFound, notAllowed */
async function writable(
  db: Database,
  actor: Actor,
  collection: Collection,
  texts: readonly PutBack[],
): Promise<Map<string, RecordView>> {
  const ids = [...new Set(texts.map(({ id }) => id))]
  const found = await findRecords(db, collection, ids, scopeOf(actor, 'read', collection.name))
  const records = new Map(found.map((record) => [record.id, record]))
  for (const { id, locale } of texts) {
    const record = records.get(id)
    if (!record) throw recordNotFound()
    if (!mayWrite(actor, record, locale)) throw notAllowed()
  }
  return records
}

type Some = { texts: readonly PutBack[]; note: string }

async function rewrite(db: Database, actor: Actor, { texts, note }: Some): Promise<void> {
  if (texts.length === 0) return
  const asked = JSON.stringify(
    texts.map(({ former, ...text }) => ({ ...former, ...text, said: former?.version })),
  )
  const { rows } = await sql<{ recordId: string; collection: string; locale: string; shown: boolean }>`
    with asked as (
      select * from jsonb_to_recordset(${asked}::jsonb) as a(id uuid, locale text, version integer, said integer, slug text,
        state text, "sourceHash" text, material boolean, machine boolean, authors text[], "reviewedBy" text,
        "approvedBy" text, "approvedAt" timestamptz, "nativeReader" text, "nativeReadAt" timestamptz)
    ), written as (
      update record_texts t set version = t.version + 1, fields = v.fields, slug = a.slug, state = a.state,
        source_hash = a."sourceHash", material = a.material, machine = a.machine, authors = a.authors,
        reviewed_by = a."reviewedBy", approved_by = a."approvedBy", approved_at = a."approvedAt",
        native_reader = a."nativeReader", native_read_at = a."nativeReadAt", updated_by = ${actor.userId}::text,
        updated_at = now(),
        -- What is published is these very words, under the number that they have now.
        published_version = case when t.published_version = a.said then t.version + 1 else t.published_version end
      from asked a join record_text_revisions v
        on v.record_id = a.id and v.locale = a.locale and a.said between v.version - v.joined and v.version
      where t.record_id = a.id and t.locale = a.locale and t.version = a.version
      returning t.record_id, t.locale, t.version, t.state, t.slug, t.fields, a.said
    ), told as (
      insert into record_text_revisions (record_id, locale, version, state, slug, fields, note, created_by, created_by_name)
      select record_id, locale, version, state, slug, fields, ${note}, ${actor.userId}::text, ${actor.name}::text
      from written
    ), shown as (
      update public_pages p set version = w.version from written w
      where p.record_id = w.record_id and p.locale = w.locale and p.version = w.said returning p.record_id, p.locale
    )
    select w.record_id, r.collection, w.locale, s.record_id is not null as shown from written w
    join records r on r.id = w.record_id left join shown s on s.record_id = w.record_id and s.locale = w.locale`.execute(
    db,
  )
  requireAll(rows.length, texts)
  const shown = rows.filter((row) => row.shown)
  if (shown.length > 0) await recordPublicChange(db, shown.flatMap(tagsOf))
}

async function remove(db: Database, actor: Actor, { texts, note }: Some): Promise<void> {
  if (texts.length === 0) return
  const { rows } = await sql`
    with gone as (
      delete from record_texts t
      using jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as a(id uuid, locale text, version integer)
      where t.record_id = a.id and t.locale = a.locale and t.version = a.version
      returning t.record_id, t.locale, t.version, t.slug
    )
    insert into record_text_revisions (record_id, locale, version, state, slug, fields, note, created_by, created_by_name)
    select record_id, locale, version + 1, 'archived', slug, '{}', ${note}, ${actor.userId}::text, ${actor.name}::text
    from gone returning 1`.execute(db)
  requireAll(rows.length, texts)
}

/** @throws changedMeanwhile */
function requireAll(count: number, texts: readonly PutBack[]): void {
  if (count === texts.length) return
  const yours = texts[0]?.version ?? 0
  throw changedMeanwhile({ current: yours + 1, yours })
}

import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { together } from '../../platform/database/pipeline.ts'
import { recordEvent } from '../../platform/events.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { notAllowed, scopeOf } from '../access.ts'
import type { Collection, Fields } from '../collection.ts'
import { recordNotFound } from '../errors.ts'
import type { RecordView } from '../record.ts'
import { findRecord } from '../store.ts'
import { noSourceText } from './errors.ts'
import { mayWrite } from './may.ts'
import { parseText } from './shape.ts'
import { takeProposedSlug, takeSlug } from './slugs.ts'
import { sourceHashNow, sourceHashOf } from './source-hash.ts'
import { lastVersion, loadTexts, requireTextVersion, writeText } from './store.ts'
import type { RecordText } from './text.ts'

export type NewText = {
  id: string
  locale: string
  fields: Fields
  /** Left as it is when not given; a text without one takes it from its title. */
  slug?: string | null | undefined
  /** Written by a machine: marked until somebody has written in it. */
  machine?: boolean | undefined
  /**
   * So small an edit that whoever read it as a native reader need not read it again. Of the source: all that was changed
   * since it was last approved is so small that its translations still say it.
   */
  minor?: boolean | undefined
  /** A translation that still says what an earlier source said, in part at least: it stays outdated. */
  behind?: boolean | undefined
  /** The version this was written against; 0 for a language that has none yet. */
  version: number
  note?: string | undefined
  /** The editor saves by itself: saves of one sitting are one revision and one event. */
  autosave?: boolean | undefined
}

/**
 * Writes one language of a record as a draft; what the public reads stays until the draft is approved.
 * @throws recordNotFound, notAllowed, changedMeanwhile, noSourceText, badText, slugTaken
 */
export async function saveText(
  db: Database,
  actor: Actor,
  collection: Collection,
  input: NewText,
): Promise<RecordText> {
  const scope = scopeOf(actor, 'read', collection.name)
  const [record, texts] = await together([
    findRecord(db, collection, input.id, { scope }),
    loadTexts(db, input.id, [input.locale, SOURCE_LOCALE]),
  ])
  if (!record) throw recordNotFound()
  if (!mayWrite(actor, record, input.locale)) throw notAllowed()
  const current = texts.find(({ locale }) => locale === input.locale)
  requireTextVersion(current?.version ?? 0, input.version)
  const fields = parseText(collection, input.fields)
  const slug = await slugFor(db, collection, { record, current, input, fields })
  const version = current?.version ?? (await lastVersion(db, { recordId: record.id, locale: input.locale }))
  const text = textAfter(actor, texts, { ...input, version, fields, slug })
  const told = () =>
    recordEvent(db, actor, {
      type: 'record.text-saved',
      orgId: record.ownerOrgId,
      recordId: record.id,
      data: { locale: text.locale, version: text.version, machine: text.machine },
    })
  if (!input.autosave) await together([writeText(db, actor, text, { note: input.note }), told()])
  else if (!(await writeText(db, actor, text, { note: input.note, sitting: true })).joined) await told()
  return text
}

/**
 * What a language of a record is once this is written over it; `texts` are that language and the source, and the input's
 * version the last that the language ever had. @throws noSourceText
 */
export function textAfter(
  actor: Actor,
  texts: readonly RecordText[],
  input: NewText & { slug: string | null },
): RecordText {
  const current = texts.find(({ locale }) => locale === input.locale)
  return {
    ...unwrittenText(input.id, input.locale),
    ...current,
    slug: input.slug,
    state: input.machine ? 'machine' : 'draft',
    machine: input.machine ?? false,
    fields: input.fields,
    sourceHash: sourceHashFor(texts, current, input),
    material: !(input.minor && current && current.approvedAt !== null),
    version: input.version + 1,
    updatedBy: actor.userId,
    updatedAt: new Date(),
    authors: authorsOf(current, actor),
    reviewedBy: null,
    ...(input.minor ? {} : { nativeReader: null, nativeReadAt: null }),
  }
}

/** The text of a language that nobody has begun yet. */
export function unwrittenText(recordId: string, locale: string): RecordText {
  return {
    recordId,
    locale,
    slug: null,
    state: 'draft',
    fields: {},
    sourceHash: null,
    material: true,
    machine: false,
    version: 0,
    updatedBy: null,
    updatedAt: new Date(),
    authors: [],
    reviewedBy: null,
    approvedBy: null,
    approvedAt: null,
    publishAt: null,
    embargoUntil: null,
    expiresAt: null,
    nativeReader: null,
    nativeReadAt: null,
    publishedVersion: null,
  }
}

/** Who wrote since the last approval: a text that was approved begins a new round. */
function authorsOf(current: RecordText | undefined, { userId }: Actor): string[] {
  const settled = current?.state === 'approved' || current?.state === 'archived'
  const before = settled ? [] : (current?.authors ?? [])
  return userId === null || before.includes(userId) ? before : [...before, userId]
}

type Naming = { record: RecordView; current: RecordText | undefined; input: NewText; fields: Fields }

async function slugFor(
  db: Database,
  collection: Collection,
  { record, current, input, fields }: Naming,
): Promise<string | null> {
  const { locale } = input
  if (typeof input.slug === 'string') {
    const slug = input.slug.normalize('NFC')
    await takeSlug(db, record, { locale, slug })
    return slug
  }
  if (input.slug === undefined && current?.slug) return current.slug
  const { title } = fields
  const isNamed = typeof title === 'string' && title !== ''
  return collection.texts && isNamed ? takeProposedSlug(db, record, { locale, title }) : null
}

/** What a text is noted to be written from; the source is known by what it said when it was last approved. */
function sourceHashFor(
  texts: readonly RecordText[],
  current: RecordText | undefined,
  { locale, behind, fields }: NewText,
): string | null {
  if (locale === SOURCE_LOCALE) {
    return current && current.approvedAt !== null ? sourceHashNow(current) : sourceHashOf(fields)
  }
  const source = texts.find((text) => text.locale === SOURCE_LOCALE)
  if (!source) throw noSourceText()
  return behind ? (current?.sourceHash ?? null) : sourceHashNow(source)
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { recordEvent } from '../platform/events.ts'
import { require } from './access.ts'
import type { Fields } from './collection.ts'
import { changedMeanwhile } from './errors.ts'
import type { RecordView } from './record.ts'
import { takeSlug } from './slugs.ts'

export const textStates = ['draft', 'machine', 'submitted', 'returned', 'approved', 'archived'] as const

/** A record's words in one language, with a life of their own: no language ever touches another. */
export type RecordText = {
  recordId: string
  locale: string
  slug: string | null
  state: (typeof textStates)[number]
  fields: Fields
  sourceHash: string | null
  version: number
  updatedBy: string | null
  updatedAt: Date
}

export const noSourceText = defineError('records.no-source-text', 409, {
  vi: 'Chưa có bản tiếng Việt để dịch. Hãy lưu bản “vi” trước.',
  en: 'There is no Vietnamese text to translate from. Save the “vi” text first.',
})

/** Fields of a text: names to words; structured text comes as JSON objects. */
export const textFields = z.record(z.string().max(60), z.unknown())

export function listTexts(db: Database, recordId: string): Promise<RecordText[]> {
  return db
    .selectFrom('recordTexts')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('locale')
    .execute() as Promise<RecordText[]>
}

type NewText = {
  locale: string
  fields: Fields
  /** Left as it is when not given. */
  slug?: string | null
  machine?: boolean
  /** The version this was written against; 0 for a language that has none yet. */
  version: number
}

const SOURCE = 'vi'

/** Writes one language of a record. @throws changedMeanwhile, noSourceText, slugTaken, notAllowed */
export async function saveText(
  db: Database,
  actor: Actor,
  record: RecordView,
  input: NewText,
): Promise<RecordText> {
  require(actor, input.locale === SOURCE ? 'change' : 'translate', record)
  const texts = await listTexts(db, record.id)
  const current = texts.find(({ locale }) => locale === input.locale)
  const version = current?.version ?? 0
  if (version !== input.version) throw changedMeanwhile({ current: version, yours: input.version })
  const slug = input.slug === undefined ? (current?.slug ?? null) : input.slug
  if (slug !== null) await takeSlug(db, record, { locale: input.locale, slug })
  const text = {
    recordId: record.id,
    locale: input.locale,
    slug,
    state: input.machine ? ('machine' as const) : ('draft' as const),
    fields: JSON.stringify(input.fields),
    sourceHash: sourceHashFor(input.locale, texts),
    version: version + 1,
    updatedBy: actor.userId,
    updatedAt: new Date(),
  }
  const written = await db
    .insertInto('recordTexts')
    .values(text)
    .onConflict((conflict) =>
      conflict.columns(['recordId', 'locale']).doUpdateSet(text).where('recordTexts.version', '=', version),
    )
    .executeTakeFirst()
  // Somebody wrote this language between our reading it and now.
  if (!written.numInsertedOrUpdatedRows) throw changedMeanwhile({ current: version + 1, yours: version })
  await recordEvent(db, actor, {
    type: 'record.text-saved',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { locale: input.locale, version: text.version, machine: input.machine ?? false },
  })
  return { ...text, fields: input.fields }
}

function sourceHashFor(locale: string, texts: readonly RecordText[]): string | null {
  if (locale === SOURCE) return null
  const source = texts.find((text) => text.locale === SOURCE)
  if (!source) throw noSourceText()
  return createHash('sha256').update(JSON.stringify(source.fields)).digest('hex')
}

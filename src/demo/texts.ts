import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { portalLocales } from '../platform/locales.ts'
import type { Collection, Fields } from '../records/collection.ts'
import type { RecordView } from '../records/record.ts'
import { bringTexts, type BroughtText } from '../records/texts/bring.ts'
import { requireCompleteText } from '../records/texts/shape.ts'
import { mediumRef, type WrittenRecord, type WrittenText } from './files.ts'
import { structuredOf } from './light-text.ts'

type Told = { record: RecordView; written: WrittenRecord }
type IdOf = (ref: string) => string

/** Brings in the texts of demo records as approved; nobody has read those in other languages yet, and they say so. */
export async function loadTexts(
  db: Database,
  actor: Actor,
  collection: Collection,
  { told, idOf }: { told: readonly Told[]; idOf: IdOf },
): Promise<void> {
  const texts = told.flatMap(({ record, written }) =>
    portalLocales.flatMap((locale): BroughtText[] => {
      const text = written.texts[locale]
      if (!text) return []
      const fields = fieldsOfText(text, idOf)
      requireCompleteText(collection, locale, fields)
      return [{ record, locale, fields, slug: text.slug ?? null }]
    }),
  )
  await bringTexts(db, actor, collection, texts)
}

function fieldsOfText({ slug: _slug, body, ...words }: WrittenText, idOf: IdOf): Fields {
  return body ? { ...words, body: structuredOf(body, (name) => idOf(mediumRef(name))) } : words
}

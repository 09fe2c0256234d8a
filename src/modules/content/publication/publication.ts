import type { PortalLocale } from '../../../platform/locales.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import type { Publication } from '../../../records/publishing/publication.ts'
import { structuredText, type StructuredText } from '../../../records/structured/schema.ts'
import { mediaIn } from '../../../records/structured/plain-text.ts'
import { describeMedia } from '../../media/public.ts'
import { requireSettled } from './settled.ts'
import { mediaOf, publicFacts } from './facts.ts'
import { pointOf, spanOf, validUntil } from './time-and-place.ts'

/** How the public reads one collection of the image database. */
export function publicationOf(collection: Collection): Publication {
  return {
    settled: (db, record) => requireSettled(db, record, mediaOf(collection, record.fields)),
    async page(db, record, text) {
      const locale = text.locale as PortalLocale
      const { fields } = record
      const shown = [...mediaOf(collection, fields), ...mediaIn(bodyOf(text.fields))]
      await requireSettled(db, record, shown)
      const media = await describeMedia(db, shown, locale)
      const facts = await publicFacts(db, collection, record, { locale, media })
      return {
        recordId: record.id,
        locale,
        collection: collection.name,
        orgId: record.ownerOrgId,
        slug: text.slug ?? record.id,
        title: wordsOf(text.fields, 'title') ?? record.title,
        summary: wordsOf(text.fields, 'summary'),
        texts: text.fields,
        facts: { ...facts, cover: facts['cover'] ?? firstPicture(facts, media) },
        media: Object.fromEntries(media),
        reading: 'awaiting',
        subjects: (fields['subjects'] ?? []) as string[],
        ...spanOf(fields),
        ...(await pointOf(db, fields)),
        version: text.version,
        expiresAt: validUntil(fields),
      }
    },
  }
}

function wordsOf(fields: Fields, name: string): string | null {
  const words = fields[name]
  return typeof words === 'string' && words !== '' ? words : null
}

const EMPTY: StructuredText = { type: 'doc', content: [] }

/** The body of a text, whatever was stored in it. */
export function bodyOf(fields: Fields): StructuredText {
  const read = structuredText.safeParse(fields['body'])
  return read.success ? read.data : EMPTY
}

/** Without a cover of its own, an item shows the first picture of its gallery. */
function firstPicture(facts: Fields, media: ReadonlyMap<string, { kind: string }>): string | null {
  const gallery = (facts['gallery'] ?? []) as string[]
  return gallery.find((id) => ['image', 'drawing'].includes(media.get(id)?.kind ?? '')) ?? null
}

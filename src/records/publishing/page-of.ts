import type { Database } from '../../platform/database/connect.ts'
import { isPortalLocale, SOURCE_LOCALE } from '../../platform/locales.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import type { RecordText } from '../texts/text.ts'
import { pointsTo } from './points-to.ts'
import type { PublicPage, Reading } from './public-page.ts'

/** A page as it shall be copied, with the records it points to; whoever copies it knows when it was first there. */
export type NewPage = Omit<PublicPage, 'firstPublishedAt' | 'publishedAt'> & {
  pointsTo: readonly string[]
}

/**
 * What the public shall read of a record in one language. What the collection says of the content counts; whose it is,
 * where it stands, how far it has come and how long it holds follow from record and text.
 */
export async function pageOf(
  db: Database,
  collection: Collection,
  record: RecordView,
  text: RecordText,
): Promise<NewPage> {
  const { publication } = collection
  const { locale } = text
  if (!publication || !isPortalLocale(locale))
    throw new TypeError(`${collection.name} is not published in ${locale}`)
  const page = await publication.page(db, record, text)
  return {
    ...page,
    recordId: record.id,
    locale,
    collection: collection.name,
    orgId: record.ownerOrgId,
    slug: text.slug ?? record.id,
    reading: readingOf(text),
    version: text.version,
    expiresAt: earlier(page.expiresAt, text.expiresAt),
    pointsTo: pointsTo(collection, record.fields),
  }
}

/** How far a text has come in the eyes of those whose mother tongue it is. */
export function readingOf({ nativeReadAt, machine, locale }: RecordText): Reading {
  if (nativeReadAt !== null || locale === SOURCE_LOCALE) return 'read'
  return machine ? 'machine' : 'awaiting'
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

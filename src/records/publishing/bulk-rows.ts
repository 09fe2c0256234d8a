import { binaryRows, type BinaryRows } from '../../platform/database/binary-rows.ts'
import type { NewPage } from './page-of.ts'
import type { PublicPage } from './public-page.ts'
import { searchEntryOf } from './search/entry.ts'

/** A page with everything that its row says. */
export type BulkPage = PublicPage & Pick<NewPage, 'pointsTo'>

/** Rows as COPY reads them in its binary format, and the words that were said. */
export type BulkRows = {
  pages: Uint8Array<ArrayBuffer>
  search: Uint8Array<ArrayBuffer>
  spoken: Set<string>
}

export const PAGE_COLUMNS = `record_id, locale, collection, org_id, slug, title, summary, texts, facts, media, reading, subjects,
  starts_on, ends_on, longitude, latitude, version, first_published_at, published_at, expires_at, points_to`

export const SEARCH_COLUMNS =
  'record_id, locale, collection, published_at, title, summary, exact_title, body, words'

const [PAGE_FIELDS, SEARCH_FIELDS] = [PAGE_COLUMNS, SEARCH_COLUMNS].map(
  (names) => names.split(',').length,
) as [number, number]
/** What a page and its search entry take, so that the room for them seldom has to grow. */
const USUAL = 4000

/** Writes pages as rows of the read model and of its search index; nothing but the pages counts. */
export function bulkRowsOf(pages: readonly BulkPage[]): BulkRows {
  const [rows, search] = [binaryRows(pages.length * USUAL), binaryRows(pages.length * USUAL)]
  const spoken = new Set<string>()
  for (const page of pages) {
    writePage(rows, page)
    writeEntry(search, page, spoken)
  }
  return { pages: rows.finish(), search: search.finish(), spoken }
}

function writePage(rows: BinaryRows, page: BulkPage): void {
  rows.row(PAGE_FIELDS)
  rows.uuid(page.recordId)
  rows.text(page.locale)
  rows.text(page.collection)
  rows.uuid(page.orgId)
  for (const text of [page.slug, page.title, page.summary]) rows.text(text)
  for (const value of [page.texts, page.facts, page.media]) rows.jsonb(value)
  rows.text(page.reading)
  rows.texts(page.subjects)
  rows.date(page.startsOn)
  rows.date(page.endsOn)
  rows.double(page.longitude)
  rows.double(page.latitude)
  rows.integer(page.version)
  for (const at of [page.firstPublishedAt, page.publishedAt, page.expiresAt]) rows.time(at)
  rows.uuids(page.pointsTo ?? [])
}

function writeEntry(rows: BinaryRows, page: BulkPage, spoken: Set<string>): void {
  const { title, summary, exactTitle, body, words } = searchEntryOf(page, spoken)
  rows.row(SEARCH_FIELDS)
  rows.uuid(page.recordId)
  rows.text(page.locale)
  rows.text(page.collection)
  rows.time(page.publishedAt)
  for (const text of [title, summary, exactTitle, body]) rows.text(text)
  rows.tsvector(words)
}

import type { NewPage } from './page-of.ts'
import type { PublicPage } from './public-page.ts'
import { searchEntryOf } from './search/entry.ts'

/** A page with everything that its row says. */
export type BulkPage = PublicPage & Pick<NewPage, 'pointsTo'>

/** Rows as COPY reads them, and the words that were said. */
export type BulkRows = { pages: string; search: string; spoken: Set<string> }

export const PAGE_COLUMNS = `record_id, locale, collection, org_id, slug, title, summary, texts, facts, media, reading, subjects,
  starts_on, ends_on, longitude, latitude, version, first_published_at, published_at, expires_at, points_to`

export const SEARCH_COLUMNS =
  'record_id, locale, collection, published_at, title, summary, exact_title, body, words'

/** Writes pages as rows of the read model and of its search index; nothing but the pages counts. */
export function bulkRowsOf(pages: readonly BulkPage[]): BulkRows {
  const rows: BulkRows = { pages: '', search: '', spoken: new Set() }
  for (const page of pages) {
    rows.pages += pageLine(page)
    const { spoken, title, summary, exactTitle, body, words } = searchEntryOf(page)
    const { recordId, locale, collection, publishedAt } = page
    rows.search += line([recordId, locale, collection, publishedAt, title, summary, exactTitle, body, words])
    for (const word of spoken) rows.spoken.add(word)
  }
  return rows
}

function pageLine(page: BulkPage): string {
  const { texts, facts, media, subjects } = page
  return line([
    page.recordId,
    page.locale,
    page.collection,
    page.orgId,
    page.slug,
    page.title,
    page.summary,
    JSON.stringify(texts),
    JSON.stringify(facts),
    JSON.stringify(media),
    page.reading,
    `{${subjects.map(arrayElement).join(',')}}`,
    page.startsOn,
    page.endsOn,
    page.longitude,
    page.latitude,
    page.version,
    page.firstPublishedAt,
    page.publishedAt,
    page.expiresAt,
    `{${(page.pointsTo ?? []).join(',')}}`,
  ])
}

/** As PostgreSQL writes a text within an array. */
function arrayElement(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

type Value = string | number | Date | null

function line(values: readonly Value[]): string {
  let text = ''
  for (const value of values) text += `${text === '' ? '' : '\t'}${written(value)}`
  return `${text}\n`
}

function written(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return SPECIAL.test(value) ? escaped(value) : value
  return typeof value === 'number' ? String(value) : value.toISOString()
}

const SPECIAL = /[\\\n\r\t]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(value: string): string {
  return value.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)
}

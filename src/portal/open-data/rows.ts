import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales } from '../../platform/locales.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { pageColumns } from '../../records/publishing/read.ts'
import { numberIn, organizationIn, recordIn, sourcesIn, textIn, textsIn } from '../items/fields.ts'
import { itemPath } from '../paths.ts'

type Row = Omit<PublicPage, 'texts'>

/** Every item of a collection in every language, in the order of the records and of the language menu. */
export async function dataRows(db: Database, collection: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${pageColumns('p')} from public_pages p where p.collection = ${collection} and p.reading <> 'machine'
    order by p.record_id, array_position(${portalLocales}::text[], p.locale)`.execute(db.withoutPlugins())
  return rows
}

/** One item in one language as programs read it; what is not known is null. The same in CSV and in JSON. */
function dataOf({ facts, ...page }: Row, origin: string) {
  const { recordId, collection, locale, slug, title, summary, reading, subjects, longitude, latitude } = page
  return {
    id: recordId,
    collection,
    language: locale,
    url: `${origin}${itemPath(locale, collection, slug)}`,
    title,
    summary,
    officialName: textIn(facts, 'name'),
    kind: textIn(facts, 'kind') ?? textIn(facts, 'sector'),
    subjects: [...subjects],
    districts: textsIn(facts, 'districts'),
    place: recordIn(facts, 'place')?.title ?? recordIn(facts, 'within')?.title ?? null,
    organization:
      organizationIn(facts, 'contactOrg')?.name ??
      organizationIn(facts, 'managingOrg')?.name ??
      organizationIn(facts, 'organizer')?.name ??
      organizationIn(facts, 'producerOrg')?.name ??
      organizationIn(facts, 'issuerOrg')?.name ??
      null,
    recognition: textIn(facts, 'recognition'),
    recognizedYear: numberIn(facts, 'recognizedYear'),
    areaHectares: numberIn(facts, 'areaHectares'),
    startsOn: page.startsOn,
    endsOn: page.endsOn,
    longitude,
    latitude,
    reading,
    sources: sourcesIn(facts).map(({ text, url }) => (url === null ? text : `${text} ${url}`)),
    firstPublished: page.firstPublishedAt.toISOString(),
    updated: page.publishedAt.toISOString(),
    version: page.version,
  }
}

// Excel takes the file for UTF-8 only with this in front.
const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180; several values of one cell stand between semicolons, and no cell is a formula. */
export function dataCsv(rows: readonly Row[], origin: string): string {
  const flat = rows.map((row) => {
    const values = Object.entries(dataOf(row, origin))
    return Object.fromEntries(
      values.map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]),
    )
  })
  const written = stringify(flat, {
    header: true,
    columns: dataColumns,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
  return BYTE_ORDER_MARK + written
}

/** The columns of the files, in order. */
export const dataColumns = [
  'id',
  'collection',
  'language',
  'url',
  'title',
  'summary',
  'officialName',
  'kind',
  'subjects',
  'districts',
  'place',
  'organization',
  'recognition',
  'recognizedYear',
  'areaHectares',
  'startsOn',
  'endsOn',
  'longitude',
  'latitude',
  'reading',
  'sources',
  'firstPublished',
  'updated',
  'version',
] as const satisfies readonly (keyof ReturnType<typeof dataOf>)[]

export function dataJson(rows: readonly Row[], about: object, origin: string): string {
  return JSON.stringify({ ...about, items: rows.map((row) => dataOf(row, origin)) }, null, 1)
}

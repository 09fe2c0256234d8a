import { stringify } from 'csv-stringify/sync'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { FileAnswer } from '../../platform/http/endpoint.ts'
import type { Locale } from '../../platform/labels.ts'
import { today } from '../../platform/time/dates.ts'
import type { Collection } from '../collection.ts'
import { customFieldsOf } from '../custom-fields.ts'
import { listRecords, type ListQuery, type Page } from '../list.ts'
import type { RecordView } from '../record.ts'
import { recordExport } from '../record-export.ts'
import { exchangeColumns, headings, type ExchangeColumn } from './columns.ts'
import { exportJson } from './export-json.ts'
import { textsIn, type ExportSource } from './export-source.ts'
import { localesToShow, type TextsOf } from './texts-of.ts'
import { loadDirectory } from './organizations.ts'
import { titlesOf } from './references.ts'
import { layoutOf } from './sheet-layout.ts'
import { guard } from './values/formula.ts'
import { showText } from './values/text-value.ts'
import { LONGEST_CELL, tooLong } from './values/too-long.ts'
import { asText, showValue, type Show, type Shown } from './values/write-value.ts'
import { writeXlsx, type SheetRow } from './xlsx/write-xlsx.ts'

export const exportFormats = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export type ExportOptions = {
  format: ExportFormat
  query?: Omit<ListQuery, 'limit' | 'cursor' | 'count'>
  /** Language of headings, choices and names; the actor's when left out. */
  locale?: Locale
}

const PAGE = 1000

/**
 * All records that a list with the same query shows, as a file that an import reads back unchanged. The file is
 * made page by page while it is sent; sealed fields are never in it. That it goes out is noted in the log. @throws unknownFilter, unknownSort
 */
export async function exportRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  { format, query = {}, locale = actor.locale }: ExportOptions,
): Promise<FileAnswer> {
  const added = await customFieldsOf(db, collection.name)
  const columns = exchangeColumns(collection, added, await localesToShow(db, collection))
  const directory = await loadDirectory(db)
  // The first page comes before the answer, so that a wrong filter is an error and not half a file.
  const first = await listRecords(db, actor, collection, { ...query, limit: PAGE })
  const pages = allPages(first, (cursor) =>
    listRecords(db, actor, collection, { ...query, limit: PAGE, cursor }),
  )
  const source = { db, pages, columns, show: { locale, directory } }
  await recordExport(db, actor, { collection: collection.name, format, query })
  return {
    bytes: writers[format](source, collection),
    name: `${collection.name}-${today()}.${format}`,
    type: mediaTypes[format],
  }
}

async function* allPages(first: Page, next: (cursor: string) => Promise<Page>): AsyncGenerator<RecordView[]> {
  for (let page = first; ; page = await next(page.nextCursor)) {
    yield page.items
    if (page.nextCursor === null) return
  }
}

type Writer = (source: ExportSource, collection: Collection) => AsyncIterable<Buffer | string>

const writers: Readonly<Record<ExportFormat, Writer>> = {
  csv: writeCsv,
  json: exportJson,
  xlsx: (source, collection) => {
    const { columns, show } = source
    const { sheetColumns, headingRows } = layoutOf(columns, show.locale)
    return writeXlsx({
      name: collection.label[show.locale],
      columns: sheetColumns,
      frozen: headingRows.length,
      rows: sheetRows(source, headingRows),
    })
  },
}

async function* sheetRows(
  source: ExportSource,
  headingRows: readonly SheetRow[],
): AsyncGenerator<readonly SheetRow[]> {
  yield headingRows
  const { locale } = source.show
  for await (const rows of shownRows(source))
    yield rows.map((cells) => ({ cells: cells.map((cell) => (isTooLong(cell) ? tooLong[locale] : cell)) }))
}

function isTooLong(cell: Shown): boolean {
  return typeof cell === 'string' && cell.length > LONGEST_CELL
}

async function* writeCsv(source: ExportSource): AsyncGenerator<string> {
  const write = (rows: readonly string[][]) => stringify([...rows], { record_delimiter: 'windows' })
  // Excel takes a file without a byte order mark for one in an old code page.
  yield `\ufeff${write([headings(source.columns, source.show.locale)])}`
  for await (const rows of shownRows(source)) {
    yield write(
      rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? guard(cell) : asText(cell)))),
    )
  }
}

/** The records page by page, each a row of cells. */
async function* shownRows({ db, pages, columns, show }: ExportSource): AsyncGenerator<Shown[][]> {
  for await (const records of pages) {
    const titles = await titlesOf(db, referencesIn(records, columns))
    const texts = await textsIn(db, records, columns)
    yield records.map((record) =>
      columns.map((column) =>
        column.part === 'text'
          ? shownText(texts, record, column)
          : shownCell(record, column, { ...show, titles }),
      ),
    )
  }
}

function shownText(texts: TextsOf, { id }: RecordView, { locale = '', field, meta }: ExchangeColumn): Shown {
  return showText(meta, texts.get(id)?.get(locale)?.fields[field])
}

function referencesIn(records: readonly RecordView[], columns: readonly ExchangeColumn[]): string[] {
  const names = columns
    .filter(({ part, meta }) => part === 'field' && meta.collection)
    .map(({ field }) => field)
  const ids = records.flatMap(({ fields }) => names.map((name) => fields[name]))
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

function shownCell(record: RecordView, { part, field, meta }: ExchangeColumn, show: Show): Shown {
  switch (part) {
    case 'id':
      return record.id
    case 'reference':
      return (record.fields[field] as string | null) ?? null
    case 'extra':
      return showValue(meta, record.extra[field], show)
    case 'owner':
      return showValue(meta, record.ownerOrgId, show)
    case 'state':
      return showValue(meta, record.state, show)
    default:
      return showValue(meta, record.fields[field], show)
  }
}

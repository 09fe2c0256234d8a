import { stringify } from 'csv-stringify/sync'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { Labels, Locale } from '../../../platform/labels.ts'
import { localeNames, portalLocales } from '../../../platform/locales.ts'
import { isIsoDate, localDate, shortDate, today } from '../../../platform/time/dates.ts'
import { mediaTypes } from '../../../records/exchange/export.ts'
import { guard } from '../../../records/exchange/values/formula.ts'
import { writeXlsx } from '../../../records/exchange/xlsx/write-xlsx.ts'
import { recordExport } from '../../../records/record-export.ts'
import type { Collections } from '../../../records/registry.ts'
import type { CoverageCell, CoverageFilters, CoverageItem, CoverageSort } from './endpoints.ts'
import { cellKindLabels } from './kinds.ts'
import { readMatrix } from './matrix.ts'

const words = {
  name: { vi: 'Độ phủ ngôn ngữ', en: 'Language coverage' },
  item: { vi: 'Mục', en: 'Item' },
  collection: { vi: 'Loại', en: 'Collection' },
  since: { vi: 'từ {day}', en: 'since {day}' },
  late: { vi: 'quá hạn {day}', en: 'was due {day}' },
  due: { vi: 'hạn {day}', en: 'due {day}' },
} as const satisfies Record<string, Labels>

type Asked = CoverageFilters & { sort: CoverageSort }

const STEP = 500

/** The matrix as the filter shows it, a row an item and a column a language. */
export async function exportMatrix(
  db: Database,
  actor: Actor,
  collections: Collections,
  { format, locale, ...asked }: Asked & { format: 'xlsx' | 'csv'; locale: Locale },
): Promise<FileAnswer> {
  await recordExport(db, actor, { collection: 'translations', format, query: { ...asked } })
  const head = [
    words.item[locale],
    words.collection[locale],
    ...portalLocales.map((each) => localeNames[each]),
  ]
  const rows = allRows(db, actor, collections, { ...asked, locale })
  return {
    bytes: format === 'csv' ? csvOf(head, rows) : xlsxOf(words.name[locale], head, rows),
    name: `do-phu-ngon-ngu-${today()}.${format}`,
    type: mediaTypes[format],
  }
}

async function* allRows(
  db: Database,
  actor: Actor,
  collections: Collections,
  { locale, ...asked }: Asked & { locale: Locale },
): AsyncGenerator<string[][]> {
  let cursor: string | undefined
  do {
    const page = await readMatrix(db, actor, collections, { ...asked, cursor, limit: STEP })
    yield page.items.map((item) => rowOf(item, collections, locale))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

function rowOf(
  { title, collection, cells }: CoverageItem,
  collections: Collections,
  locale: Locale,
): string[] {
  const label = collections.get(collection)?.label[locale] ?? collection
  return [title, label, ...cells.map((cell) => said(cell, locale))]
}

/** «gốc đổi từ 12/11/2026, quá hạn 20/11/2026» */
function said({ kind, since, dueOn, late }: CoverageCell, locale: Locale): string {
  const parts = [cellKindLabels[kind][locale]]
  if (since) parts[0] += ` ${words.since[locale].replace('{day}', shortDate(localDate(since)))}`
  if (dueOn !== null && isIsoDate(dueOn))
    parts.push((late ? words.late : words.due)[locale].replace('{day}', shortDate(dueOn)))
  return parts.join(', ')
}

async function* csvOf(head: string[], rows: AsyncIterable<string[][]>): AsyncGenerator<string> {
  const write = (lines: string[][]) =>
    stringify(
      lines.map((line) => line.map(guard)),
      { record_delimiter: 'windows' },
    )
  // Excel takes a file without a byte order mark for one in an old code page.
  yield `\ufeff${write([head])}`
  for await (const lines of rows) yield write(lines)
}

function xlsxOf(name: string, head: string[], rows: AsyncIterable<string[][]>): AsyncGenerator<Buffer> {
  return writeXlsx({
    name,
    columns: head.map((_, column) => ({ width: column === 0 ? 48 : 24, look: 'text' })),
    frozen: 1,
    rows: sheetRows(head, rows),
  })
}

async function* sheetRows(head: string[], rows: AsyncIterable<string[][]>) {
  yield [{ cells: head, look: 'heading' as const }]
  for await (const lines of rows) yield lines.map((cells) => ({ cells }))
}

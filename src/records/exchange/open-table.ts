import type { Collection } from '../collection.ts'
import { headings, type ExchangeColumn } from './columns.ts'
import { findingAt, warning, type Findings } from './findings.ts'
import { findHeader, noHeader, type Header } from './header.ts'
import { readTables, type ImportFile } from './table/read-table.ts'
import type { Table } from './table/table.ts'

/** The first sheet whose heading names columns of the collection. @throws noHeader */
export async function openTable(
  file: ImportFile,
  columns: readonly ExchangeColumn[],
  collection: Collection,
  findings: Findings,
): Promise<{ table: Table; header: Header }> {
  let opened: { table: Table; header: Header } | null = null
  for await (const table of readTables(file)) {
    const header: Header | null = opened ? null : findHeader(table, columns)
    if (header) opened = { table, header }
    else if (opened) noteOtherSheet(findings, table)
  }
  if (!opened) {
    const known = headings(
      columns.filter(({ part }) => part === 'field' || part === 'extra'),
      'vi',
    )
    throw noHeader({ collection: collection.label, known: known.join(', ') })
  }
  noteEncoding(findings, opened.table)
  return opened
}

export function noteOtherSheet(findings: Findings, { format, sheet }: Table): void {
  findings.add(findingAt(format, warning(otherSheet, { sheet: sheet ?? '' }), {}))
}

export function noteEncoding(findings: Findings, { format, encoding }: Table): void {
  if (encoding) findings.add(findingAt(format, warning(decoded, { encoding }), {}))
}

const otherSheet = {
  vi: 'Trang tính “{sheet}” không được nhập; mỗi lần chỉ nhập một trang.',
  en: 'The sheet “{sheet}” is not imported; one sheet is imported at a time.',
}
const decoded = {
  vi: 'Tệp không viết bằng UTF-8; đã đọc theo bảng mã {encoding}. Hãy xem lại dấu tiếng Việt trước khi ghi.',
  en: 'The file is not in UTF-8 and was read as {encoding}. Check the Vietnamese accents before importing.',
}

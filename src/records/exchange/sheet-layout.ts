import type { Locale } from '../../platform/labels.ts'
import type { FieldKind } from '../fields.ts'
import { headings, type ExchangeColumn } from './columns.ts'
import type { Look, SheetColumn, SheetRow } from './xlsx/write-xlsx.ts'

const LOOKS: Partial<Record<FieldKind, Look>> = {
  integer: 'whole',
  money: 'whole',
  number: 'decimal',
  date: 'date',
}
const WIDTHS: Partial<Record<FieldKind, number>> = {
  longText: 48,
  structured: 60,
  text: 28,
  texts: 36,
  organization: 36,
  organizations: 44,
  record: 32,
  money: 18,
  choice: 20,
  choices: 28,
}
const NARROW = 14

/** How a sheet of a collection looks: labels on top, the machine names below them out of sight. */
export function layoutOf(columns: readonly ExchangeColumn[], locale: Locale) {
  const sheetColumns = columns.map(({ part, meta }): SheetColumn => {
    const width = part === 'id' ? NARROW : (WIDTHS[meta.kind] ?? NARROW)
    return { width, look: LOOKS[meta.kind] ?? 'text', hidden: part === 'reference' }
  })
  const headingRows: SheetRow[] = [
    { cells: headings(columns, locale), look: 'heading' },
    { cells: columns.map(({ name }) => name), look: 'names', hidden: true },
  ]
  return { sheetColumns, headingRows }
}

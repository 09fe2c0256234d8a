import { cleanLine } from '../platform/text/clean.ts'
import { formatNumber } from '../platform/text/numbers.ts'
import type { Layout } from './layouts.ts'
import type { Inline, Letterhead } from './tree.ts'

const NO_BREAK = '\u00a0'

/**
 * Text that XML, PDF and HTML can all carry: NFC, well-formed, one line, without control characters.
 */
export function printable(text: string): string {
  return cleanLine(text).normalize('NFC')
}

/** A number and its unit, which no line break may part: «72 lượt». */
export function quantity(value: number, unit: string): string {
  return `${formatNumber(value)}${NO_BREAK}${unit.replaceAll(' ', NO_BREAK)}`
}

/** Joins a number to the word after it. */
export function joinUnits(text: string): string {
  return text.replace(/(\d) (?=[\p{L}%])/gu, `$1${NO_BREAK}`)
}

/** The number of a document; the decree pads those below 10: «05». */
export function paddedNumber(number: string, layout: Layout): string {
  return /^\d+$/.test(number) && Number(number) < layout.dates.padNumbersBelow
    ? String(Number(number)).padStart(2, '0')
    : number
}

/**
 * The date of issue in words, with blanks for what is not known: «ngày 05 tháng 12 năm 2017».
 * `date` is an ISO date, or its year or year and month while the rest is open.
 */
export function dateWords(date: string | null, layout: Layout): Inline[] {
  const [year, month, day] = (date ?? '').split('-')
  const { padDaysBelow, padMonthsBelow } = layout.dates
  return [
    { kind: 'text', text: `ngày${NO_BREAK}` },
    datePart('ngày ban hành', day, padDaysBelow),
    { kind: 'text', text: ` tháng${NO_BREAK}` },
    datePart('tháng ban hành', month, padMonthsBelow),
    { kind: 'text', text: ` năm${NO_BREAK}` },
    datePart('năm ban hành', year, 0),
  ]
}

/** «Số: 05/BC-UBND». */
export function numberLine({ number, notation }: Letterhead, layout: Layout): Inline[] {
  return [
    { kind: 'text', text: 'Số: ' },
    known(number === null ? null : paddedNumber(number, layout), 'số văn bản'),
    { kind: 'text', text: '/' },
    known(notation, 'ký hiệu văn bản'),
  ]
}

/** «Quảng Bình, ngày 05 tháng 12 năm 2017». */
export function placeDateLine({ place, date }: Letterhead, layout: Layout): Inline[] {
  return [known(place, 'địa danh'), { kind: 'text', text: ', ' }, ...dateWords(date, layout)]
}

/** A value as text, or a blank that says what is missing. */
export function known(value: string | null, what: string): Inline {
  return value === null || value === '' ? { kind: 'blank', what } : { kind: 'text', text: printable(value) }
}

function datePart(what: string, digits: string | undefined, padBelow: number): Inline {
  if (!digits) return { kind: 'blank', what }
  const value = Number(digits)
  return { kind: 'text', text: value < padBelow ? String(value).padStart(2, '0') : String(value) }
}

import { fold } from '../../platform/text/fold.ts'
import type { MoneyUnit } from '../../platform/text/money.ts'
import type { ExchangeColumn } from './columns.ts'

/** Recognises columns by machine name and by label in either language, without accents. */
export type HeadingBook = {
  /** The column that a heading names; `taken` are those that other headings already have. */
  find(heading: string, taken: ReadonlySet<ExchangeColumn>): ExchangeColumn | undefined
  /** Whether a heading names some column. */
  knows(heading: string): boolean
}

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ownerOrg: ['ownerorgid', 'owner'],
}

export function headingBook(columns: readonly ExchangeColumn[]): HeadingBook {
  const index = new Map<string, ExchangeColumn[]>()
  const add = (key: string, column: ExchangeColumn) => {
    const known = index.get(key) ?? []
    if (!known.includes(column)) index.set(key, [...known, column])
  }
  for (const column of columns) {
    const { name, meta } = column
    const labels = [meta.label.vi, meta.label.en]
    for (const form of [name, ...labels, ...labels.map((label) => `${label} [${name}]`)])
      add(fold(form), column)
  }
  // A label of the collection goes before a short form of ours.
  for (const column of columns) {
    for (const alias of ALIASES[column.name] ?? []) if (!index.has(alias)) add(alias, column)
  }
  const candidates = (heading: string) =>
    index.get(keyOf(heading)) ?? index.get(keyOf(bareHeading(heading))) ?? []
  return {
    find: (heading, taken) => candidates(heading).find((column) => !taken.has(column)),
    knows: (heading) => candidates(heading).length > 0,
  }
}

function keyOf(heading: string): string {
  return fold(heading).replace(/\s*[*:]+$/, '')
}

/** A heading without what is said in brackets: «Số bản in (bản)». */
function bareHeading(heading: string): string {
  return heading
    .replace(/\s*\([^()]*\)\s*\*?\s*$/, '')
    .replace(/\s*[,-]\s*(?:ĐVT:?\s*)?(?:triệu|nghìn|ngàn|tỷ|tỉ)?\s*đồng\s*$/i, '')
}

const UNITS: Readonly<Record<string, MoneyUnit>> = {
  trieu: 'million',
  nghin: 'thousand',
  ngan: 'thousand',
  ty: 'billion',
  ti: 'billion',
}

/** What amounts are counted in, as a heading or a line above a table says: «Kinh phí (triệu đồng)»; null when it says nothing. */
export function unitIn(text: string): MoneyUnit | null {
  const said = /\b(?:(trieu|nghin|ngan|ty|ti)\s+)?(?:dong|vnd)\b/.exec(fold(text))
  return said ? (UNITS[said[1] ?? ''] ?? 'dong') : null
}

const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 'no.', '#'])

/** A column that only numbers the rows. */
export function isOrdinal(heading: string): boolean {
  return ORDINALS.has(fold(heading))
}

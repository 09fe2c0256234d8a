import { fold } from '../../../platform/text/fold.ts'
import { parseAmount, type MoneyUnit } from '../../../platform/text/money.ts'
import { parseNumber } from '../../../platform/text/numbers.ts'
import { dateOf, isIsoDate, parseDate, shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import type { FieldMeta } from '../../fields.ts'
import { error, errorNear, type Problem } from '../findings.ts'
import type { Directory } from '../organizations.ts'
import type { Cell } from '../table/table.ts'
import { isSpecial } from '../table/table.ts'
import { countries, languages, type Codes } from './codes.ts'
import { splitList } from './lists.ts'
import { nearest } from './nearest.ts'
import * as problems from './problems.ts'

/** A plain cell: what is left once formulas, errors and absence have been dealt with. */
export type PlainCell = Exclude<Cell, { kind: 'formula' | 'error' | 'absent' }>

export type Reading = { value: unknown } | { problem: Problem }

export type ReadWith = {
  directory: Directory
  /** What the heading says amounts are counted in. */
  unit: MoneyUnit
}

const UNKNOWN = new Set(['-', '–', '—', '…', '...', 'chua co so lieu', 'chua ro', 'khong ro', 'n/a'])

/** Reads a cell as a value of a field, as Vietnamese officers and spreadsheet programs write it; blank is null. */
export function readValue(meta: FieldMeta, cell: PlainCell, context: ReadWith): Reading {
  if (isSpecial(cell) && cell.kind === 'json') return readJson(meta, cell.value, context)
  const text = textOf(cell)
  const isText = meta.kind === 'text' || meta.kind === 'longText' || meta.kind === 'texts'
  if (text === '' || (!isText && UNKNOWN.has(fold(text)))) return { value: null }
  return readers[meta.kind](text, { meta, cell, ...context })
}

type Reader = (text: string, at: ReadWith & { meta: FieldMeta; cell: PlainCell }) => Reading

const readText: Reader = (text) => ({ value: text })

const readers: Readonly<Record<FieldMeta['kind'], Reader>> = {
  text: readText,
  longText: readText,
  sensitive: readText,
  texts: (text) => ({ value: splitList(text) }),
  integer: (text, { meta, cell }) => readNumber(text, meta, cell),
  number: (text, { meta, cell }) => readNumber(text, meta, cell),
  money: (text, { cell, unit }) => {
    const amount =
      typeof cell === 'number' ? parseAmount(text.replace('.', ','), unit) : parseAmount(text, unit)
    return amount === null ? { problem: error(problems.notAmount, { text }) } : { value: amount }
  },
  date: readDate,
  boolean: (text, { cell }) => {
    if (typeof cell === 'boolean') return { value: cell }
    const answer = fold(text)
    if (YES.has(answer)) return { value: true }
    return NO.has(answer) ? { value: false } : { problem: error(problems.notAnswer, { text }) }
  },
  choice: (text, { meta }) => readOne(text, optionOf(meta), () => notOption(meta, text)),
  choices: (text, { meta }) => readMany(text, optionOf(meta), (item) => notOption(meta, item)),
  country: (text) => readOne(text, countries.codeOf, () => notCode(countries, problems.notCountry, text)),
  languages: (text) =>
    readMany(text, languages.codeOf, (item) => notCode(languages, problems.notLanguage, item)),
  organization: (text, { directory }) =>
    readOne(text, theOnly(directory), () => notOrganization(directory, text)),
  organizations: (text, { directory }) =>
    readMany(text, theOnly(directory), (item) => notOrganization(directory, item)),
  // References are looked up for many rows at once; what comes here is already the id.
  record: readText,
  records: (text) => ({ value: splitList(text) }),
  structured: readText,
  messages: readText,
}

const YES = new Set(['co', 'yes', 'true', 'dung', 'x', '1', 'v'])
const NO = new Set(['khong', 'no', 'false', 'sai', '0'])

/** A cell as text: whole numbers without grouping, dates as dd/MM/yyyy. */
export function textOf(cell: PlainCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.trim().normalize('NFC')
  if (!isSpecial(cell)) return String(cell)
  if (cell.kind === 'date') return isIsoDate(cell.iso) ? shortDate(cell.iso) : cell.iso
  return JSON.stringify(cell.value)
}

function readNumber(text: string, { kind, unit }: FieldMeta, cell: PlainCell): Reading {
  const bare = unit && fold(text).endsWith(fold(unit)) ? text.slice(0, -unit.length) : text
  const number = typeof cell === 'number' ? cell : parseNumber(bare)
  if (number === null) return { problem: error(problems.notNumber, { text }) }
  if (kind === 'integer' && !Number.isInteger(number)) return { problem: error(problems.notWhole, { text }) }
  return { value: number }
}

const AT_MIDNIGHT = /[T ]00:00(:00(\.0+)?)?$/
const DATE_LIKE = /^(?:ngày\s+)?(\d{1,4})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(\d{1,4})$/i

function readDate(text: string, { cell }: { cell: PlainCell }): Reading {
  if (isSpecial(cell) && cell.kind === 'date') {
    return isIsoDate(cell.iso) ? { value: cell.iso } : { problem: error(problems.impossibleDate, { text }) }
  }
  const date: IsoDate | null = parseDate(text.replace(AT_MIDNIGHT, ''))
  if (date) return { value: date }
  const parts = DATE_LIKE.exec(text)
  if (!parts) return { problem: error(problems.notDate, { text }) }
  const swapped = dateOf(Number(parts[3]), Number(parts[1]), Number(parts[2])) !== null
  return { problem: error(swapped ? problems.monthFirst : problems.impossibleDate, { text }) }
}

type Find = (text: string) => string | null

function readOne(text: string, find: Find, otherwise: () => Problem): Reading {
  const value = find(text)
  return value === null ? { problem: otherwise() } : { value }
}

/** A list in one cell; names may hold commas, so the whole cell and semicolons are tried before commas. */
function readMany(text: string, find: Find, otherwise: (item: string) => Problem): Reading {
  const whole = find(text)
  if (whole !== null) return { value: [whole] }
  const values: string[] = []
  for (const item of splitList(text)) {
    const found = find(item)
    const parts = found === null ? item.split(',').map((part) => find(part.trim())) : [found]
    if (parts.includes(null)) return { problem: otherwise(item) }
    values.push(...parts.filter((part) => part !== null))
  }
  return { value: [...new Set(values)] }
}

const optionOf =
  ({ options = [] }: FieldMeta): Find =>
  (text) => {
    const wanted = fold(text)
    const found =
      options.find(({ value }) => value === text) ??
      options.find(({ label }) => fold(label.vi) === wanted || fold(label.en) === wanted)
    return found?.value ?? null
  }

const theOnly =
  (directory: Directory): Find =>
  (text) => {
    const ids = directory.find(text)
    return ids.length === 1 ? (ids[0] ?? null) : null
  }

function notOption({ options = [] }: FieldMeta, text: string): Problem {
  const of = (locale: 'vi' | 'en') => options.map(({ label }) => label[locale])
  const near = nearest(text, of('vi')) ?? nearest(text, of('en'))
  if (near) return errorNear(problems.notOptionNear, { text, near })
  return error(problems.notOption, { text, options: { vi: of('vi').join(', '), en: of('en').join(', ') } })
}

function notCode(codes: Codes, labels: typeof problems.notCountry, text: string): Problem {
  const near = nearest(text, codes.names())
  return near ? errorNear(problems.notOptionNear, { text, near }) : error(labels, { text })
}

function notOrganization(directory: Directory, text: string): Problem {
  const shared = directory.find(text)
  if (shared.length > 1) {
    return error(problems.sharedName, { text, codes: shared.map((id) => directory.codeOf(id)).join(', ') })
  }
  const near = directory.nearest(text)
  return near
    ? errorNear(problems.unknownNear, { text, near })
    : error(problems.unknownOrganization, { text })
}

/** JSON holds values as the API does; organisations may also be written by code or name. */
function readJson(meta: FieldMeta, value: unknown, context: ReadWith): Reading {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) return { value }
  if (meta.kind !== 'organizations') return { value }
  const ids: string[] = []
  for (const item of value as string[]) {
    const found = theOnly(context.directory)(item)
    if (found === null) return { problem: notOrganization(context.directory, item) }
    ids.push(found)
  }
  return { value: ids }
}

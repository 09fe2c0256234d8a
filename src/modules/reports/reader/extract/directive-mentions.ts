import { directiveTypes, issuerOfNotation, typeNamed, typeOfNotation } from '../lexicon/directive-types.ts'
import { datesIn } from '../text/dates.ts'
import { trimmed } from '../text/words.ts'
import { issuerAfter, issuerBefore } from './directive-issuers.ts'
import { subjectAfter } from './directive-subjects.ts'
import { organizationNamesIn, type NameMatch } from './organization-names.ts'

/** One place where a directing document is cited, as far as this place tells. */
export type Mention = {
  typeName: string
  number: string | null
  issuedOn: string | null
  dateAsWritten: string | null
  issuer: string | null
  issuerBasis: 'stated' | 'context' | 'notation' | null
  subject: string | null
  start: number
  end: number
}

type Cited = Pick<Mention, 'typeName' | 'number' | 'start' | 'end' | 'subject'>

const types = [...directiveTypes].sort((a, b) => b.length - a.length).join('|')
const group = '[A-ZĐƯ][A-Za-zĐđƯư]{0,9}\\d{0,2}(?:&[A-ZĐ]{2,8})?'
const numbered = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(\\d{1,5}|[.…_]{2,12})\\s?(?:/\\s?((?:19|20)\\d\\d)\\s?)?([/-])\\s?(${group}(?:\\s?[-/]\\s?${group}){0,4})(?![\\p{L}\\p{N}])`,
  'gu',
)
const typeBefore = new RegExp(
  `(?<!\\p{L})(${types})((?:\\s(?!${types})[^\\s,;.()\\d:]{1,12}){0,9})\\s?(?:\\s?[Ss]ố\\s?:?)?\\s*$`,
  'iu',
)
const shortForm =
  /(?<!\p{L})(Nghị quyết|Kết luận|Chỉ thị|Quyết định|Kế hoạch|Nghị định|Thông tư|Chương trình hành động|Chương trình|Công văn)\s(?:số\s)?(\d{1,5})(?![\p{N}/.,-]|\s?[/-]\s?\p{Lu}|\s(?:năm|lớp|đoàn|văn bản|tháng))/gu
const dateless =
  /(?<!\p{L})(Quyết định|Chỉ thị|Nghị quyết|Nghị định|Thông tư|Kết luận|Công văn|Kế hoạch|Văn bản)\s(?=(?:ngày\s\d{1,2}|của\s(?:Bộ|Thủ|Ban|Chính|UBND|Ủy|Tỉnh|Sở)))/gu
const law =
  /(?<!\p{L})(Luật|Bộ luật)\s(\p{Lu}[\p{L}-]*(?:[\s,]+(?!năm|số|ngày|và Luật)\p{L}[\p{L}-]*){0,7}?)\s(?:năm|ngày|\()\s?(?=\d)/gu

/** Every citation of a directing document in a text, in order. */
export function directiveMentionsIn(text: string, year: number | null): Mention[] {
  const names = organizationNamesIn(text)
  const numbers = [...text.matchAll(numbered)].filter((match) => isNotation(text, match))
  const found: Mention[] = []
  for (const [i, match] of numbers.entries()) {
    const previous = found.at(-1)
    const near = previous && match.index - previous.end < 400 ? previous : undefined
    const cited = fromNumber(text, match, near)
    found.push(withDetails(text, cited, names, { year, limit: numbers[i + 1]?.index ?? text.length }))
  }
  const free = (at: number) => !found.some((one) => one.start <= at && at < one.end)
  const others = unnumbered(text).filter((cited) => free(cited.start))
  for (const cited of others) found.push(withDetails(text, cited, names, { year, limit: text.length }))
  return withSharedIssuers(
    text,
    found.sort((a, b) => a.start - b.start),
  )
}

/** In «Công văn số 1 ngày … và Công văn số 2 ngày … của Sở A» both are of Sở A. */
function withSharedIssuers(text: string, mentions: Mention[]): Mention[] {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const [one, next] = [mentions[i], mentions[i + 1]]
    const joined =
      one && next && /^\s?(?:,|và|;|, và)\s(?:số\s?:?\s?)?$/u.test(text.slice(one.end, next.start))
    if (!joined || one.issuer !== null || one.subject !== null || next.issuerBasis === 'notation') continue
    one.issuer = next.issuer
    one.issuerBasis = next.issuer === null ? null : 'context'
  }
  return mentions
}

function isNotation(text: string, match: RegExpExecArray): boolean {
  const notation = match[4] ?? ''
  const before = text.slice(Math.max(0, match.index - 12), match.index)
  if (/(?:năm|ngày|tháng)\s$/iu.test(before) || /^[A-ZĐ]$/.test(notation)) return false
  const compound = /[-/]/.test(notation) || Boolean(match[2])
  if (typeOfNotation(notation) !== null)
    return compound || match[3] === '-' || /^QH\d/.test(notation) || /số\s?:?\s?$/iu.test(before)
  return /[A-ZĐ]{2}/.test(notation) && (compound || /số\s?:?\s?$/iu.test(before))
}

function fromNumber(text: string, match: RegExpExecArray, previous: Mention | undefined): Cited {
  const notation = (match[4] ?? '').replace(/\s/g, '')
  const serial = /^\d/.test(match[1] ?? '') ? match[1] : ''
  const number = serial === '' ? null : `${serial}${match[2] ? `/${match[2]}` : ''}${match[3]}${notation}`
  const window = text.slice(Math.max(previous?.start ?? 0, match.index - 90), match.index)
  const before = typeBefore.exec(window)
  const start = before ? match.index - window.length + before.index : match.index
  const typeName = typeNameOf(before?.[1], notation, previous)
  const subject =
    before && /luật/iu.test(typeName) ? trimmed((before[2] ?? '').replace(/ số$/u, '')) || null : null
  return { typeName, number, start, end: match.index + match[0].length, subject }
}

function typeNameOf(written: string | undefined, notation: string, previous: Mention | undefined): string {
  const coded = typeOfNotation(notation)
  if (written) return /^văn bản$/iu.test(written) && coded ? coded : typeNamed(written)
  if (coded) return coded
  const before = previous?.number?.replace(/^\d+(?:\/\d{4})?[/-]/, '') ?? ''
  return previous && typeOfNotation(before) === null ? previous.typeName : 'Công văn'
}

function unnumbered(text: string): Cited[] {
  const short = [...text.matchAll(shortForm)].map((match) => citedAs(match, match[2] ?? null))
  const bare = [...text.matchAll(dateless)].map((match) => citedAs(match, null))
  const laws = [...text.matchAll(law)].map((match) => ({
    ...citedAs(match, null),
    subject: trimmed(match[2] ?? ''),
  }))
  return [...short, ...bare, ...laws]
}

function citedAs(match: RegExpExecArray, number: string | null): Cited {
  const end = match.index + match[0].trimEnd().length
  return { typeName: typeNamed(match[1] ?? ''), number, start: match.index, end, subject: null }
}

type Bounds = { year: number | null; limit: number }

function withDetails(
  text: string,
  cited: Cited,
  names: readonly NameMatch[],
  { year, limit }: Bounds,
): Mention {
  const date = dateAfter(text, cited.end, year)
  const term = /^\s\(khóa [IVX]{1,5}\)/iu.exec(text.slice(date?.end ?? cited.end))
  const afterDate = (date?.end ?? cited.end) + (term?.[0].length ?? 0)
  const stated = issuerAfter(text, afterDate, names)
  const at = stated?.end ?? afterDate
  const earlier = date ?? dateBefore(text, cited.start, year)
  const context = stated ? null : issuerBefore(text, cited.start, names)
  const notation = cited.number?.replace(/^\d+(?:\/\d{4})?[/-]/, '') ?? ''
  const byNotation = stated || context ? null : issuerOfNotation(notation)
  const subject = at < limit ? subjectAfter(text, at) : null
  return {
    ...cited,
    issuedOn: earlier?.iso ?? null,
    dateAsWritten: earlier?.text ?? null,
    issuer: stated?.name ?? context ?? byNotation,
    issuerBasis: stated ? 'stated' : context ? 'context' : byNotation ? 'notation' : null,
    subject: subject?.text ?? cited.subject,
    end: subject?.end ?? at,
  }
}

type Dated = { iso: string | null; text: string; end: number }

function dateAfter(text: string, at: number, year: number | null): Dated | null {
  const window = text.slice(at, at + 60)
  const lead = /^\s?[,(]?\s?(?:(?:ban hành|ký|được ban hành)\s)?(?:ngày\s)?/iu.exec(window)?.[0].length ?? 0
  const skip = Math.max(0, lead - 5)
  const found = datesIn(window.slice(skip), year)[0]
  if (!found || found.start > 5) return null
  return { iso: found.iso, text: found.text.replace(/^ngày\s/iu, ''), end: at + skip + found.end }
}

/** «Ngày 28/02/2013, Thủ tướng Chính phủ ban hành Quyết định số …». */
function dateBefore(text: string, start: number, year: number | null): Omit<Dated, 'end'> | null {
  const window = text.slice(Math.max(0, start - 130), start)
  const clause = /Ngày\s([^;.]{6,120})(?:ban hành|ký|ra|có)\s(?:[^,;.]{0,30}\s)?$/u.exec(window)
  const found = clause ? datesIn(clause[0], year)[0] : undefined
  return found && found.start <= 5 ? { iso: found.iso, text: found.text.replace(/^ngày\s/iu, '') } : null
}

import type { Candidate } from '../types.ts'
import { candidate, clear, likely, type Source } from '../source.ts'
import type { Passage } from '../outline.ts'
import { rangeIn, yearsIn } from '../text/dates.ts'
import { fold, trimmed } from '../text/words.ts'
import { organizationNamesIn } from './organization-names.ts'

const kinds = [
  '[Cc]hương trình phối hợp',
  '[Cc]hương trình hợp tác',
  '[Qq]uy chế phối hợp',
  '[Kk]ế hoạch phối hợp',
  '[Tt]hỏa thuận hợp tác',
  '[Tt]hoả thuận hợp tác',
  '[Tt]hỏa thuận',
  '[Tt]hoả thuận',
  '[Bb]iên bản ghi nhớ',
  '[Bb]ản ghi nhớ',
  '[Hh]ợp đồng(?: truyền thông| tuyên truyền)?',
  '[Bb]iên bản hợp tác',
  '[Cc]hương trình ký kết',
  'ký kết hợp tác',
  'ký kết phối hợp',
  'hợp tác truyền thông',
].join('|')
const agreement = new RegExp(
  `(?<!\\p{L})(?:${kinds})(?!\\p{L})[^.;:]{0,240}?\\s(?:giữa|với)\\s[^.;:]{4,400}?(?=[.;:](?:\\s|$)|$)`,
  'gu',
)
const scheme =
  /(?<!\p{L})((?:Chương trình hành động|Chương trình mục tiêu|Chương trình|Đề án|Dự án)\s(?!phối hợp|hành động số|số|công tác|hợp tác|này|phát thanh|truyền hình)(?:[“"][^”"]{8,200}[”"][^.;:()“”"]{0,80}?|\p{L}[^.;:()“”"]{8,240}?))(?=\s?\(|[.;:]|$|\s(?:và các|theo Quyết định|do|đến tận|với các|ngay)\s|,\s(?:góp phần|nhằm|trong đó|tỉnh|UBND|Sở|huyện|Ban))/gu
const years = /\s?giai đoạn\s(?:19|20)\d\d\s?(?:[-–]|đến(?: năm)?)\s?(?:19|20)\d\d/iu
const sideClause = /,\s(?:trong đó|góp phần|nhằm|qua đó|theo đó|đã|để|với tổng|kinh phí)/u

/** Agreements between offices, and schemes and projects that run over years. */
export function readProgrammes(source: Source): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const passage of source.passages) {
    const isFact = passage.zone === null || passage.zone === 'strength'
    if (!isFact || passage.block.cells || passage.isHeading) continue
    const agreements = agreementsIn(passage)
    for (const one of [...agreements, ...schemesIn(passage, source)]) {
      const key = fold(String(one.fields['title']))
        .replace(/[^a-z0-9]+/g, ' ')
        .slice(0, 80)
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()]
}

function agreementsIn({ block }: Passage): Candidate[] {
  return [...block.text.matchAll(agreement)].flatMap((match) => {
    const title = trimmed(cutTitle(match[0]))
    const partners = partnersOf(block.text.slice(0, match.index), title)
    if (partners.length === 0) return []
    const period = yearsIn(title)
    const before = block.text.slice(Math.max(0, match.index - 60), match.index)
    const signed = /ký(?: kết)?/iu.test(before)
      ? rangeIn(block.text.slice(match.index, match.index + 400), null)
      : null
    const fields = {
      title,
      kind: 'agreement',
      partners,
      periodFrom: period?.from ?? null,
      periodTo: period?.to ?? null,
      signedOn: signed?.from ?? null,
    }
    const at = { block, from: match.index, to: match.index + title.length }
    return [candidate('programmes', fields, at, partners.length > 1 ? clear : likely)]
  })
}

function cutTitle(text: string): string {
  const period = years.exec(text)
  const whole = period ? text.slice(0, period.index + period[0].length) : text
  return whole.slice(0, sideClause.exec(whole)?.index ?? whole.length)
}

/** The offices behind «giữa» or «với»; with «với», the one that signs stands before it. */
function partnersOf(before: string, title: string): string[] {
  const joint = /\s(giữa|với)\s/u.exec(title)
  const from = (joint?.index ?? 0) + (joint?.[0].length ?? 0)
  const topic = /\s(?:trong|về|nhằm|để|giai đoạn)\s/u.exec(title.slice(from))
  const named = organizationNamesIn(title.slice(from, topic ? from + topic.index : undefined)).map(
    (one) => one.name,
  )
  const signer =
    joint?.[1] === 'với'
      ? organizationNamesIn(`${before.slice(-160)} ${title.slice(0, joint.index)}`).at(-1)?.name
      : undefined
  const partners = named.length > 0 ? named : foreignPartner(title.slice(from))
  return [...new Set([...(signer && partners.length > 0 ? [signer] : []), ...partners])]
}

function foreignPartner(text: string): string[] {
  const shape =
    /^(?:các\s)?((?:tỉnh|huyện|thành phố|chính quyền tỉnh)\s\p{Lu}[\p{L}-]*(?:[\s-]\p{Lu}[\p{L}-]*){0,4}|\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,5})/u
  const scope = text.slice(0, /\s(?:trong|về|nhằm|để|giai đoạn)\s/u.exec(text)?.index ?? text.length)
  return scope.split(/\s(?:và|với)\s|,\s/u).flatMap((one) => shape.exec(one)?.[1] ?? [])
}

function schemesIn({ block, topic }: Passage, source: Source): Candidate[] {
  return [...block.text.matchAll(scheme)].flatMap((match) => {
    const period = years.exec(match[0])
    const title = trimmed(period ? match[0].slice(0, period.index + period[0].length) : match[0]).replace(
      /[“”"]/g,
      '',
    )
    const isNamed = /^(?:Đề án|Dự án)/u.test(title) || period !== null
    if (!isNamed || title.split(' ').length < 4) return []
    const span = yearsIn(title)
    const fields = {
      title,
      kind: 'scheme',
      partners: [],
      periodFrom: span?.from ?? null,
      periodTo: span?.to ?? null,
      signedOn: null,
    }
    const own = source.territory !== null && title.includes(source.territory)
    const at = { block, from: match.index, to: match.index + match[0].length }
    return [candidate('programmes', fields, at, own || topic === 'programmes' ? clear : likely)]
  })
}

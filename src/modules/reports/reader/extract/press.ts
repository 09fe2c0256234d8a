import type { Candidate } from '../types.ts'
import {
  candidate,
  clear,
  facts,
  itemsBelow,
  likely,
  sentences,
  sure,
  type Source,
  type Stretch,
} from '../source.ts'
import type { Passage } from '../outline.ts'
import { contentOf } from '../text/block.ts'
import { fold, type Part } from '../text/words.ts'
import { delegationOf, type Delegation } from './press-items.ts'
import { clauses, fromList, isForeign, ofNations } from './press-lists.ts'
import { delegationsOfTable } from './press-tables.ts'

const pressWords =
  /phóng viên|nhà báo|báo chí|truyền hình|làm phim|quay phim|thông tấn|hãng tin|đoàn phim|ghi hình|hãng phim|kênh/iu
const single =
  /(?<!\p{L})(?:[Đđ]oàn\s(?:phóng viên|nhà báo|báo chí|truyền hình|làm phim|quay phim|phim|của|cán bộ|Đài|đài|hãng|Hãng|kênh|Kênh|công ty)|[Nn]hóm (?:phóng viên|làm phim)|[Pp]hóng viên\s(?:hãng|Hãng|đài|Đài|báo|Báo|kênh|Kênh|tạp chí|thường trú|của)|[Êê]-kíp|[Hh]ãng (?:tin|thông tấn|phim|truyền hình)|[Kk]ênh(?: truyền hình)?\s\p{Lu}|[Đđ]ài (?:[Tt]ruyền hình )?\p{Lu}{2,})[^;.:]{2,330}/gu

type Found = { one: Delegation; at: Stretch; listed: boolean }

/** Foreign press delegations: in lists, one to a bullet, in tables, or in passing. */
export function readPressDelegations(source: Source): Candidate[] {
  const passages = facts(source)
  const found: Found[] = source.tables
    .flatMap((table) => delegationsOfTable(table, source.year))
    .map(({ one, block }) => ({ one, at: { block }, listed: true }))
  const used = new Set<Passage>()
  for (const [i, passage] of passages.entries()) {
    if (used.has(passage)) continue
    const { text } = passage.block
    const items = text.endsWith(':') && announces(text, passage) ? itemsBelow(passages, i) : []
    for (const item of items) {
      used.add(item)
      found.push(...fromItem(item, source.year))
    }
    for (const sentence of sentences(passage)) found.push(...fromSentence(sentence, passage, source.year))
  }
  return distinct(found)
}

function announces(text: string, passage: Passage): boolean {
  return (
    pressWords.test(`${text} ${passage.section?.heading ?? ''}`) && /đoàn|hãng|phóng viên|kênh/iu.test(text)
  )
}

function fromItem({ block }: Passage, year: number | null): Found[] {
  const text = contentOf(block)
  const one = delegationOf(text, year)
  return one && isForeign(one, text)
    ? [{ one, at: { block, from: block.from, to: block.text.length }, listed: true }]
    : []
}

function fromSentence({ text, from }: Part, passage: Passage, year: number | null): Found[] {
  const context = `${text} ${passage.topic === 'press' ? 'đoàn phóng viên' : ''}`
  if (!pressWords.test(context) || !/đoàn|phóng viên|hãng|kênh|ê-kíp|làm phim/iu.test(context)) return []
  const { block } = passage
  const place = (part: Part): Stretch => ({
    block,
    from: from + part.from,
    to: from + part.from + part.text.length,
  })
  const listed = fromList(text, year).map(({ one, part }) => ({ one, at: place(part), listed: true }))
  const national = ofNations(text, year).map(({ one, part }) => ({ one, at: place(part), listed: true }))
  if (national.length > 0) return national
  if (listed.length > 1) return listed
  const singles = [...text.matchAll(single)]
    .flatMap((match) => clauses(match[0], match.index))
    .flatMap((part) => {
      const one = delegationOf(part.text, year)
      return one?.country && isVisit(text, one) ? [{ one, at: place(part), listed: false }] : []
    })
  const visitor = itemVisit(text, passage, year)
  return singles.length > 0 ? singles : listed.length > 0 ? listed : visitor
}

/** Under a heading about reporters a bullet may begin with the outlet itself: «- NHK (Nhật Bản): 6 người …». */
function itemVisit(text: string, passage: Passage, year: number | null): Found[] {
  const { block, topic } = passage
  if (topic !== 'press' || block.marker === null || text !== contentOf(block)) return []
  const one = delegationOf(text, year)
  const after = one ? text.slice(text.indexOf(one.outlet) + one.outlet.length) : ''
  const begins = one?.kind !== null || /^[”"»]?\s?[(,:–-]/u.test(after)
  return one?.country && begins && isForeign(one, text) ? [{ one, at: { block }, listed: true }] : []
}

/** In running text a foreign outlet counts as a delegation only when somebody came. */
function isVisit(text: string, one: Delegation): boolean {
  const came =
    /đoàn|đến|tác nghiệp|đón|hướng dẫn|tạo điều kiện|hỗ trợ|làm việc|ghi hình|quay|phỏng vấn|cấp phép/iu.test(
      text,
    )
  return isForeign(one, text) && came && !/đăng (?:trên|tải)|phát sóng trên|tập huấn/iu.test(text)
}

function distinct(found: readonly Found[]): Candidate[] {
  const known = new Map<string, Candidate>()
  for (const { one, at, listed } of found) {
    const key = fold(one.outlet)
    const before = known.get(key)
    const fields: Record<string, unknown> = { ...one }
    const level = listed && one.country ? sure : listed ? clear : likely
    if (before && isSame(before.fields, one)) before.fields = fuller(before.fields, fields)
    else known.set(before ? `${key} ${known.size}` : key, candidate('press-delegations', fields, at, level))
  }
  return [...known.values()]
}

/** The same outlet with other days or another number of members came a second time. */
function isSame(known: Record<string, unknown>, one: Delegation): boolean {
  const differs = (a: unknown, b: unknown) => a !== null && b !== null && a !== b
  return ![
    differs(known['from'], one.from),
    differs(known['memberCount'], one.memberCount),
    differs(known['countryIso'], one.countryIso),
  ].includes(true)
}

function fuller(known: Record<string, unknown>, more: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(more).map(([key, value]) => [key, known[key] ?? value]))
}

/** The outlets behind the delegations, once each. */
export function outletsOf(delegations: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return delegations.flatMap((delegation) => {
    const { outlet, country, countryIso, kind, alias } = delegation.fields
    const key = fold(String(outlet))
    if (seen.has(key)) return []
    seen.add(key)
    const fields = { name: outlet, country, countryIso, kind, aliases: alias ? [alias] : [], foreign: true }
    return [{ ...delegation, collection: 'outlets', fields }]
  })
}

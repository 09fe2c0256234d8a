import type { Candidate, Conflict, Place } from '../types.ts'
import { candidate, clear, guess, likely, sure, type Source } from '../source.ts'
import { isTotalRow, cellOf, column, type Table } from '../tables.ts'
import { placeOf, type Block } from '../text/block.ts'
import { datesIn, yearsIn } from '../text/dates.ts'
import { fold } from '../text/words.ts'
import { directiveMentionsIn, type Mention } from './directive-mentions.ts'
import { plannedDirectives } from './planned-directives.ts'

type Cited = { mention: Mention; block: Block; place: Place }

/** Directing documents, each once with all the places that cite it, and the citations that contradict each other. */
export function readDirectives(source: Source): { candidates: Candidate[]; conflicts: Conflict[] } {
  const written = source.passages.flatMap(({ block }) => citationsOf(block, source.year))
  const tabled = source.tables.flatMap((table) => citationsOfTable(table, source.year))
  const inTables = new Set(tabled.map((one) => one.block))
  const groups = grouped([...written.filter((one) => !inTables.has(one.block)), ...tabled])
  const planned = plannedDirectives(
    source,
    written.map((one) => one.place),
  )
  return { candidates: [...groups.map(build), ...planned], conflicts: groups.flatMap(conflictOf) }
}

function citationsOf(block: Block, year: number | null): Cited[] {
  return directiveMentionsIn(block.text, year).map((mention) => ({
    mention,
    block,
    place: placeOf(block, mention.start, mention.end),
  }))
}

/** A register of documents: number, date, issuer and subject in columns of their own. */
function citationsOfTable(table: Table, year: number | null): Cited[] {
  const number = column(table, /số,? (?:và )?ký hiệu|số hiệu|số văn bản|số\/ký hiệu|số, ngày|^số$/iu)
  if (number < 0) return []
  const day = column(table, /ngày/iu)
  const issuer = column(table, /cơ quan|đơn vị ban hành|nơi ban hành/iu)
  const subject = column(table, /trích yếu|nội dung|tên văn bản|^tên/iu)
  return table.rows.flatMap((row) => {
    const [found] = directiveMentionsIn(`số ${row.cells[number] ?? ''}`, year)
    if (!found || isTotalRow(row)) return []
    const date = datesIn(row.cells[day] ?? '', year)[0]
    const issuedBy = cellOf(row, issuer)
    const mention: Mention = {
      ...found,
      issuedOn: date?.iso ?? found.issuedOn,
      dateAsWritten: date?.text ?? found.dateAsWritten,
      issuer: issuedBy ?? found.issuer,
      issuerBasis: issuedBy ? 'stated' : found.issuerBasis,
      subject: cellOf(row, subject) ?? found.subject,
    }
    return [{ mention, block: row.block, place: placeOf(row.block) }]
  })
}

function grouped(all: readonly Cited[]): Cited[][] {
  const groups = new Map<string, Cited[]>()
  for (const one of all) {
    const key = keyOf(one.mention)
    const known = groups.get(key)
    const another = known?.[0] && !sameDocument(known[0].mention, one.mention)
    const finalKey = another ? `${key} ${one.mention.issuedOn}` : key
    groups.set(finalKey, [...(groups.get(finalKey) ?? []), one])
  }
  return withoutShortForms([...groups.values()])
}

function keyOf({ number, typeName, issuedOn, subject, issuer }: Mention): string {
  if (number === null) return `${typeName} ${issuedOn ?? ''} ${fold(subject ?? issuer ?? '').slice(0, 60)}`
  const plain = fold(number)
    .replace(/[-/\s]/g, '-')
    .replace(/^0+/, '')
  return /[-/]/.test(number) ? plain : `${typeName} ${plain}`
}

/** Numbers start again each year: two years and two subjects are two documents, a slip in the date is one. */
function sameDocument(a: Mention, b: Mention): boolean {
  if (!a.issuedOn || !b.issuedOn || a.issuedOn.slice(0, 4) === b.issuedOn.slice(0, 4)) return true
  if (!a.subject || !b.subject) return true
  const words = new Set(fold(a.subject).split(' '))
  const theirs = fold(b.subject).split(' ')
  const shared = theirs.filter((word) => words.has(word)).length
  return shared / Math.max(1, Math.min(words.size, theirs.length)) > 0.6
}

/** «Kết luận 57» after «Kết luận số 57-KL/TW» is another mention of it. */
function withoutShortForms(groups: Cited[][]): Cited[][] {
  const isFull = ([one]: Cited[]) => /[-/]/.test(one?.mention.number ?? '')
  const full = groups.filter(isFull)
  return groups.filter((group) => {
    const mention = group[0]?.mention
    if (!mention || isFull(group)) return true
    const whole = full.find(([one]) => one && isShortOf(mention, one.mention))
    whole?.push(...group)
    return !whole && (mention.number !== null || mention.issuedOn !== null || mention.subject !== null)
  })
}

function isShortOf(short: Mention, full: Mention): boolean {
  if (short.typeName !== full.typeName) return false
  if (short.number === null) return short.issuedOn !== null && short.issuedOn === full.issuedOn
  return short.number.replace(/^0+/, '') === full.number?.split(/[/-]/)[0]?.replace(/^0+/, '')
}

function build(cited: readonly Cited[]): Candidate {
  const best = [...cited].sort((a, b) => richness(b.mention) - richness(a.mention))[0]
  const first = cited[0]
  if (!best || !first) throw new TypeError('A directive without a citation')
  const pick = <K extends keyof Mention>(key: K) =>
    cited.find((one) => one.mention[key] !== null)?.mention[key] ?? null
  const number = best.mention.number ?? pick('number')
  const subject = best.mention.subject ?? pick('subject')
  const years = yearsIn(String(subject ?? ''))
  const stated = cited.find(({ mention }) => mention.issuerBasis === 'stated')?.mention.issuer
  const fields = {
    typeName: best.mention.typeName,
    number,
    numberNormalized: number === null ? null : normalized(String(number)),
    issuedOn: pick('issuedOn'),
    dateAsWritten: pick('dateAsWritten'),
    issuer: stated ?? pick('issuer'),
    subject,
    periodFrom: years?.from ?? null,
    periodTo: years?.to ?? null,
    status: 'issued',
    mentions: cited.map((one) => one.place),
  }
  const at = { block: first.block, from: first.mention.start, to: first.mention.end }
  return { ...candidate('directives', fields, at, confidenceOf(best.mention)), place: first.place }
}

function richness(mention: Mention): number {
  return [mention.number, mention.issuedOn, mention.issuer, mention.subject].filter((one) => one !== null)
    .length
}

function confidenceOf(mention: Mention): number {
  if (mention.number === null || !/[-/]/.test(mention.number)) return guess
  if (mention.issuedOn && mention.issuer) return sure
  return mention.issuedOn || mention.issuer ? clear : likely
}

/** Documents of the Party join number and code with a hyphen (Guide 36-HD/VPTW): 16/KL/TW is 16-KL/TW. */
function normalized(number: string): string {
  const plain = number.replace(/\s/g, '')
  return /\/(?:TW|TU|HU|ThU|BTGTU|BTGTW|VPTU)$/i.test(plain) ? plain.replace(/^(\d+)[/-]/, '$1-') : plain
}

function conflictOf(cited: readonly Cited[]): Conflict[] {
  const byDate = new Map<string, Cited>()
  for (const one of cited) {
    const date = one.mention.issuedOn
    if (date && !byDate.has(date)) byDate.set(date, one)
  }
  if (byDate.size < 2) return []
  const all = [...byDate.values()]
  const name = `${all[0]?.mention.typeName} ${all[0]?.mention.number ?? ''}`.trim()
  const dates = all.map((one) => one.mention.dateAsWritten ?? one.mention.issuedOn).join('; ')
  const message = {
    vi: `${name} được viện dẫn với ${byDate.size} ngày khác nhau: ${dates}. Đối chiếu với bản gốc.`,
    en: `${name} is cited with ${byDate.size} different dates: ${dates}. Check the original.`,
  }
  return [{ kind: 'directive-dates', message, places: all.map((one) => one.place) }]
}

import { fields } from './lexicon/organization-names.ts'
import type { Block } from './text/block.ts'
import { isoDay } from './text/dates.ts'
import { capitalized, isUpperCase, trimmed } from './text/words.ts'

export type Letterhead = {
  issuer: string | null
  superior: string | null
  number: string | null
  notation: string | null
  place: string | null
  issuedOn: string | null
}

const national = /CỘNG H(?:ÒA|OÀ) X[ÃA] HỘI CHỦ NGHĨA VIỆT NAM|Độc lập|ĐẢNG CỘNG SẢN VIỆT NAM/iu
const numberLine =
  /(?:^|[\s\t])Số\s?:?\s?(\d{1,5}|[.…_\s]{0,20})\s?([/-])\s?([A-ZĐ][\p{L}\d&]{0,9}(?:[-/][\p{L}\d&().]{1,14}){0,3})/u
const placeLine =
  /(?:^|\t|\n)\s?(\p{Lu}[\p{L}. -]{1,40}?),\s?ngày\s([\d.…\s]{0,12})\s?tháng\s([\d.…\s]{0,12})\s?năm\s(\d{4})/u
const office =
  /^(?:[ỦU][ỶYỲ] BAN|UBND|SỞ|BỘ|BAN|(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) [ỦU][ỶY]|PHÒNG|VĂN PHÒNG|TRUNG TÂM|HĐND|ĐÀI|CỤC|CHI CỤC|CÔNG AN|BÁO)(?!\p{L})/u
const continuation =
  /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|TP|CÔNG TÁC|THÔNG TIN|VÀ|NHÂN DÂN|TRUYỀN THÔNG)(?!\p{L})(?! [ỦU][ỶY])/u

/** Reads the head of a letter: offices at the left, motto at the right, number, place and date below. */
export function letterheadOf(head: readonly Block[]): Letterhead {
  const lines = head.flatMap((block) => block.cells ?? [block.text])
  const text = lines.map((line) => `\t${line}`).join('\n')
  const number = numberLine.exec(text)
  const place = placeLine.exec(text)
  const offices = officesOf(lines)
  return {
    issuer: offices.at(-1) ?? null,
    superior: offices.at(-2) ?? null,
    number: number && /^\d/.test(number[1] ?? '') ? (number[1] ?? null) : null,
    notation: number?.[3] ?? null,
    place: place ? trimmed(place[1] ?? '') : null,
    issuedOn: place ? isoDay(Number(place[4]), Number(place[3]), Number(place[2])) : null,
  }
}

/** Offices of the letterhead from above to below, names that take two lines put together. */
function officesOf(lines: readonly string[]): string[] {
  const offices: string[] = []
  for (const line of lines) {
    const text = trimmed(line.replace(/[-–—*_]{2,40}/gu, ''))
    if (!isUpperCase(text) || text.length > 90 || national.test(line) || text.startsWith('BÁO CÁO')) continue
    if (continuation.test(text) && offices.length > 0) offices.push(`${offices.pop() ?? ''} ${text}`)
    else if (office.test(text)) offices.push(text)
  }
  return offices.map(properName)
}

/** «ỦY BAN NHÂN DÂN TỈNH SƠN HÀ» in the spelling of running text: «Ủy ban nhân dân tỉnh Sơn Hà». */
export function properName(capitals: string): string {
  const plain = capitals
    .normalize('NFC')
    .replace(/\s{1,20}/gu, ' ')
    .trim()
  if (!isUpperCase(plain)) return plain
  const level = /\s(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|TP\.)(?!\s[ỦU][ỶY])\s(.{2,40})$/u.exec(plain)
  const head = level ? plain.slice(0, level.index) : plain
  const tail = level ? ` ${(level[1] ?? '').toLowerCase()} ${capitalized(level[2] ?? '')}` : ''
  return `${spelledHead(head)}${tail}`
}

const known: readonly [RegExp, string][] = [
  [/^[ỦU][ỶY] BAN NHÂN DÂN/u, 'Ủy ban nhân dân'],
  [/^UBND/u, 'UBND'],
  [/^HĐND/u, 'HĐND'],
  [/^BAN CHỈ ĐẠO/u, 'Ban Chỉ đạo'],
  [/^(?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN) [ỦU][ỶY]/u, ''],
]

function spelledHead(head: string): string {
  for (const [shape, words] of known) {
    const found = shape.exec(head)
    if (!found) continue
    const first = words === '' ? `${capitalized(found[0].split(' ')[0] ?? '')} ủy` : words
    const rest = head.slice(found[0].length)
    return `${first}${words === '' ? capitalized(rest) : rest.toLowerCase()}`
  }
  const space = head.indexOf(' ')
  if (space < 0) return capitalized(head)
  const name = head.slice(space + 1)
  const field = fields.find((one) => one.toUpperCase() === name)
  return `${capitalized(head.slice(0, space))} ${field ?? name.charAt(0) + name.slice(1).toLowerCase()}`
}

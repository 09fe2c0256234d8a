import { surnameSource } from './lexicon/surnames.ts'
import type { Signatory } from './types.ts'
import type { Block } from './text/block.ts'
import { isUpperCase, trimmed } from './text/words.ts'

export type Recipient = { text: string; block: Block }
export type Signature = { signatory: Signatory | null; mark: string | null; recipients: Recipient[] }

const authority = /^(?:TM\.?|T\/M|KT\.?|K\/T|TL\.?|TUQ\.?|Q\.)\s?\p{L}/u
const position =
  /^(?:(?:QUYỀN |Q\. ?)?(?:PHÓ |P\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH VĂN PHÒNG|BÍ THƯ|TỔNG BIÊN TẬP|CỤC TRƯỞNG|VỤ TRƯỞNG|THỦ TRƯỞNG|TỔ TRƯỞNG|CHỈ HUY TRƯỞNG|CHỦ NHIỆM)|(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng ban|Trưởng phòng)$)/u
const mark = /^\(?\s?(?:(?:Đã|đã|ĐÃ) (?:ký|kí|KÝ)|[Kk]ý tên)(?!\p{L}).{0,30}$/u
const personName = new RegExp(
  `^(?:(?:ThS|Ths|TS|PGS|GS|BS)\\.?\\s?){0,3}(${surnameSource}(?:\\s\\p{Lu}\\p{Ll}{0,6}){1,4})$`,
  'u',
)
const heading = /^(?:Nơi nhận|NƠI NHẬN|Nơi gửi)\s?:?\s?/u

/** Reads «Nơi nhận» and the signature below or beside it, in two columns or one after the other. */
export function signatureOf(tail: readonly Block[]): Signature {
  const recipients: Recipient[] = []
  const lines: string[] = []
  let listing = false
  for (const block of tail) {
    for (const cell of block.cells ?? [block.text]) {
      const text = cell.replace(heading, '')
      if (text !== cell) listing = true
      if (text === '') continue
      const listed =
        /^[-–+•*]/u.test(text) ||
        /[;.,]$/.test(text) ||
        (block.marker?.kind === 'bullet' && cell === block.text)
      if (listing && listed && !isSignature(text)) recipients.push(...itemsOf(text, block))
      else lines.push(text)
    }
  }
  return { ...signed(lines), recipients }
}

function isSignature(text: string): boolean {
  return authority.test(text) || position.test(text) || mark.test(text)
}

/** One line may hold several recipients: «- Như trên; - Lưu: VT.» */
function itemsOf(text: string, block: Block): Recipient[] {
  return text
    .split(/;\s(?=[-–+•]\s?\p{L})/u)
    .map((part) => trimmed(part.replace(/^[-–+•*]\s?/u, '')))
    .filter((part) => part.length > 1)
    .map((part) => ({ text: part, block }))
}

function signed(lines: readonly string[]): { signatory: Signatory | null; mark: string | null } {
  const authorities = lines.filter((line) => authority.test(line))
  const posts = lines.filter((line) => !authority.test(line) && position.test(line))
  const stamped = lines.find((line) => mark.test(line))
  const names = lines.flatMap((line) => personName.exec(line.trim())?.[1] ?? [])
  const last = posts.at(-1)
  const signatory = {
    authority: authorities.length > 0 ? authorities.join(' ') : null,
    position: last ? (isUpperCase(last) ? spelledPost(last) : last) : null,
    name: names.at(-1) ?? null,
  }
  const isKnown = Object.values(signatory).some((value) => value !== null)
  return { signatory: isKnown ? signatory : null, mark: stamped ? stamped.replace(/[()]/g, '').trim() : null }
}

/** «PHÓ CHỦ TỊCH» as running text writes it. */
function spelledPost(text: string): string {
  const first = /(?<!\p{L})(?:phó|chủ|giám|trưởng|chánh|bí|tổng|quyền|cục|vụ|thủ|tổ)(?= )/gu
  return text.toLowerCase().replace(first, (word) => word.charAt(0).toUpperCase() + word.slice(1))
}

import type { Candidate } from '../types.ts'
import { candidate, clear, guess, likely, sentences, type Source } from '../source.ts'
import type { Passage } from '../outline.ts'
import { amountsIn } from '../text/money.ts'
import { trimmed, type Part } from '../text/words.ts'
import { fundIn } from './budget-funds.ts'
import { linesOfTable } from './budget-tables.ts'

const behind =
  /^\s?(?:\([^)]{0,80}\)\s?)?(?:để\s|cho\s|phục vụ\s|thực hiện\s|dùng để\s|chi\s|hỗ trợ\s)([^;.]{4,200})/u
const ahead =
  /(?:kinh phí|chi|cho)\s(?:cho\s|thực hiện\s|tổ chức\s|để\s)?([^,;.:]{6,160}?)\s?(?:là|:|với|khoảng|hết|gồm)?\s?$/u
const parts =
  /;\s|\s\(|,\s(?=(?:ngân sách|nguồn|kinh phí|xã hội|trong đó|chi|lồng ghép|hỗ trợ|từ)(?!\p{L}))|\svà\s(?=(?:ngân sách|nguồn|xã hội hóa|kinh phí)(?!\p{L}))/gu

/** Money: sums with their source and purpose, and sources that a report names without a sum. */
export function readBudget(source: Source): Candidate[] {
  const spoken = source.passages.filter(
    ({ block, isHeading, zone }) =>
      !block.cells && !isHeading && zone !== 'plan' && zone !== 'recommendation',
  )
  const written = spoken.flatMap((passage) =>
    sentences(passage).flatMap((sentence) => linesOf(sentence, passage)),
  )
  return distinct([...written, ...source.tables.flatMap(linesOfTable)])
}

/** A total said in the text and again in the table's last row is one. */
function distinct(lines: readonly Candidate[]): Candidate[] {
  const totals = new Set<unknown>()
  return lines.filter(({ fields }) => {
    if (!fields['isTotal']) return true
    const again = totals.has(fields['amountVnd'])
    totals.add(fields['amountVnd'])
    return !again
  })
}

function linesOf({ text, from }: Part, passage: Passage): Candidate[] {
  const { block } = passage
  const found = pieces(text).flatMap((part) =>
    amountsIn(part.text).map((amount) => {
      const before = part.text.slice(0, amount.start)
      const after = part.text.slice(amount.end)
      const fields = {
        source: fundIn(before.slice(-160)) ?? fundIn(after.slice(0, 100)),
        amountVnd: amount.vnd,
        amountAsWritten: amount.text,
        qualifier: amount.qualifier,
        purpose: purposeOf(before, after),
        isTotal: /tổng\s(?:kinh phí|số|cộng|mức|nguồn|dự toán|chi)/iu.test(before),
      }
      const start = from + part.from
      const at = { block, from: start + amount.start, to: start + amount.end }
      return candidate('budget-lines', fields, at, fields.source ? clear : likely)
    }),
  )
  return found.length > 0 || passage.topic !== 'budget' || passage.zone !== null
    ? found
    : unfunded(text, from, passage)
}

/** Brackets are cut as well: «850 triệu đồng (ngân sách: 600 triệu đồng; xã hội hóa: 250 triệu đồng)». */
function pieces(text: string): Part[] {
  const cuts = [...text.matchAll(parts)].map((match) => ({
    at: match.index,
    after: match.index + match[0].length,
  }))
  const starts = [0, ...cuts.map((cut) => cut.after)]
  return starts.map((from, i) => ({ text: text.slice(from, cuts[i]?.at ?? text.length), from }))
}

/** «Nguồn kinh phí từ ngân sách nhà nước còn hạn chế»: a source, and no sum is invented. */
function unfunded(text: string, from: number, { block }: Passage): Candidate[] {
  const named = /^(?:[-+*]\s?)?(?:Nguồn|Kinh phí|Ngân sách|Chủ yếu)/u.test(text) ? fundIn(text) : null
  if (named === null) return []
  const fields = {
    source: named,
    amountVnd: null,
    amountAsWritten: null,
    qualifier: null,
    purpose: null,
    isTotal: false,
  }
  return [candidate('budget-lines', fields, { block, from, to: from + text.length }, guess)]
}

function purposeOf(before: string, after: string): string | null {
  const served = behind.exec(after)?.[1]
  if (served) return trimmed(served)
  const meant = ahead.exec(before)?.[1]
  if (meant && !/^(?:ngân sách|thực hiện|nguồn|năm|được|là|cấp|lồng ghép)/iu.test(meant))
    return trimmed(meant)
  const label = /^(?:[-+*•]\s?|\d{1,2}[.)]\s)?(?:[Cc]hi\s|Kinh phí\s)?([^:;.]{5,140}?)\s?:/u.exec(before)?.[1]
  return label && !/nguồn|ngân sách|tổng|trong đó/iu.test(label) ? trimmed(label) : null
}

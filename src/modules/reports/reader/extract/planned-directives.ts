import type { Candidate, Place } from '../types.ts'
import { candidate, guess, likely, type Source } from '../source.ts'
import type { Passage } from '../outline.ts'
import { placeOf } from '../text/block.ts'
import { yearsIn } from '../text/dates.ts'
import { fold } from '../text/words.ts'

const kinds =
  'Quy chế|Kế hoạch|Đề án|Chương trình hành động|Chương trình|Chỉ thị|Nghị quyết|Quyết định|Quy định|Hướng dẫn|Chiến lược'
const verbs = 'ban hành|xây dựng|hoàn thiện|trình|phê duyệt|soạn thảo'
const made = new RegExp(
  `(?<!\\p{L})(?:${verbs})(?: và (?:${verbs}|triển khai(?: thực hiện)?|tổ chức thực hiện)| kịp thời| được)?\\s(?:các\\s)?(${kinds})\\s((?![Ss]ố\\s|\\d|của (?:Bộ|Thủ|Chính phủ)|phát thanh|truyền hình|phát sóng|ngày)\\p{L}[^;.:“”"]{12,220}?)(?=\\s?[;.:]|$|,\\s(?:làm|trong đó|nhằm|để|góp phần|tham mưu|phối hợp|tạo|tổ chức)|\\sđể\\s|\\snhằm\\s|\\slàm cơ sở|\\strình\\s)`,
  'giu',
)
const coordination =
  /(?<!\p{L})((?:Chương trình|Quy chế|Kế hoạch) phối hợp)\s(?!số)((?:công tác\s)?(?:giữa|với)\s[^;.:]{10,300}?)(?=[;.:]|$)/gu

type Named = { typeName: string; subject: string; from: number; to: number; status: 'planned' | 'issued' }

/** Documents without a number: what is to be issued next year, what was issued without saying how. */
export function plannedDirectives(source: Source, cited: readonly Place[]): Candidate[] {
  const seen = new Set<string>()
  const found = source.passages.flatMap((passage) =>
    passage.block.cells ? [] : namedIn(passage).map((one) => ({ one, block: passage.block })),
  )
  return found.flatMap(({ one: { typeName, subject, from, to, status }, block }) => {
    const place = placeOf(block, from, to)
    const key = fold(`${typeName} ${subject}`).slice(0, 80)
    const known = cited.some(
      (other) => other.line === place.line && other.start < place.end && place.start < other.end,
    )
    if (known || seen.has(key)) return []
    seen.add(key)
    const years = yearsIn(subject)
    const fields = {
      typeName,
      number: null,
      numberNormalized: null,
      issuedOn: null,
      issuer: null,
      subject,
      periodFrom: years?.from ?? null,
      periodTo: years?.to ?? null,
      status,
      mentions: [place],
    }
    return [candidate('directives', fields, { block, from, to }, status === 'planned' ? likely : guess)]
  })
}

function namedIn(passage: Passage): Named[] {
  const { text } = passage.block
  if (passage.zone !== null && passage.zone !== 'plan' && passage.zone !== 'strength') return []
  const status = passage.zone === 'plan' ? 'planned' : 'issued'
  const issued = [...text.matchAll(made)].map((match): Named => {
    const typeName = match[1] ?? ''
    const from = match.index + match[0].indexOf(typeName)
    const named = typeName.charAt(0).toUpperCase() + typeName.slice(1)
    return {
      typeName: named,
      subject: (match[2] ?? '').trim(),
      from,
      to: match.index + match[0].length,
      status,
    }
  })
  const joint = [...text.matchAll(coordination)].map((match): Named => {
    const to = match.index + match[0].length
    return {
      typeName: match[1] ?? '',
      subject: (match[2] ?? '').trim(),
      from: match.index,
      to,
      status: 'issued',
    }
  })
  return [...issued.filter((one) => /^\p{Lu}/u.test(text.slice(one.from)) || status === 'planned'), ...joint]
}

import type { NameMatch } from './organization-names.ts'

type Issuer = { name: string; end: number }

const plainIssuer =
  /^\p{Lu}[^,;.:()“"]{1,70}?(?=\s(?:về|phê duyệt|ban hành|thực hiện|triển khai|hướng dẫn|quy định|v\/v|trong|đến|và|do)\s|[,;.:()“"]|$)/u

/** The office behind «của» or «do» right after a number and its date. */
export function issuerAfter(text: string, at: number, names: readonly NameMatch[]): Issuer | null {
  const lead = /^[\s,)]{0,3}(?:của|do)\s(?:liên ngành\s|[Ll]iên bộ\s|Liên Bộ\s)?/u.exec(
    text.slice(at, at + 40),
  )
  if (!lead) return null
  const from = at + lead[0].length
  const known = names.find((name) => name.start >= from && name.start <= from + 2)
  if (known) return joint(text, known, names)
  const plain = plainIssuer.exec(text.slice(from, from + 90))
  if (plain) return { name: plain[0].trim(), end: from + plain[0].length }
  return null
}

/** «của Bộ A và Bộ B» keeps together. */
function joint(text: string, first: NameMatch, names: readonly NameMatch[]): Issuer {
  const and = /^\s(?:và|-|–)\s/u.exec(text.slice(first.end, first.end + 5))
  const second = and && names.find((name) => name.start === first.end + and[0].length)
  if (second && /^(?:Bộ|Sở|Ban|UBND)/u.test(second.name))
    return { name: text.slice(first.start, second.end), end: second.end }
  return { name: first.name, end: first.end }
}

const issues =
  /(?:ban hành|có|ký ban hành|ký|ra|xây dựng|phê duyệt)\s(?:các\s|một số\s|\d{1,2}\s)?(?:[^,;.]{0,20}\s)?$/iu

/** «UBND huyện ban hành Kế hoạch số …»; in a list of documents the one who issues stands before the first. */
export function issuerBefore(text: string, start: number, names: readonly NameMatch[]): string | null {
  const near = names.findLast((name) => name.end <= start && start - name.end < 60)
  if (!near) return null
  const between = text.slice(near.end, start)
  return issues.test(between) && !/[.;]/.test(between) ? near.name : null
}

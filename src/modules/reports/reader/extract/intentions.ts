import type { Candidate } from '../types.ts'
import { candidate, clear, likely, sure, type Source } from '../source.ts'
import type { Block } from '../text/block.ts'
import { datesIn } from '../text/dates.ts'
import { fold, splitOutside, trimmed } from '../text/words.ts'
import { organizationNamesIn } from './organization-names.ts'
import { itemsOf, type Item } from './zone-items.ts'

const closing = /^(?:Trên đây là|[^.]{0,120}(?:trân trọng báo cáo|kính báo cáo))/u

/** What is to be done next: each item of the plan with the parts it joins by semicolons or sentences. */
export function readPlanTasks(source: Source): Candidate[] {
  return itemsOf(source, 'plan').flatMap((item) => {
    const { text } = item
    if (trimmed(text).split(' ').length < 4 || closing.test(text)) return []
    const subTasks = text
      .split(/;\s|\.\s(?=\p{Lu})/u)
      .map(trimmed)
      .filter((one) => one.split(' ').length > 2)
    const due = /(?:trước ngày|xong trước|hoàn thành (?:trước|trong)|chậm nhất)\s/iu.test(text)
    const deadline = due ? (datesIn(text, null)[0]?.iso ?? null) : null
    const section = item.passage.section?.heading ?? null
    return [candidate('plan-tasks', { text, number: item.number, section, subTasks, deadline }, item, clear)]
  })
}

const asks = /^(?:Kính\s)?(?:[Đđ]ề nghị|[Kk]iến nghị|[Đđ]ề xuất)(?:\s(?:với|đến|tới))?\s/u
const toward = /^(?:Đối với|Với|Về phía)\s([^:.;]{3,120})/u
const named = /^(?=\p{Lu}[^:.;]{3,90}:)/u
const preamble =
  /^(?:Từ tình hình|Để (?:công tác|nâng cao|thực hiện|triển khai|tiếp tục)[^.]{0,300}(?:như sau|sau đây|nội dung sau|vấn đề sau)\s?:)/u

/** What the report asks for, and of whom; an item that names nobody asks the same body as the one before. */
export function readRecommendations(source: Source): Candidate[] {
  let last: string | null = null
  let section: Item['passage']['section'] = null
  return itemsOf(source, 'recommendation')
    .flatMap(separateAsks)
    .flatMap((item) => {
      if (item.passage.section !== section) last = headingAddressee(item.passage.section?.heading ?? '')
      section = item.passage.section
      const own = addresseeOf(item.text)
      last = own ?? last
      const { text, number } = item
      if (trimmed(text).split(' ').length < 4 || preamble.test(text) || closing.test(text)) return []
      return [candidate('recommendations', { text, to: last, number }, item, own ? clear : likely)]
    })
}

/** «Kiến nghị Bộ A …; đề nghị Bộ B …» asks twice. */
function separateAsks(item: Item): Item[] {
  const parts = splitOutside(item.text, /;\s(?=(?:[Đđ]ề nghị|[Kk]iến nghị|[Đđ]ề xuất)\s)/gu)
  return parts.map(({ text, from }) => ({
    ...item,
    text,
    from: item.from + from,
    to: item.from + from + text.length,
  }))
}

function headingAddressee(heading: string): string | null {
  const asked =
    /(?:đề nghị|kiến nghị|đề xuất)(?:, (?:đề nghị|kiến nghị|đề xuất))?(?: đối)?(?: với)?\s(.{4,120})/iu
  const words = toward.exec(heading)?.[1] ?? asked.exec(heading)?.[1] ?? heading
  return organizationNamesIn(words)[0]?.name ?? null
}

function addresseeOf(text: string): string | null {
  const lead = asks.exec(text) ?? toward.exec(text) ?? named.exec(text)
  if (!lead) return null
  const rest = lead[1] ?? text.slice(lead[0].length, lead[0].length + 200)
  const names = organizationNamesIn(rest)
  if ((names[0]?.start ?? 9) > 4) return null
  const joined = names.filter(
    (name, i) => i === 0 || /^(?:,|\svà|,\svà)\s$/u.test(rest.slice(names[i - 1]?.end, name.start)),
  )
  return joined.map((name) => name.name).join('; ')
}

/** The bodies of «Nơi nhận», in order, with the reason in brackets. */
export function readRecipients(recipients: readonly { text: string; block: Block }[]): Candidate[] {
  return recipients.map(({ text, block }, i) => {
    const purpose = /\(([^)]{2,40})\)/u.exec(text)?.[1] ?? null
    const name = trimmed(text.replace(/\([^)]{2,40}\)/u, ''))
    const from = Math.max(0, block.text.indexOf(text))
    const fields = { name, order: i + 1, text, purpose, filed: fold(name).startsWith('luu') }
    return candidate('recipients', fields, { block, from, to: from + text.length }, sure)
  })
}

import type { Candidate } from '../types.ts'
import { candidate, facts, guess, likely, sentences, type Source } from '../source.ts'
import { rangeIn } from '../text/dates.ts'
import { fold, trimmed } from '../text/words.ts'
import { venueIn } from './venues.ts'

const kinds =
  'họp báo|hội nghị|hội thảo|tọa đàm|toạ đàm|lễ hội|liên hoan|tuần lễ|hội chợ|diễn đàn|cuộc thi|hội thi|ngày hội|gặp mặt|festival|giao lưu|chương trình nghệ thuật|tuần văn hóa'
const event = new RegExp(
  `(?<!\\p{L})(?:tổ chức|đăng cai|tham gia|phối hợp|khai mạc|tham dự|diễn ra)(?!\\p{L})[^.;]{0,140}?(?<!\\p{L})(${kinds})(?!\\p{L})([^.;]{0,260})`,
  'iu',
)
const title = /[“"«]([^”"»]{4,160})[”"»]/u
const carried =
  /(?<!\p{L})(?:đăng(?: tải)?|phát sóng|phát|đưa tin)(?!\p{L})[^.;]{0,160}?(?:trên|của)\s((?:Báo|Đài|Tạp chí|Kênh|kênh|VTV|VOV|báo|đặc san|Trang|Cổng|trang)[^.;,]{2,120})/u

/** Events that the report tells of with a name, or with a day and a place. */
export function readActivities(source: Source): Candidate[] {
  const seen = new Set<string>()
  return facts(source).flatMap((passage) =>
    sentences(passage).flatMap(({ text, from }) => {
      const match = event.exec(text)
      if (!match || /tập huấn|bồi dưỡng|triển lãm|trưng bày/iu.test(match[0].slice(0, 200))) return []
      const [kind, rest] = [match[1] ?? '', match[2] ?? '']
      const range = rangeIn(text, source.year)
      const venue = venueIn(rest)
      const named = title.exec(rest)?.[1]
      const name = named ?? nameOf(kind, rest)
      if ((!named && !(range && venue)) || seen.has(fold(name))) return []
      seen.add(fold(name))
      const fields = {
        title: name,
        kind: kind.toLowerCase(),
        from: range?.from ?? null,
        to: range?.to ?? null,
        venue,
      }
      const at = { block: passage.block, from: from + match.index, to: from + match.index + match[0].length }
      return [candidate('activities', fields, at, range ? likely : guess)]
    }),
  )
}

function nameOf(kind: string, rest: string): string {
  const stop = /\s(?:tại|từ ngày|ngày|vào|với|nhằm|trong|do|cho|thu hút)\s|[,.;(]/u.exec(rest)
  return trimmed(`${kind}${rest.slice(0, stop?.index ?? rest.length)}`)
}

/** Where the province's news appeared: the outlet or vehicle and the sentence that says so. */
export function readCoverage(source: Source): Candidate[] {
  return facts(source).flatMap((passage) =>
    sentences(passage).flatMap(({ text, from }) => {
      const match = carried.exec(text)
      if (!match || !/\p{Lu}/u.test((match[1] ?? '').slice(1))) return []
      const fields = { vehicle: trimmed(match[1] ?? ''), text: trimmed(text) }
      const at = { block: passage.block, from: from + match.index, to: from + match.index + match[0].length }
      return [candidate('press-coverage', fields, at, guess)]
    }),
  )
}

import { languagesIn } from '../lexicon/languages.ts'
import { countSource, parseCount } from '../text/numbers.ts'
import { trimmed } from '../text/words.ts'

export type Publication = {
  title: string
  kind: string | null
  languages: string[]
  languagesAsWritten: string | null
  copies: number | null
  publisher: string | null
}

/** Words for kinds of products; «lịch» is a calendar only outside «du lịch». */
export const kindSource =
  'sách ảnh|sách trắng|sách|cuốn|ấn phẩm|tờ gấp|tập gấp|tờ rơi|đặc san|bản tin|brochure|cẩm nang|sổ tay|bản đồ du lịch|bản đồ|video clip|video|clip|phim tài liệu|phim phóng sự|phim ngắn|phim|đĩa DVD|đĩa VCD|đĩa CD|đĩa|DVD|VCD|USB|(?<!du )lịch(?! sử)|postcard|bưu ảnh|bưu thiếp|catalogue|catalog|kỷ yếu|tạp chí|tập san|tập sách|tài liệu|phụ trương|tập ảnh|niên giám|e-?book|infographic|poster|album|TVC|trailer|quyển'
export const publicationKind = new RegExp(
  `(?<!\\p{L})(?:${kindSource}|sản phẩm truyền thông|xuất bản phẩm)(?!\\p{L})`,
  'iu',
)

const kindAt = new RegExp(`(?<!\\p{L})(?:${kindSource})(?!\\p{L})`, 'iu')
const copies = new RegExp(
  `(?<![\\p{N}/.-])(${countSource})\\s?(?:cuốn|quyển|bản(?! đồ| tin)|tờ|tập|đĩa|bộ|ấn bản|chiếc|USB|DVD)(?!\\p{L})`,
  'iu',
)
const publisher =
  /(?<!\p{L})(?:của|do|tại|cùng|với)\s((?:Nhà xuất bản|NXB|Báo|Tạp chí|Thông tấn xã|Đài|Sở|Trung tâm|Công ty|Ban)\s[^,.;:()“”"]{3,70}?)(?=\s(?:xuất bản|ấn hành|phát hành|thực hiện|biên soạn|sản xuất|in)\s|[,.;:()“”"]|$)/u
const openQuote = /[“"«]([^”"»]{3,200})[”"»]/u
const leadingCount = new RegExp(
  `^(?:(?:in|xuất bản|biên soạn|phát hành|thiết kế|sản xuất|xây dựng|tái bản)\\s){0,2}(?:và (?:in|phát hành|xuất bản) )?(?:khoảng |hơn |trên |gần )?${countSource}\\s(?:cuốn|quyển|bản(?! đồ| tin)|tờ(?! gấp| rơi)|tập(?! gấp| san| sách)|đĩa|bộ)?\\s?`,
  'iu',
)
const titleStop =
  /\s?\((?=[^)]{0,80}(?:song ngữ|tiếng|bản|cuốn|tờ|đĩa|\d))|[,;:]\s(?=(?:in|số lượng|song ngữ|bằng|với|phát hành|khoảng|hơn|gồm|\d|tiếng|thời lượng))|\s(?=(?:song ngữ|bằng \d|bằng tiếng|với số lượng|số lượng|thời lượng))|\s[-–]\s(?=\d)/u

/** What one item of a list of products says: title, kind, languages, copies, publisher. */
export function publicationOf(item: string, kindBefore: string | null): Publication | null {
  const text = trimmed(item.replace(/^(?:và|cùng|các|Các|cuốn|Cuốn)\s(?=[“"«])/u, ''))
  const quoted = openQuote.exec(text)?.[1]
  const core = text.replace(leadingCount, '')
  const stop = titleStop.exec(core)
  const title = trimmed(quoted ?? (stop ? core.slice(0, stop.index) : core))
  if (title.length < 3 || title.length > 220 || !/\p{L}/u.test(title) || /^(?:vv|v\.v)/.test(title))
    return null
  const rest = quoted ? text.replace(quoted, '') : text
  const languages = languagesIn(rest)
  const count = copies.exec(rest)?.[1]
  return {
    title,
    kind: kindAt.exec(rest)?.[0].toLowerCase() ?? kindBefore,
    languages: languages?.codes ?? [],
    languagesAsWritten: languages?.text ?? null,
    copies: count ? parseCount(count) : null,
    publisher: publisher.exec(rest)?.[1] ?? null,
  }
}

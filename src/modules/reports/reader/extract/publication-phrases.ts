import { languagesIn } from '../lexicon/languages.ts'
import { countSource, parseCount } from '../text/numbers.ts'
import { splitOutside, trimmed, type Part } from '../text/words.ts'
import { kindSource, publicationOf, type Publication } from './publication-items.ts'

/** A product named in a sentence; `named` when it has a title of its own. */
export type Phrase = { one: Publication; from: number; to: number; named: boolean }

const made =
  'xuất bản|biên soạn|biên tập|in ấn|in|phát hành|sản xuất|xây dựng|ấn hành|thực hiện|thiết kế|tái bản|làm|hoàn thành|ra mắt|duy trì|phối hợp|có'
const directList = '(?:xuất bản|biên soạn|phát hành|sản xuất|ấn hành|in ấn)(?!\\p{L})[^.;:“”"]{0,60}:\\s'
const list = new RegExp(
  `(?<!\\p{L})(?:(?:${made})(?!\\p{L})[^.;:]{0,120}?)?(?:ấn phẩm|xuất bản phẩm|sách|sản phẩm|tài liệu|tờ gấp|phim|video|đặc san)(?!\\p{L})[^.:;“”"]{0,140}?(?:(?:như|gồm|bao gồm|gồm có|cụ thể(?: là)?|sau(?: đây)?|là|tiêu biểu|trong đó có)\\s?:|:|(?<!\\p{L})(?:như|gồm|bao gồm)(?!\\p{L}))\\s|(?<!\\p{L})${directList}`,
  'giu',
)
const notProducts =
  /(?:cung cấp|tặng|gửi|cấp phát|phát)[^.;:]{0,80}(?:cho|đến|tới)|kinh phí|chi cho|đoàn|nội dung|đơn vị|báo chí|lớp|văn bản|đăng tải|chuyên mục|về:|đồng/iu
const quote = /[“"«]([^”"»]{3,200})[”"»]/gu
const kindNear = new RegExp(`(?<!\\p{L})(${kindSource})(?!\\p{L})[^.;:]{0,60}$`, 'iu')
const notTitles =
  /(?:triển lãm|trưng bày|hội nghị|hội thảo|cuộc thi|hội thi|chủ đề|chuyên đề|chuyên mục|chương trình|lễ hội|tuần lễ|liên hoan|tọa đàm|diễn đàn|phong trào|khẩu hiệu|đề án|dự án|thông điệp|lớp tập huấn|giải thưởng|chuyên trang)[^.;“"«]{0,60}$/iu

/** Characters of a list that are looked at: longer lists do not stand in a sentence. */
const listLimit = 2500
/** Lists that one sentence may begin. */
const mostLists = 12

/** «các ấn phẩm như: A; B; C» */
export function listedPublications(text: string): Phrase[] {
  const found: Phrase[] = []
  for (const match of [...text.matchAll(list)].slice(0, mostLists)) {
    const from = match.index + match[0].length
    if (
      notProducts.test(text.slice(Math.max(0, match.index - 40), from)) ||
      (found.at(-1)?.to ?? 0) > match.index
    )
      continue
    const body = text.slice(from, from + listLimit)
    const parts = itemsOf(body)
    if (parts.length < 2 && !/^.{0,40}[“"«]/u.test(body)) continue
    const kind = new RegExp(`(?:${kindSource})(?!\\p{L})`, 'iu').exec(match[0])?.[0].toLowerCase() ?? null
    for (const part of parts) {
      const one = publicationOf(part.text, kind === 'ấn phẩm' ? null : kind)
      if (one)
        found.push({ one, from: from + part.from, to: from + part.from + part.text.length, named: true })
    }
  }
  return found
}

/** Items between semicolons; between commas only when there are none and every item begins like a title. */
function itemsOf(body: string): Part[] {
  const scope = body.slice(0, /\.(?:\s|$)/u.exec(body)?.index ?? body.length)
  const semi = splitOutside(scope, /;\s?(?:và\s)?/gu)
  if (semi.length > 1) return semi
  const commas = splitOutside(scope, /,\s?(?:và\s)?|\svà\s(?=[“"«\0])/gu)
  const isTitle =
    /^\s?(?:\d|[\p{Lu}“"«]|(?:sách|cuốn|tờ|tập|đặc|bản|phim|video|clip|đĩa|lịch|cẩm|sổ)(?!\p{L}))/u
  return commas.every((part) => isTitle.test(part.text)) ? commas : []
}

/** Titles in quotation marks behind the name of a kind of product. */
export function quotedPublications(text: string): Phrase[] {
  return [...text.matchAll(quote)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 110), match.index)
    const blanked = before.replace(/[“"«][^”"»]*[”"»]/gu, (all) => ' '.repeat(all.length))
    const kind = kindNear.exec(blanked)?.[1]
    if (!kind || notTitles.test(before)) return []
    const to = match.index + match[0].length
    const after = text.slice(to, to + 120)
    const clause = after.slice(
      0,
      /[“"«;]|(?:,|\svà)\s\d[\d.]*\s(?!cuốn|bản|tờ(?! rơi| gấp)|quyển|đĩa)/u.exec(after)?.index ??
        after.length,
    )
    const one = publicationOf(
      `${kind} ${match[0]}${/^[\s,(]/u.test(clause) ? clause : ''}`,
      kind.toLowerCase(),
    )
    if (!one) return []
    const languages =
      one.languages.length > 0
        ? null
        : languagesIn(before.slice(Math.max(before.length - 60, before.search(/[;”"»][^;”"»]*$/u) + 1, 0)))
    const whole: Publication = {
      ...one,
      title: match[1]?.trim() ?? one.title,
      copies: one.copies ?? countBefore(before),
      languages: languages?.codes ?? one.languages,
      languagesAsWritten: one.languagesAsWritten ?? languages?.text ?? null,
    }
    return [{ one: whole, from: match.index, to, named: true }]
  })
}

const counted = new RegExp(
  `(?<![\\p{N}/.-])(${countSource})\\s(?:bản |cuốn |tờ |bộ |đĩa |tập )?(?:${kindSource})[^\\d“"«]{0,60}$`,
  'iu',
)

function countBefore(before: string): number | null {
  const found = counted.exec(before)?.[1]
  const value = found ? parseCount(found) : null
  return value !== null && value >= 50 ? value : null
}

const unnamed = new RegExp(
  `(?<!\\p{L})(?:xuất bản|biên soạn|in ấn|in|phát hành|sản xuất|ấn hành|thiết kế|tái bản|xây dựng|và(?=\\s\\d))\\s(?:và\\s(?:in|in ấn|phát hành|xuất bản|thiết kế)\\s|,\\s(?:in|phát hành|in ấn)\\s|mới\\s|được\\s|thành công\\s){0,3}(?:(?:hơn|trên|gần|khoảng)\\s)?(?<n>${countSource})\\s(?<unit>bản\\s|cuốn\\s|tờ\\s(?!gấp|rơi)|bộ\\s|đĩa\\s|tập\\s(?!gấp|san)|quyển\\s|số\\s|kỳ\\s)?(?<kind>${kindSource})(?!\\p{L})(?<rest>[^.;:“”"]{0,160}?)(?=[.;:“"]|$|,\\s(?!tiếng|Anh|Trung|Lào)|\\svà\\s(?:${countSource})\\s)`,
  'giu',
)
const proper =
  /(?<!\p{L})(đặc san|bản tin|cẩm nang|sách|tập sách|tờ gấp|kỷ yếu|phim tài liệu|video clip|phim|tạp chí)\s(?:song ngữ\s|tiếng Anh\s)?((?:\p{Lu}\p{L}{0,12}|\d{4})(?:\s(?:\p{Lu}\p{L}{0,12}|\d{4}|và|-|–)){2,10})(?!\p{L})/gu

/** Without the i flag, which would make \p{Lu} match small letters: every word in both its forms. */
const eitherCase = (words: string) =>
  words
    .split('|')
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => `[${letter.toUpperCase()}${letter}]`))
    .join('|')
const direct = new RegExp(
  `(?<!\\p{L})(?<![Hh]ãng |[Cc]ông ty )(?:${eitherCase('xuất bản|biên soạn|in ấn|phát hành|sản xuất|ấn hành|thiết kế|tái bản|hoàn thành|duy trì')})\\s(?:và\\s(?:in ấn|in|phát hành|xuất bản|thiết kế)\\s)?(?<kind>${eitherCase(kindSource)})\\s(?<rest>(?:\\p{Ll}{1,8}\\s){0,4}\\p{Lu}[^.;:,(“”"]{4,90}?)(?=\\s?[.;:,(“"]|$|\\s(?:do|của|nhằm|để|với|bằng|gồm|phục vụ|và)\\s)`,
  'gu',
)

/** «xuất bản sách ảnh Quê hương tôi do Nhà xuất bản … ấn hành» */
function directPublications(text: string): Phrase[] {
  return [...text.matchAll(direct)].flatMap((match): Phrase[] => {
    const [kind, rest] = [match.groups?.['kind'] ?? '', match.groups?.['rest'] ?? '']
    const from = match.index + match[0].length - rest.length - kind.length - 1
    const one = /\p{Lu}/u.test(rest)
      ? publicationOf(text.slice(from, from + kind.length + rest.length + 90), kind.toLowerCase())
      : null
    return one
      ? [
          {
            one: { ...one, title: trimmed(`${kind} ${rest}`) },
            from,
            to: match.index + match[0].length,
            named: true,
          },
        ]
      : []
  })
}

/** Products without a title in quotes: «in 1.000 tờ gấp giới thiệu du lịch», «đặc san song ngữ …». */
export function unnamedPublications(text: string): Phrase[] {
  const handed = /(?:cung cấp|tặng|gửi|cấp phát|phát)\s[^.;]{0,200}\s(?:cho|đến|tới)\s/iu.test(text)
  const only = [...text.matchAll(unnamed)].flatMap((match): Phrase[] => {
    if (handed && match[0].startsWith('và')) return []
    const kind = match.groups?.['kind'] ?? ''
    const title = trimmed(`${kind}${match.groups?.['rest'] ?? ''}`)
    const one = publicationOf(title, kind)
    const inIssues = /^(?:số|kỳ)/u.test(match.groups?.['unit'] ?? '')
    const end = match.index + match[0].length
    const copies = inIssues
      ? (publicationOf(text.slice(match.index, end + 60), kind)?.copies ?? null)
      : parseCount(match.groups?.['n'] ?? '')
    const next =
      text.charAt(match.index + match[0].length).trim() || text.charAt(match.index + match[0].length + 1)
    return one &&
      !/[“"«]/u.test(next) &&
      /\p{L} \p{L}/u.test(title.replace(/[()]/g, '')) &&
      !/^(?:cuốn|quyển)|^(?:ấn phẩm|tài liệu|sản phẩm)$/u.test(title)
      ? [
          {
            one: { ...one, copies, kind: kind.toLowerCase() },
            from: match.index,
            to: match.index + match[0].length,
            named: false,
          },
        ]
      : []
  })
  const titled = [...text.matchAll(proper)].flatMap((match): Phrase[] => {
    const after = text.slice(match.index, match.index + match[0].length + 90)
    const one = publicationOf(after, match[1] ?? null)
    if (!one || (/^tạp chí|^bản tin/u.test(match[0]) && !/song ngữ|tiếng/.test(match[0]))) return []
    return [
      { one: { ...one, title: match[0] }, from: match.index, to: match.index + match[0].length, named: true },
    ]
  })
  const overlaps = (a: Phrase, b: Phrase) => a.from < b.to && b.from < a.to
  return [
    ...only,
    ...titled,
    ...directPublications(text).filter((one) => ![...only, ...titled].some((other) => overlaps(one, other))),
  ]
}

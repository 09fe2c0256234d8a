import { directiveTypes } from '../lexicon/directive-types.ts'

const types = [...directiveTypes].sort((a, b) => b.length - a.length).join('|')
const start =
  /^[\s,:–-]{0,3}(?:về việc|về|giữa|V\/v|v\/v|phê duyệt|ban hành|thực hiện|triển khai|tiếp tục|hướng dẫn|quy định|sửa đổi|bổ sung|tăng cường|đẩy mạnh|tổ chức|nâng cao|thành lập|kiện toàn|phối hợp|yêu cầu|đề nghị|công tác|thông tin|tuyên truyền|xây dựng|quản lý|kết luận|hoạt động|giao|báo cáo|đôn đốc|“|"|phát triển|đưa|đảm bảo|bảo đảm|cung cấp|quán triệt)(?!\p{L})/iu
const nextCitation = new RegExp(
  `(?:[,;]|\\svà)\\s(?:(?:các|một số)\\s)?(?:${types})\\s(?:[^,;.()]{0,40}\\s)?(?:số\\s?:?\\s?)?\\d`,
  'iu',
)
const clauseAfter =
  /,\s(?=(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở |Ban Chỉ đạo|Ban chỉ đạo|Tỉnh ủy|Huyện ủy|Thành ủy|Ban Tuyên giáo|tỉnh |huyện |Phòng |thành phố |đến nay|trong năm|năm \d{4}|hàng năm|hằng năm))/u
const period = /giai đoạn\s(?:19|20)\d\d\s?(?:[-–]|đến(?: năm)?)\s?(?:19|20)\d\d/iu

/** What a document is about, as the words behind its issuer tell it, or null. */
export function subjectAfter(text: string, at: number): { text: string; end: number } | null {
  const term = /^\s\((?:khóa|khoá)\s[IVX]{1,5}\)/iu.exec(text.slice(at, at + 20))?.[0].length ?? 0
  const rest = text.slice(at + term, at + term + 700)
  if (!start.test(rest)) return null
  const stop = /;|\.(?=\s|$)|\.\/\.|:(?=\s|$)|…/u.exec(rest)?.index ?? rest.length
  let subject = rest.slice(0, stop)
  for (const cut of [nextCitation, clauseAfter])
    subject = subject.slice(0, cut.exec(subject)?.index ?? subject.length)
  const years = period.exec(subject)
  const afterYears = years ? years.index + years[0].length : 0
  if (years && /^\s(?:và|đến|tới|trong|cho)\s/u.test(subject.slice(afterYears)))
    subject = subject.slice(0, afterYears)
  return clean(subject, at + term)
}

function clean(subject: string, at: number): { text: string; end: number } | null {
  const lead = /^[\s,:–-]{0,3}/u.exec(subject)?.[0].length ?? 0
  let text = subject.slice(lead).replace(/[\s,]{1,3}$/u, '')
  const open = (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0)
  if (open > 0) text = text.slice(0, text.lastIndexOf('(')).trimEnd()
  if (open < 0) text = text.replace(/\)$/, '')
  return text.length < 6 ? null : { text, end: at + lead + text.length }
}

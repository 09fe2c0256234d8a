import type { Candidate } from '../types.ts'
import { candidate, clear, facts, likely, sentences, type Source } from '../source.ts'
import { cellOf, column, isTotalRow, type Table } from '../tables.ts'
import { countSource, parseCount } from '../text/numbers.ts'
import { splitOutside, trimmed } from '../text/words.ts'

const goods =
  'tài liệu|ấn phẩm|sách|tờ gấp|tờ rơi|tập gấp|bản đồ|đĩa|đặc san|bản tin|cẩm nang|cuốn|brochure|USB|lịch|quà tặng|tư liệu|xuất bản phẩm|báo|tạp chí|bộ'
const about = '(?:hơn|trên|gần|khoảng)'
const given = new RegExp(
  `(?<!\\p{L})(?:cung cấp|cấp phát|cấp|phát|trao tặng|tặng|gửi tặng|gửi|phân phối|phát hành|bàn giao|chuyển|phát miễn phí|giới thiệu)(?:\\s(?:miễn phí|và phát hành|tặng|được|phát)){0,2}\\s(?<what>(?:${about}\\s)?(?:(?:${countSource})\\s)?(?:\\p{Ll}{1,8}\\s){0,3}?(?:${goods})(?!\\p{L})[^.;:]{0,160}?)\\s(?:cho|đến|tới|tặng cho|gửi|về)\\s(?=(?:các|Văn|VCCI|Sở|Bộ|UBND|\\d|đại|Đại|khách|du khách|cán bộ|người|bà con|đoàn|Báo|Ban|nhân dân|Nhân dân|Trung|Tổng|Hội|Thư|kiều|phóng|cơ quan|huyện|đồng|Phòng|Cục|doanh|học sinh|ngư dân))(?<who>[^.]{4,420})`,
  'giu',
)
const purpose =
  /(?<!\p{L})((?:làm|để làm)\s(?:tư liệu|tài liệu|quà)[^;.,]{3,140}|(?:phục vụ|nhằm|để)(?!\p{L})\s[^;.,]{3,140}|nhân dịp\s[^;.,]{3,120}|tại (?:hội nghị|Hội nghị|hội chợ|Hội chợ|các sự kiện|lễ hội|Lễ hội|hội thảo|Hội thảo|Diễn đàn|diễn đàn|Tuần|tuần)[^;.,]{3,120})/u
const secondGroup =
  /\svà\s(?=(?:các báo|các cơ quan báo chí|các báo, tạp chí|các tạp chí|các đoàn|các đại sứ)\s?:?)/u
const leadingCount = new RegExp(`^(?:${about}\\s)?(${countSource})\\s`, 'u')

/** Material handed out: what, how much, to whom and for what. */
export function readDistributions(source: Source): Candidate[] {
  const written = facts(source).flatMap(({ block, ...passage }) =>
    sentences({ block, ...passage }).flatMap((sentence) =>
      [...sentence.text.matchAll(given)].flatMap((match) => {
        const from = sentence.from + match.index
        return handovers(match).map((fields) => {
          const named = fields.recipients.some((one) => /\p{Lu}/u.test(one))
          return candidate(
            'distributions',
            fields,
            { block, from, to: from + match[0].length },
            named ? clear : likely,
          )
        })
      }),
    ),
  )
  return [...written, ...source.tables.flatMap(distributionsOfTable)]
}

/** One sentence may name two groups with purposes of their own: each is a handing-out of its own. */
function handovers(match: RegExpExecArray) {
  const { what = '', who = '' } = match.groups ?? {}
  const begins = what.split(' ').slice(0, 3).join(' ')
  if (/thông tin|số liệu|dịch vụ|báo cáo|báo chí/iu.test(begins) && !/tài liệu|ấn phẩm/iu.test(what))
    return []
  const count = leadingCount.exec(what)?.[1]
  const material = trimmed(what.replace(leadingCount, ''))
  const quantity = count ? parseCount(count) : null
  return who.split(secondGroup).map((piece) => {
    const why = purpose.exec(piece)
    const recipients = recipientsOf(why ? piece.slice(0, why.index) : piece)
    const isOpenEnded = /…|\.\.\.|v\.v/u.test(piece)
    return { material, quantity, recipients, purpose: why ? trimmed(why[1] ?? '') : null, isOpenEnded }
  })
}

function recipientsOf(text: string): string[] {
  const list = text.replace(/^(?:các (?:báo|tạp chí|đơn vị|cơ quan báo chí))\s?:\s?/u, '')
  return splitOutside(list, /[;,]\s|\svà\s(?=\p{Lu}|các\s|du khách|khách|\d)/gu)
    .map((part) => trimmed(part.text))
    .filter((part) => part.length > 2 && !/^(?:nhằm|để|phục vụ|góp phần|qua đó|trong đó)/u.test(part))
}

function distributionsOfTable(table: Table): Candidate[] {
  const who = column(table, /nơi nhận|đơn vị nhận|đơn vị được cấp|đối tượng nhận|người nhận/iu)
  const what = column(table, /ấn phẩm|tài liệu|sản phẩm|nội dung|tên/iu)
  if (who < 0 || what < 0) return []
  const amount = column(table, /số lượng|số bản/iu)
  const why = column(table, /mục đích|ghi chú|dịp/iu)
  return table.rows
    .filter((row) => !isTotalRow(row) && row.cells[who])
    .map((row) => {
      const fields = {
        material: cellOf(row, what),
        quantity: parseCount(/\d[\d.]*/.exec(cellOf(row, amount) ?? '')?.[0] ?? ''),
        recipients: recipientsOf(row.cells[who] ?? ''),
        purpose: cellOf(row, why),
        isOpenEnded: false,
      }
      return candidate('distributions', fields, { block: row.block }, clear)
    })
}

import { languagesIn } from '../lexicon/languages.ts'
import { cellOf, column, isTotalRow, type Table } from '../tables.ts'
import type { Block } from '../text/block.ts'
import { parseCount } from '../text/numbers.ts'
import { publicationOf, type Publication } from './publication-items.ts'

/** The rows of a table of products. */
export function publicationsOfTable(table: Table): { one: Publication; block: Block }[] {
  const titled = column(table, /ấn phẩm|sản phẩm|tên sách|tên tài liệu|tên xuất bản|^tên$|tác phẩm/iu)
  const captioned = /ấn phẩm|xuất bản|sản phẩm/iu.test(table.caption) ? column(table, /tên|nội dung/iu) : -1
  const at = titled >= 0 ? titled : captioned
  const isOther = table.columns.some((name) =>
    /nơi nhận|đơn vị nhận|được cấp|kinh phí|thành tiền|đvt|địa điểm/iu.test(name),
  )
  if (at < 0 || isOther) return []
  const copies = column(table, /số lượng|số bản|bản in/iu)
  const languages = column(table, /ngôn ngữ|thứ tiếng/iu)
  const kind = column(table, /^loại|hình thức|thể loại/iu)
  const publisher = column(table, /nhà xuất bản|đơn vị (?:thực hiện|xuất bản)/iu)
  return table.rows.flatMap((row) => {
    const one = isTotalRow(row) ? null : publicationOf(row.cells[at] ?? '', null)
    if (!one) return []
    const written = cellOf(row, languages)
    const named = written && languagesIn(/tiếng|ngữ/iu.test(written) ? written : `tiếng ${written}`)
    const count = /\d[\d. ]*/.exec(cellOf(row, copies) ?? '')?.[0]
    const whole: Publication = {
      ...one,
      copies: count ? parseCount(count.trim()) : one.copies,
      languages: named ? named.codes : one.languages,
      languagesAsWritten: written ?? one.languagesAsWritten,
      kind: cellOf(row, kind)?.toLowerCase() ?? one.kind,
      publisher: cellOf(row, publisher) ?? one.publisher,
    }
    return [{ one: whole, block: row.block }]
  })
}

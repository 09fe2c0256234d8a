import type { Total } from './types.ts'
import { facts, sentences, type Source } from './source.ts'
import type { Passage } from './outline.ts'
import { measures, type Measure } from './lexicon/units.ts'
import { cellOf, column, isTotalRow, type Table } from './tables.ts'
import { placeOf } from './text/block.ts'
import { amountsIn } from './text/money.ts'
import { countSource, parseCount, qualifierOf, qualifierSource, spelledSource } from './text/numbers.ts'
import type { Part } from './text/words.ts'

const shapes: readonly { measure: Measure; noun: RegExp }[] = measures.map((measure) => ({
  measure,
  noun: new RegExp(`^(?:${measure.noun})(?![\\p{L}\\p{N}])`, 'iu'),
}))
const counted = new RegExp(
  `(?<!\\p{L})(?:(${qualifierSource})\\s)?(?<![\\p{L}\\p{N}.,–-])(?<!\\p{N}/)(${countSource}|${spelledSource})(?:\\s\\([\\p{L} ]{2,30}\\))?(?:\\s(nghìn|ngàn|triệu|vạn))?\\s(?=\\p{L})`,
  'giu',
)
const scales: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6 }

/** The figures that the report declares in its text and in its tables of figures, each once. */
export function readTotals(source: Source): Total[] {
  const written = facts(source).flatMap(totalsIn)
  const tabled = source.tables.flatMap(totalsOfTable)
  const seen = new Set<string>()
  return [...written, ...tabled].filter((total) => {
    const key = `${total.key} ${total.value} ${total.key === 'other' ? total.text : ''}`
    return !seen.has(key) && Boolean(seen.add(key))
  })
}

function totalsIn(passage: Passage): Total[] {
  return sentences(passage).flatMap((sentence) => {
    const counts = [...sentence.text.matchAll(counted)].flatMap((match) => totalOf(match, sentence, passage))
    return [...counts, ...moneyIn(sentence, passage)]
  })
}

function totalOf(match: RegExpExecArray, sentence: Part, passage: Passage): Total[] {
  const value = parseCount(match[2] ?? '')
  const start = match.index + match[0].length
  const after = sentence.text.slice(start, start + 120)
  const before = sentence.text.slice(Math.max(0, match.index - 12), match.index)
  const isName =
    /(?:năm|thứ|(?<!tổng |mỗi )số|khóa|lần thứ|điều|mục|trong|ngày|tăng|giảm|thêm)\s$/iu.test(before) ||
    /^một$/iu.test(match[2] ?? '')
  const found =
    value === null || isName ? null : measureOf(after, clauseAround(sentence.text, match.index), passage)
  if (value === null || !found) return []
  const from = sentence.from + match.index
  const length = match[0].length + found.text.length
  return [
    {
      key: found.measure.key,
      value: value * (scales[match[3]?.toLowerCase() ?? ''] ?? 1),
      unit: found.text.length <= 24 ? found.text.toLowerCase().trim() : found.measure.unit,
      qualifier: qualifierOf(match[1]),
      text: sentence.text.slice(match.index, match.index + length).trim(),
      place: placeOf(passage.block, from, from + length),
    },
  ]
}

/** What stands around a number up to the next semicolons decides what is counted. */
function clauseAround(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 220), at + 220)
  const here = at - Math.max(0, at - 220)
  const stop = near.indexOf(';', here)
  return near.slice(near.lastIndexOf(';', here) + 1, stop < 0 ? near.length : stop)
}

function measureOf(
  after: string,
  clause: string,
  passage: Passage,
): { measure: Measure; text: string } | null {
  const context = `${clause} ${passage.section?.heading ?? ''}`
  for (const { measure, noun } of shapes) {
    const match = noun.exec(after)
    if (!match || (measure.needs && !measure.needs.test(context)) || measure.not?.test(clause)) continue
    return { measure, text: match[0] }
  }
  return null
}

const wholeSum =
  /tổng (?:kinh phí|số kinh phí|nguồn|số tiền|mức|chi|dự toán|cộng)|kinh phí (?:thực hiện|năm|được (?:cấp|giao|bố trí|phân bổ)|bố trí|cấp|hoạt động)/iu

function moneyIn(sentence: Part, passage: Passage): Total[] {
  return amountsIn(sentence.text).flatMap((amount) => {
    const before = sentence.text.slice(Math.max(0, amount.start - 160), amount.start)
    const said = wholeSum.exec(before) ?? (passage.topic === 'budget' && before === '' ? /^/.exec('') : null)
    if (
      !said ||
      /;|trong đó/iu.test(before.slice(said.index)) ||
      amountsIn(before.slice(said.index)).length > 0
    )
      return []
    const [from, to] = [sentence.from + amount.start, sentence.from + amount.end]
    return [
      {
        key: 'budgetVnd',
        value: amount.vnd,
        unit: 'đồng',
        qualifier: amount.qualifier,
        text: amount.text,
        place: placeOf(passage.block, from, to),
      },
    ]
  })
}

/** A table of figures: what is counted, its unit, the number. */
function totalsOfTable(table: Table): Total[] {
  const what = column(table, /chỉ tiêu|nội dung|tên|hoạt động|lĩnh vực|danh mục/iu)
  const value = column(table, /số lượng|kết quả|thực hiện|kỳ báo cáo|năm \d{4}|số liệu|tổng số|ước/iu)
  const unit = column(table, /^đvt|đơn vị(?: tính)?$|đ\.v\.t/iu)
  if (
    what < 0 ||
    value < 0 ||
    what === value ||
    (unit < 0 && !/số liệu|kết quả|tổng hợp/iu.test(table.caption))
  )
    return []
  return table.rows.flatMap((row) => {
    const name = row.cells[what] ?? ''
    const figure = cellOf(row, value) ?? ''
    const number = parseCount(/^\d[\d., ]*/.exec(figure)?.[0].trim() ?? '')
    if (number === null || name === '' || isTotalRow(row)) return []
    const said = cellOf(row, unit) ?? ''
    const bare = name.replace(/^(?:Tổng s|S)ố\s(?:lượng\s)?/iu, '')
    const context = `${name} ${said}`
    const found =
      measureOf(`${said} ${bare}`.trim(), context, table.passage) ??
      measureOf(bare, context, table.passage) ??
      measureOf(said, context, table.passage)
    return [
      {
        key: found?.measure.key ?? 'other',
        value: number,
        unit: said || (found?.measure.unit ?? ''),
        qualifier: null,
        text: `${name}: ${figure} ${said}`.trim(),
        place: placeOf(row.block),
      },
    ]
  })
}

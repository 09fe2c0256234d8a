import type { Candidate } from '../types.ts'
import { candidate, clear } from '../source.ts'
import { cellOf, column, isTotalRow, type Row, type Table } from '../tables.ts'
import { moneyUnitOf } from '../text/money.ts'
import { parseCount } from '../text/numbers.ts'
import { fundIn } from './budget-funds.ts'

const moneyColumn = /kinh phí|thành tiền|số tiền|dự toán|quyết toán|ngân sách|thực hiện|đồng\)/iu

/** The rows of a table of money, in đồng whatever unit the header or the line above it names. */
export function linesOfTable(table: Table): Candidate[] {
  const sums = table.columns.map((name, at) => ({ at, name })).filter(({ name }) => moneyColumn.test(name))
  const what = column(table, /nội dung|nhiệm vụ|hoạt động|hạng mục|tên|khoản|nguồn/iu)
  const money = sums.find(({ name }) => /tổng|thành tiền|kinh phí|số tiền/iu.test(name)) ?? sums[0]
  if (!money || what < 0 || money.at === what) return []
  const heading = table.passage.section?.heading ?? ''
  const unit =
    moneyUnitOf(money.name) ??
    moneyUnitOf(table.caption) ??
    moneyUnitOf(heading) ??
    moneyUnitOf(table.columns.join(' '))
  const from = column(table, /nguồn/iu)
  return table.rows.flatMap((row) => {
    const value = amountOf(row, money.at)
    const own = unit ?? moneyUnitOf(cellOf(row, money.at) ?? '')
    if (value === null || own === null) return []
    const isTotal = isTotalRow(row)
    const name = cellOf(row, what) ?? row.cells.find((cell) => /\p{L}{3}/u.test(cell)) ?? null
    const fields = {
      source: (from === what ? null : cellOf(row, from)) ?? fundIn(name ?? ''),
      amountVnd: Math.round(value * own),
      amountAsWritten: cellOf(row, money.at),
      qualifier: null,
      purpose: isTotal ? null : name,
      isTotal,
    }
    return [candidate('budget-lines', fields, { block: row.block }, clear)]
  })
}

/** The number in a cell; words of unit behind it are left to the caller. */
export function amountOf(row: Row, index: number): number | null {
  const cell = (row.cells[index] ?? '').replace(/\s?(?:triệu|nghìn|tỷ)?\s?(?:đồng|đ|VNĐ)$/iu, '').trim()
  return /^\d/.test(cell) ? parseCount(cell) : null
}

import { fold } from '../../platform/text/fold.ts'
import { findingAt, warning, type Finding, type Place } from './findings.ts'
import { columnLetter, isBlank, type Merge, type Row, type Table } from './table/table.ts'

const TOTALS = new Set(['tong', 'tong cong', 'tong so', 'cong', 'total'])

/** The data of a table: its rows, the columns that count, and the number of the first row. */
export type Data = { rows: readonly Row[]; columns: readonly { place: Place }[]; top: number }

type Cleaned = { rows: Row[]; findings: Finding[] }

/**
 * The rows of a table that are records: cells merged downwards count for all their rows, headings of groups and
 * totals are left out, and all of it is said.
 */
export function recordRows(table: Table, data: Data): Cleaned {
  const findings = fillDown(table, data)
  const columns = data.columns.map(({ place }) => place.index)
  const wide = new Map(
    table.merges
      .filter(({ top, bottom, left, right }) => top === bottom && right > left)
      .map((area) => [area.top, area]),
  )
  const rows = data.rows.filter((row) => {
    if (columns.every((index) => isBlank(row.cells[index]))) return false
    const reason = isGroup(wide.get(row.number), row, columns) ? group : isTotal(row) ? total : null
    if (reason) findings.push(findingAt(table.format, warning(reason), { row: row.number }))
    return !reason
  })
  return { rows, findings }
}

const group = {
  vi: 'Dòng chỉ có một ô gộp nên được coi là tiêu đề nhóm và bỏ qua.',
  en: 'The row is one merged cell; it is taken for the heading of a group and left out.',
}
const total = {
  vi: 'Dòng tổng cộng không phải bản ghi nên được bỏ qua.',
  en: 'A row of totals is no record and is left out.',
}

function fillDown({ format, merges }: Table, { rows, columns, top }: Data): Finding[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return merges
    .filter((merge) => merge.top >= top && merge.bottom > merge.top)
    .flatMap((merge) => {
      const mapped = columns.find(({ place }) => place.index === merge.left)
      const value = byNumber.get(merge.top)?.cells[merge.left]
      if (!mapped || value === undefined || isBlank(value)) return []
      for (let number = merge.top + 1; number <= merge.bottom; number += 1) {
        const row = byNumber.get(number)
        if (row) row.cells[merge.left] = value
      }
      const area = `${columnLetter(merge.left)}${merge.top}:${columnLetter(merge.right)}${merge.bottom}`
      const problem = warning(
        {
          vi: 'Các ô {area} được gộp; giá trị được lấy cho mọi dòng trong vùng gộp.',
          en: 'The cells {area} are merged; the value counts for every row of the area.',
        },
        { area },
      )
      return [findingAt(format, problem, { row: merge.top, place: mapped.place })]
    })
}

/** One wide cell and nothing else but a number before it. */
function isGroup(area: Merge | undefined, { cells }: Row, columns: readonly number[]): boolean {
  const filled = columns.filter((index) => !isBlank(cells[index]))
  return area !== undefined && filled.length === 1 && filled[0] === area.left
}

function isTotal({ cells }: Row): boolean {
  const first = cells.find((cell) => !isBlank(cell))
  return typeof first === 'string' && TOTALS.has(fold(first).replace(/[\s:]+$/, ''))
}

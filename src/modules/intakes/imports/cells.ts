import { isSpecial, type Cell } from '../../../records/exchange/table/table.ts'
import { textOf } from '../../../records/exchange/values/read-value.ts'

/** A cell as people see it; a formula shows its result. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return ''
  if (!isSpecial(cell)) return textOf(cell)
  switch (cell.kind) {
    case 'formula':
      return cellText(cell.cached)
    case 'error':
      return cell.code
    case 'absent':
      return ''
    default:
      return textOf(cell)
  }
}

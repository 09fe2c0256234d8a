import type { Block } from './text/block.ts'
import type { Passage } from './outline.ts'

export type Row = { block: Block; cells: string[] }

/** Consecutive rows of cells with the names of their columns, and the line of text above them. */
export type Table = { caption: string; columns: string[]; rows: Row[]; passage: Passage }

const headerWords =
  /^(?:tt|stt|số tt|số thứ tự|nội dung|tên|họ và tên|họ tên|chức vụ|chức danh|đơn vị|số lượng|số người|số|kinh phí|thời gian|địa điểm|ghi chú|nước|quốc gia|quốc tịch|ngôn ngữ|chỉ tiêu|năm|kết quả|cơ quan|ngày|trích yếu|nhiệm vụ|nguồn|đvt|đoàn|hãng|loại|thành tiền|hoạt động|ấn phẩm|lĩnh vực|thực hiện|văn bản|hạng mục|lớp|đối tượng|danh mục|sản phẩm|triển lãm|tác phẩm|mục đích|người|thành viên|tổng|báo|kênh|học viên|lượt|bản|thể loại|hình thức)(?!\p{L})/iu

export function tablesOf(passages: readonly Passage[]): Table[] {
  const tables: Table[] = []
  let open: { passage: Passage; rows: Row[]; caption: string } | null = null
  let caption = ''
  for (const passage of passages) {
    const { cells, text } = passage.block
    if (cells) {
      open ??= { passage, rows: [], caption }
      open.rows.push({ block: passage.block, cells: [...cells] })
      continue
    }
    if (open) tables.push(tableOf(open))
    open = null
    caption = `${/^\(?(?:ĐVT|Đơn vị tính)/iu.test(text) ? caption : ''} ${text.slice(-200)}`.trim()
  }
  if (open) tables.push(tableOf(open))
  return tables.filter((table) => table.rows.length > 0)
}

function tableOf({ passage, rows, caption }: { passage: Passage; rows: Row[]; caption: string }): Table {
  const heads = headerRows(rows)
  const columns = rows[0] && heads > 0 ? rows[0].cells : []
  const body = rows.slice(heads).filter((row) => !isColumnNumbers(row))
  return { caption, columns, rows: body.map((row) => aligned(row, columns.length)), passage }
}

/** The row «(1) (2) (3)» or «A B 1 2» that numbers the columns. */
function isColumnNumbers(row: Row): boolean {
  return row.cells.length > 2 && row.cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s?=.*)?$/.test(cell))
}

/** A header has no running number in its first cell and mostly words that head columns. */
function headerRows(rows: readonly Row[]): number {
  const first = rows[0]
  if (!first || /^\d{1,3}[.)]?$/.test(first.cells[0] ?? '')) return 0
  const named = first.cells.filter((cell) => headerWords.test(cell)).length
  return named >= 2 || /^(?:tt|stt)$/iu.test(first.cells[0] ?? '') ? 1 : 0
}

/** A row with fewer cells than the header lost its running number, or its empty cells at the end. */
function aligned(row: Row, width: number): Row {
  const missing = width - row.cells.length
  if (missing <= 0) return row
  const first = row.cells[0] ?? ''
  if (isTotalLabel(first))
    return { ...row, cells: [first, ...Array<string>(missing).fill(''), ...row.cells.slice(1)] }
  const numbered = first === '' || /^(?:\d{1,3}|[IVX]{1,4}|[a-zA-Z])[.)]?$/.test(first)
  return numbered || missing > 1 ? row : { ...row, cells: ['', ...row.cells] }
}

/** The index of the first column whose name fits, or −1. */
export function column(table: Table, name: RegExp): number {
  return table.columns.findIndex((title) => name.test(title))
}

export function cellOf(row: Row, index: number): string | null {
  return row.cells[index] || null
}

function isTotalLabel(cell: string): boolean {
  return /^(?:tổng cộng|tổng số|cộng|tổng|tổng kinh phí|tổng cộng kinh phí)[:\s]*$/iu.test(cell)
}

export function isTotalRow(row: Row): boolean {
  return row.cells.slice(0, 3).some(isTotalLabel)
}

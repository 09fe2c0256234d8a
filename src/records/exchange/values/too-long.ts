/** The most characters that a cell of a spreadsheet can hold; a program of Office refuses a file with more. */
export const LONGEST_CELL = 32_767

/** What a workbook says in the place of longer words; an import leaves what is there. */
export const tooLong = {
  vi: '(Dài quá một ô bảng tính; ô này khi nhập được giữ nguyên. Sửa trong văn phòng, hoặc xuất CSV, JSON.)',
  en: '(Too long for a cell of a spreadsheet; an import leaves it as it is. Edit it in the office, or export CSV or JSON.)',
} as const

export function isTooLongMark(cell: string): boolean {
  return Object.values(tooLong).some((mark) => mark === cell.trim())
}

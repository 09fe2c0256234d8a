export type CellText = { lines: string[] }

const layout = /CỘNG H[ÒO][ÀA] XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN|Nơi nhận|^\s*(?:TM|KT|TL|TUQ)\.\s?/iu

/**
 * A table of figures gives one line a row, cells separated by tabs. A table that only arranges a letterhead or a
 * signature gives its columns one after the other, so that offices and recipients keep their own lines.
 */
export function layTable(rows: readonly CellText[][]): string[] {
  const arranges = rows.some((row) => row.some((cell) => cell.lines.some((line) => layout.test(line))))
  if (arranges && rows.length <= 4) {
    return rows.flatMap((row) => row.flatMap((cell) => cell.lines.filter((line) => line.trim() !== '')))
  }
  return rows.map((row) => row.map(oneLine).join('\t')).filter((line) => line.trim() !== '')
}

function oneLine(cell: CellText): string {
  const lines = cell.lines.map((line) => line.replace(/[\t\n]/g, ' ').trim()).filter((line) => line !== '')
  const isList = lines.length > 1 && lines.slice(1).every((line) => /^(?:[-+*•]|\d{1,2}[.)])\s?/.test(line))
  return lines.join(isList ? '; ' : ' ')
}

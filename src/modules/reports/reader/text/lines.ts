/** A physical line: what stands between two line breaks, without them. */
export type Line = { number: number; text: string; blank: boolean; cells: Cell[] | null }

export type Cell = { text: string; column: number }

/** Cuts a text at CRLF, LF and CR; a form feed or a vertical tab stays inside its line, as editors count. */
export function linesOf(text: string): Line[] {
  return text
    .normalize('NFC')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({
      number: index + 1,
      text: line,
      blank: line.trim() === '' || isRule(line),
      cells: cellsOf(line),
    }))
}

/** A line of dashes, underscores or table borders draws and says nothing. */
function isRule(line: string): boolean {
  return /^[\s\-–—_=*~+|─━═]*$/u.test(line) && (line.trim().length >= 3 || line.trim() === '*')
}

/** The cells of a table row: separated by tabs, by bars, or by gaps of four spaces and more. */
function cellsOf(line: string): Cell[] | null {
  if (isRule(line) || line.length > 5000) return null
  if (/[|│┃¦]/.test(line)) return severalCells(cut(line, /\s?[|│┃¦]\s?/gu))
  if (line.trimStart().includes('\t')) return severalCells(cut(line, /\t/g))
  return severalCells(cut(line, /[ \u00a0]{4,}/g))
}

function severalCells(cells: Cell[]): Cell[] | null {
  const kept = cells.length <= 2 ? cells.filter((cell) => cell.text !== '') : cells
  return kept.filter((cell) => cell.text !== '').length > 1 ? kept : null
}

function cut(line: string, separator: RegExp): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...line.matchAll(separator), { 0: '', index: line.length }]) {
    const raw = line.slice(from, match.index)
    if (from > 0 || raw.trim() !== '' || match[0] === '\t') {
      const text = raw.trim()
      cells.push({ text, column: from + (text === '' ? 0 : raw.indexOf(text)) })
    }
    from = match.index + match[0].length
  }
  return cells
}

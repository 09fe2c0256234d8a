import { cellsOf, headsOf, summaryOf, type Results } from './results.ts'

/** Columns of words; all others are of numbers, and stand to the right. */
const WORDS = new Set([0, 5, 7])

/** The results for a terminal: one line a measure, under the titles of their sections. */
export function asTable(results: Results): string {
  const heads = headsOf(results)
  const all = [heads, ...results.sections.flatMap(({ rows }) => rows.map(cellsOf))]
  const widths = heads.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (WORDS.has(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  const sections = results.sections.flatMap(({ title, rows, failed }) => {
    return ['', title, ...rows.map((row) => line(cellsOf(row))), ...(failed ? [`✗ ${failed}`] : [])]
  })
  return ['', line(heads), ...sections, '', summaryOf(results)].join('\n')
}

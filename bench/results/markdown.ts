import { cellsOf, headsOf, summaryOf, type Results } from './results.ts'

/** The results as a page: the machine, then a table for each section. */
export function asMarkdown(results: Results): string {
  const heads = headsOf(results)
  const sections = results.sections.flatMap(({ title, rows, failed }) => [
    `## ${title}`,
    '',
    line(heads),
    line(heads.map((_, at) => (at === 0 ? '---' : '--:'))),
    ...rows.map((row) => line(cellsOf(row))),
    '',
    ...(failed ? [`✗ ${failed}`, ''] : []),
  ])
  return [
    `# How fast it is, ${results.at.toISOString().slice(0, 10)}`,
    '',
    ...results.machine.map((fact) => `- ${fact}`),
    '',
    ...sections,
    summaryOf(results),
    '',
  ].join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

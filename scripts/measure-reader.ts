import { readFile } from 'node:fs/promises'
import { decodeReport } from '../src/modules/reports/reader/decode/decode.ts'
import { matchingRules, measure, type Score } from '../src/modules/reports/reader/measure.ts'
import { readReport } from '../src/modules/reports/reader/read.ts'

const [reportFile, goldFile, ...flags] = process.argv.slice(2)
if (!reportFile || !goldFile) {
  process.stderr.write('Usage: npm run measure:reader -- REPORT.(txt|docx) GOLD.json [--details]\n')
  process.exit(2)
}

const { text, encoding } = await decodeReport(await readFile(reportFile), reportFile)
const started = performance.now()
const reading = readReport(text)
const elapsed = performance.now() - started
const gold: unknown = JSON.parse(await readFile(goldFile, 'utf8'))
if (typeof gold !== 'object' || gold === null) throw new TypeError(`${goldFile} holds no JSON object`)
const { scores, details, overall, f1 } = measure(reading, { ...gold })

const percent = (value: number | null): string =>
  (value === null ? '–' : `${(value * 100).toFixed(1)} %`).padStart(9)
const line = (score: Score): string =>
  `${score.kind.padEnd(26)}${[score.gold, score.proposed, score.right].map((count) => String(count).padStart(9)).join('')}${percent(score.precision)} ${percent(score.recall)}\n`
const print = (score: Score): void => {
  process.stdout.write(line(score))
  if (!flags.includes('--details')) return
  for (const missed of score.missed) process.stdout.write(`      missed  ${missed.slice(0, 140)}\n`)
  for (const extra of score.extra) process.stdout.write(`      extra   ${extra.slice(0, 140)}\n`)
}

process.stdout.write(
  `${reportFile}: ${encoding}, ${text.length} characters, read in ${elapsed.toFixed(0)} ms\n\n`,
)
process.stdout.write(`${'kind'.padEnd(26)}     gold proposed    right precision    recall\n`)
for (const score of [...scores, ...details]) print(score)
process.stdout.write(
  `${line(overall)}overall F1 ${percent(f1).trim()}\n\nconflicts: ${reading.conflicts.length}\n`,
)
for (const conflict of reading.conflicts) process.stdout.write(`  ${conflict.kind}: ${conflict.message.vi}\n`)
process.stdout.write(`\nhow facts are matched\n${matchingRules.map((rule) => `  ${rule}\n`).join('')}`)

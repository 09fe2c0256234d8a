import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { decodeText } from './decode.ts'
import { brokenCsv, tooManyCells, tooManyRows } from './errors.ts'
import { limits, type Row, type Table } from './table.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SLICE = 256 * 1024
const ROWS_ABOVE = 50

/** Reads a CSV file of any common delimiter and encoding. @throws brokenCsv, tooManyRows, tooManyCells */
export async function readCsv(bytes: Buffer): Promise<Table> {
  const { text, encoding } = decodeText(bytes)
  const announced = /^\ufeff?sep=(.)\r?\n/.exec(text)
  const body = announced ? text.slice(announced[0].length) : text.replace(/^\ufeff/, '')
  const delimiter = announced?.[1] ?? delimiterOf(body)
  const rows = await readRows(body, delimiter)
  return { format: 'csv', sheet: null, rows, merges: [], ...(encoding === 'utf-8' ? {} : { encoding }) }
}

async function readRows(text: string, delimiter: string): Promise<Row[]> {
  const parser = Readable.from(slicesOf(Buffer.from(text))).pipe(
    parse({ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false }),
  )
  const rows: Row[] = []
  let number = 0
  let cells = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      if (record.every((cell) => cell.trim() === '')) continue
      rows.push({ number, cells: record.map((cell) => (cell === '' ? null : cell)) })
      cells += record.length
      if (rows.length > limits.rows + ROWS_ABOVE) throw tooManyRows({ limit: limits.rows })
      if (cells > limits.cells) throw tooManyCells()
    }
  } catch (error) {
    if (error instanceof CsvError) throw brokenCsv({ line: Number(error.lines ?? number + 1) })
    throw error
  }
  return rows
}

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += SLICE) yield bytes.subarray(start, start + SLICE)
}

/** The delimiter that most of the first lines have, outside quotation marks. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, 20)
  const score = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0)
  return DELIMITERS.reduce<string>((best, each) => (score(each) > score(best) ? each : best), ',')
}

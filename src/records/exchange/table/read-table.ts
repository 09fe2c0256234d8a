import { readXlsx } from '../xlsx/read-xlsx.ts'
import { fileTooLarge, oldWorkbook, unknownFormat } from './errors.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { limits, type Table } from './table.ts'

export type ImportFile = { name: string; bytes: Buffer }

const MB = 1024 * 1024
const ZIP = Buffer.from('PK')
// The compound file of Office 97, which also wraps workbooks with a password.
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** The tables of a file: the sheets of a workbook, one for CSV and JSON. What it is, its content says, not its name. */
export async function* readTables({ name, bytes }: ImportFile): AsyncGenerator<Table> {
  if (bytes.length > limits.bytes) {
    throw fileTooLarge({ size: Math.ceil(bytes.length / MB), limit: limits.bytes / MB })
  }
  if (startsWith(bytes, COMPOUND)) throw oldWorkbook({ name })
  if (startsWith(bytes, ZIP) || /\.xlsx$/i.test(name)) yield* readXlsx(bytes)
  else if (/\.json$/i.test(name)) yield readJson(bytes)
  else if (isText(bytes)) yield await readCsv(bytes)
  else throw unknownFormat({ name })
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start)
}

// The Unicode text of Excel: half of its Vietnamese letters have a byte below 32.
const WIDE = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

// Pictures and PDF files are full of control characters; text has none but tab and line ends, and zeros in UTF-16.
function isText(bytes: Buffer): boolean {
  if (WIDE.some((mark) => startsWith(bytes, mark))) return true
  const sample = bytes.subarray(0, 4096)
  const controls = sample.filter((byte) => byte > 0 && byte < 32 && ![9, 10, 13, 26].includes(byte)).length
  return controls <= sample.length / 100 && !startsWith(bytes, Buffer.from('%PDF'))
}

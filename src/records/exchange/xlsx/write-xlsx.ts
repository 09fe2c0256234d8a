import { columnLetter } from '../table/table.ts'
import type { Shown } from '../values/write-value.ts'
import { serialOfDate } from './serial-date.ts'
import { escapeText } from './text.ts'
import { writeZip, type Part } from './zip.ts'

/** How a cell looks; the numbers are the positions in `cellXfs` below. */
export const looks = {
  plain: 0,
  heading: 1,
  text: 2,
  date: 3,
  whole: 4,
  decimal: 5,
  error: 6,
  warning: 7,
  names: 8,
} as const
export type Look = keyof typeof looks

export type SheetColumn = { width: number; look: Look; hidden?: boolean }
export type SheetCell = Shown | { value: Shown; look: Look }
export type SheetRow = { cells: readonly SheetCell[]; look?: Look; hidden?: boolean }

export type Sheet = {
  name: string
  columns: readonly SheetColumn[]
  /** Rows that stay in sight while scrolling. */
  frozen: number
  /** Rows in the order of the sheet, in portions. */
  rows: AsyncIterable<readonly SheetRow[]>
}

/** Writes a workbook of one sheet as a stream: memory does not grow with the number of rows. */
export function writeXlsx(sheet: Sheet): AsyncGenerator<Buffer> {
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [packageRelations] },
    { name: 'xl/workbook.xml', content: [workbook(sheet.name)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations] },
    { name: 'xl/styles.xml', content: [styles] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet) },
  ]
  return writeZip(parts)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

async function* sheetXml({ columns, frozen, rows }: Sheet): AsyncGenerator<string> {
  const cols = columns.map(({ width, hidden }, index) => {
    const at = index + 1
    return `<col min="${at}" max="${at}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`
  })
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0" tabSelected="1">${pane}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`
  let number = 0
  for await (const portion of rows) {
    let xml = ''
    for (const row of portion) xml += rowXml(row, ++number, columns)
    yield xml
  }
  yield '</sheetData></worksheet>'
}

function rowXml({ cells, look, hidden }: SheetRow, number: number, columns: readonly SheetColumn[]): string {
  let xml = `<row r="${number}"${hidden ? ' hidden="1"' : ''}>`
  cells.forEach((cell, index) => {
    const styled = typeof cell === 'object' && cell !== null && 'look' in cell
    const value = styled ? cell.value : cell
    const wanted = styled ? cell.look : (look ?? columns[index]?.look ?? 'plain')
    if (value !== null || styled) xml += cellXml(`${columnLetter(index)}${number}`, value, wanted)
  })
  return `${xml}</row>`
}

function cellXml(address: string, value: Shown, look: Look): string {
  const style = looks[look]
  if (value === null) return `<c r="${address}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`
  if (typeof value === 'string') return textXml(address, value, style)
  const serial = serialOfDate(value.date)
  const dated = look === 'error' || look === 'warning' ? style : looks.date
  // Dates before spreadsheets know any are written as text, which an import reads as well.
  return serial === null
    ? textXml(address, value.date, style)
    : `<c r="${address}" s="${dated}"><v>${serial}</v></c>`
}

function textXml(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

function workbook(name: string): string {
  const title = escapeText(name.replace(/[[\]:*?/\\"]/g, ' ').slice(0, 31))
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/></Types>`
const packageRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const workbookRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`

// Positions as in `looks`: plain, heading, text (so that 05 stays 05), date, whole, decimal, error, warning, names.
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.##########"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><sz val="9"/><color rgb="FF6B7280"/><name val="Calibri"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0F4C5C"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF8D7D3"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFCE9B8"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0" applyFill="1"/>',
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

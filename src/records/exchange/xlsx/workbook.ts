import { brokenWorkbook, notWorkbook } from '../table/errors.ts'
import type { Archive } from './archive.ts'
import { parsePart } from './parse-part.ts'
import { showsDates } from './serial-date.ts'
import { unescapeText } from './text.ts'

/** What the cells of a workbook's sheets refer to. */
export type Workbook = {
  /** The visible sheets, in their order. */
  sheets: { name: string; part: string }[]
  date1904: boolean
  strings: string[]
  /** By cell format: whether a number in it is shown as a date. */
  dateFormats: boolean[]
}

/** Reads everything of a workbook but its cells. @throws brokenWorkbook, notWorkbook */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await mainPart(archive)
  const targets = await relationships(archive, part)
  const { sheets, date1904 } = await readSheets(archive, part, targets)
  if (sheets.length === 0) throw brokenWorkbook({ reason: 'no visible sheet' })
  const find = (type: string) => [...targets.values()].find((target) => target.type.endsWith(type))?.part
  return {
    sheets,
    date1904,
    strings: await readStrings(archive, find('/sharedStrings') ?? 'xl/sharedStrings.xml'),
    dateFormats: await readFormats(archive, find('/styles') ?? 'xl/styles.xml'),
  }
}

type Targets = ReadonlyMap<string, { part: string; type: string }>

async function mainPart(archive: Archive): Promise<string> {
  const targets = await relationships(archive, '')
  const main =
    [...targets.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
  if (!archive.has(main) || !/workbook.*\.xml$/i.test(main)) throw notWorkbook()
  return main
}

/** The relationships of a part, or of the package for an empty name. */
async function relationships(archive: Archive, part: string): Promise<Targets> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const targets = new Map<string, { part: string; type: string }>()
  await parsePart(archive, `${folder}_rels/${part.slice(slash)}.rels`, {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name === 'Relationship') targets.set(Id, { part: resolve(folder, Target), type: Type })
    },
  })
  return targets
}

function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1)
}

async function readSheets(archive: Archive, part: string, targets: Targets) {
  const sheets: Workbook['sheets'] = []
  let date1904 = false
  await parsePart(archive, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const target = targets.get(attributes['r:id'] ?? '')
      if (target?.type.endsWith('/worksheet')) sheets.push({ name: attributes.name ?? '', part: target.part })
    },
  })
  return { sheets, date1904 }
}

async function readStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let reading = false
  let phonetic = false
  await parsePart(archive, part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') reading = !phonetic
      else if (name === 'rPh') phonetic = true
    },
    text: (more) => {
      if (reading) text += more
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(text))
      else if (name === 't') reading = false
      else if (name === 'rPh') phonetic = false
    },
  })
  return strings
}

async function readFormats(archive: Archive, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const formats: boolean[] = []
  let inCellFormats = false
  await parsePart(archive, part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        formats.push(showsDates(Number(numFmtId), codes.get(Number(numFmtId))))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats
}

import { readParts } from './archive.ts'
import { all, child, childrenOf, isOn, parseXml, value, type Xml } from './xml.ts'

export type WordRun = {
  text: string
  size: number
  bold: boolean
  italic: boolean
  fonts: readonly string[]
  color: string
}

/** A paragraph with the form that its own properties, its style and the defaults add up to. Lengths in millimetres. */
export type WordParagraph = {
  kind: 'paragraph'
  text: string
  style: string
  align: string
  firstLine: number
  left: number
  right: number
  /** Points. */
  after: number
  /** Lines; null when the pitch is fixed. */
  spacing: number | null
  outline: number | null
  keepNext: boolean
  hasTopBorder: boolean
  runs: readonly WordRun[]
}

export type WordTable = { kind: 'table'; rows: readonly WordRow[]; hasBorders: boolean }
export type WordRow = { isHead: boolean; cantSplit: boolean; cells: readonly WordCell[] }
export type WordCell = { width: number; paragraphs: readonly WordParagraph[] }
export type WordBlock = WordParagraph | WordTable

/** Page measures in twips, as written. */
export type WordSection = {
  blocks: readonly WordBlock[]
  page: Readonly<Record<string, number>>
  orientation: string
  titlePage: boolean
  start: string | undefined
  headers: WordBands
  footers: WordBands
}
export type WordBands = Readonly<Partial<Record<'default' | 'first' | 'even', Band>>>
export type Band = { paragraphs: readonly WordParagraph[]; hasPageField: boolean }

export type WordDocument = { sections: readonly WordSection[]; title: string; language: string }

/** Reads a DOCX file as its sections and blocks with their effective form. Throws on anything else. */
export async function readWordDocument(docx: Buffer): Promise<WordDocument> {
  const parts = await readParts(docx)
  const xml = (name: string) => parseXml(parts.get(name) ?? '<none/>')
  const form = formOf(xml('word/styles.xml'))
  const targets = new Map(
    all(xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      `word/${attributes['Target'] ?? ''}`,
    ]),
  )
  const bandAt = (id: string): Band => {
    const part = xml(targets.get(id) ?? '')
    return {
      paragraphs: all(part, 'w:p').map((paragraph) => readParagraph(paragraph, form)),
      hasPageField: all(part, 'w:instrText').some(({ text }) => text.trim().startsWith('PAGE')),
    }
  }
  const core = xml('docProps/core.xml')
  return {
    sections: readSections(child(xml('word/document.xml'), 'w:body'), form, bandAt),
    title: child(core, 'dc:title')?.text ?? '',
    language: child(core, 'dc:language')?.text ?? '',
  }
}

type Form = { paragraph: readonly Xml[]; run: readonly Xml[] }
type FormOf = (style: string | undefined) => Form

/** The property elements that apply to a style, nearest first: its own, those it is based on, the defaults. */
function formOf(styles: Xml): FormOf {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]))
  const defaults = child(styles, 'w:docDefaults')
  const base = {
    paragraph: present(child(defaults, 'w:pPrDefault', 'w:pPr')),
    run: present(child(defaults, 'w:rPrDefault', 'w:rPr')),
  }
  return (id) => {
    const chain: Xml[] = []
    for (let at = byId.get(id ?? ''); at && chain.length < 20; at = byId.get(value(at, 'w:basedOn') ?? '')) {
      chain.push(at)
    }
    return {
      paragraph: [...chain.flatMap((style) => present(child(style, 'w:pPr'))), ...base.paragraph],
      run: [...chain.flatMap((style) => present(child(style, 'w:rPr'))), ...base.run],
    }
  }
}

const present = (element: Xml | undefined) => (element ? [element] : [])

function readSections(body: Xml | undefined, form: FormOf, bandAt: (id: string) => Band): WordSection[] {
  const sections: WordSection[] = []
  let blocks: WordBlock[] = []
  const close = (properties: Xml) => {
    sections.push(readSection(properties, blocks, bandAt))
    blocks = []
  }
  for (const element of body?.children ?? []) {
    if (element.name === 'w:p') blocks.push(readParagraph(element, form))
    if (element.name === 'w:tbl') blocks.push(readTable(element, form))
    const properties = element.name === 'w:sectPr' ? element : child(element, 'w:pPr', 'w:sectPr')
    if (properties) close(properties)
  }
  return sections
}

function readSection(
  properties: Xml,
  blocks: readonly WordBlock[],
  bandAt: (id: string) => Band,
): WordSection {
  const numbers = (name: string) =>
    Object.entries(child(properties, name)?.attributes ?? {}).map(([key, text]) => [
      key.slice(2),
      Number(text),
    ])
  const bands = (name: string): WordBands =>
    Object.fromEntries(
      childrenOf(properties, name).map(({ attributes }) => [
        attributes['w:type'] ?? 'default',
        bandAt(attributes['r:id'] ?? ''),
      ]),
    )
  return {
    blocks,
    page: Object.fromEntries([...numbers('w:pgSz'), ...numbers('w:pgMar')]),
    orientation: child(properties, 'w:pgSz')?.attributes['w:orient'] ?? 'portrait',
    titlePage: isOn(properties, 'w:titlePg') ?? false,
    start: child(properties, 'w:pgNumType')?.attributes['w:start'],
    headers: bands('w:headerReference'),
    footers: bands('w:footerReference'),
  }
}

function readTable(table: Xml, form: FormOf): WordTable {
  const borders = child(table, 'w:tblPr', 'w:tblBorders')?.children ?? []
  return {
    kind: 'table',
    hasBorders: borders.some(({ attributes }) => !['none', 'nil'].includes(attributes['w:val'] ?? 'none')),
    rows: childrenOf(table, 'w:tr').map((row) => ({
      isHead: isOn(child(row, 'w:trPr'), 'w:tblHeader') ?? false,
      cantSplit: isOn(child(row, 'w:trPr'), 'w:cantSplit') ?? false,
      cells: childrenOf(row, 'w:tc').map((cell) => ({
        width: (Number(child(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w'] ?? 0) * 25.4) / 1440,
        paragraphs: childrenOf(cell, 'w:p').map((paragraph) => readParagraph(paragraph, form)),
      })),
    })),
  }
}

function readParagraph(paragraph: Xml, form: FormOf): WordParagraph {
  const own = child(paragraph, 'w:pPr')
  const style = value(own, 'w:pStyle') ?? ''
  const inherited = form(style)
  const chain = [...present(own), ...inherited.paragraph]
  const attribute = (element: string, name: string) =>
    chain
      .map((properties) => child(properties, element)?.attributes[name])
      .find((found) => found !== undefined)
  const millimetres = (name: string) => (Number(attribute('w:ind', name) ?? 0) * 25.4) / 1440
  const runs = childrenOf(paragraph, 'w:r').map((run) => readRun(run, inherited.run))
  const isFixed = !['auto', undefined].includes(attribute('w:spacing', 'w:lineRule'))
  const outline = attribute('w:outlineLvl', 'w:val')
  return {
    kind: 'paragraph',
    text: runs.map((run) => run.text).join(''),
    style,
    align: attribute('w:jc', 'w:val') ?? 'left',
    firstLine: millimetres('w:firstLine'),
    left: millimetres('w:left'),
    right: millimetres('w:right'),
    after: Number(attribute('w:spacing', 'w:after') ?? 0) / 20,
    spacing: isFixed ? null : Number(attribute('w:spacing', 'w:line') ?? 240) / 240,
    outline: outline === undefined ? null : Number(outline),
    keepNext:
      chain.map((properties) => isOn(properties, 'w:keepNext')).find((on) => on !== undefined) ?? false,
    hasTopBorder: child(own, 'w:pBdr', 'w:top')?.attributes['w:val'] === 'single',
    runs,
  }
}

function readRun(run: Xml, inherited: readonly Xml[]): WordRun {
  const chain = [...present(child(run, 'w:rPr')), ...inherited]
  const first = <T>(read: (properties: Xml) => T | undefined) =>
    chain.map(read).find((found) => found !== undefined)
  const fonts = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map(
    (name) => first((properties) => child(properties, 'w:rFonts')?.attributes[name]) ?? '',
  )
  return {
    text: run.children
      .map((part) => (part.name === 'w:br' ? '\n' : part.name === 'w:t' ? part.text : ''))
      .join(''),
    size: Number(first((properties) => value(properties, 'w:sz')) ?? 20) / 2,
    bold: first((properties) => isOn(properties, 'w:b')) ?? false,
    italic: first((properties) => isOn(properties, 'w:i')) ?? false,
    fonts,
    color: first((properties) => value(properties, 'w:color')) ?? 'auto',
  }
}

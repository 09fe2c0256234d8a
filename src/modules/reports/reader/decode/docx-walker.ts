import type { ListPosition } from './docx-styles.ts'
import { layTable, type CellText } from './docx-tables.ts'

/** What does not count: deleted and moved-away text, field codes, the fall-backs of drawings. */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:delInstrText'])
const glyphs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

type Paragraph = {
  text: string
  style: string | null
  numId: string | null
  depth: number | null
  /** Its mark is deleted: the next paragraph goes on in the same line. */
  joins: boolean
  hidden: boolean
}
type Frame = { lines: string[]; rows: CellText[][] | null }

/** Collects the lines of a document from the events of a parser: frames nest as tables, cells and text boxes do. */
export function createWalker(
  number: (position: ListPosition) => string,
  listOf: (style: string) => ListPosition | null,
) {
  const frames: Frame[] = [{ lines: [], rows: null }]
  const paragraphs: Paragraph[] = []
  let skip = 0
  let inText = false
  let inProperties = 0
  let pending = ''
  const top = (): Frame => frames.at(-1) ?? { lines: [], rows: null }

  function open(name: string, attribute: (key: string) => string | undefined): void {
    if (skipped.has(name) && inProperties === 0) skip++
    if (name === 'w:pPr') inProperties++
    const value = attribute('w:val')
    const paragraph = paragraphs.at(-1)
    if (name === 'w:p') paragraphs.push(emptyParagraph())
    else if (name === 'w:tbl') frames.push({ lines: [], rows: [] })
    else if (name === 'w:tr') top().rows?.push([])
    else if (name === 'w:tc' || name === 'w:txbxContent') frames.push({ lines: [], rows: null })
    else if (paragraph && inProperties > 0) readProperty(paragraph, inProperties === 1 ? name : '', value)
    else if (name === 'w:t') inText = true
    else if (paragraph && name === 'w:r') paragraph.hidden = false
    else if (paragraph && name === 'w:vanish') paragraph.hidden = value !== '0' && value !== 'false'
    else if (paragraph && skip === 0) paragraph.text += glyphs[name] ?? ''
  }

  function close(name: string): void {
    if (skipped.has(name) && inProperties === 0) skip--
    if (name === 'w:pPr') inProperties--
    if (name === 'w:t') inText = false
    if (name === 'w:p') endParagraph()
    if (name === 'w:tc') {
      const lines = frames.pop()?.lines ?? []
      top().rows?.at(-1)?.push({ lines })
    }
    if (name === 'w:tbl') {
      const rows = frames.pop()?.rows ?? []
      top().lines.push(...layTable(rows))
    }
    if (name === 'w:txbxContent') {
      const lines = frames.pop()?.lines ?? []
      top().lines.push(...lines)
    }
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    if (!paragraph || skip > 0) return
    const text = pending + paragraph.text
    pending = paragraph.joins ? text : ''
    if (paragraph.joins) return
    const position = positionOf(paragraph, listOf)
    const label = position && text.trim() !== '' ? number(position) : ''
    for (const line of (label === '' ? text : `${label} ${text.trimStart()}`).split('\n'))
      top().lines.push(line)
  }

  const text = (value: string): void => {
    const paragraph = paragraphs.at(-1)
    if (inText && skip === 0 && paragraph && !paragraph.hidden)
      paragraph.text += value.replace(/[\n\r]/g, ' ')
  }
  return { open, close, text, lines: (): string[] => frames[0]?.lines ?? [] }
}

function emptyParagraph(): Paragraph {
  return { text: '', style: null, numId: null, depth: null, joins: false, hidden: false }
}

function readProperty(paragraph: Paragraph, name: string, value: string | undefined): void {
  if (name === 'w:del') paragraph.joins = true
  else if (name === 'w:pStyle') paragraph.style = value ?? null
  else if (name === 'w:numId') paragraph.numId = value ?? null
  else if (name === 'w:ilvl') paragraph.depth = Number(value)
}

/** List number 0 takes a paragraph out of the list of its style. */
function positionOf(
  paragraph: Paragraph,
  listOf: (style: string) => ListPosition | null,
): ListPosition | null {
  const inherited = paragraph.style === null ? null : listOf(paragraph.style)
  const numId = paragraph.numId ?? inherited?.numId ?? null
  if (numId === null || numId === '0') return null
  return { numId, depth: paragraph.depth ?? inherited?.depth ?? 0 }
}

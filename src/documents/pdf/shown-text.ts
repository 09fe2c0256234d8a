/** A marked-content span that says in plain text what its glyphs mean (ISO 32000-2, 14.9.4). */
export type Span = { text: string }

/** One glyph that a content stream shows: where on the page, how large, and the innermost span that speaks for it. */
export type ShownGlyph = {
  font: string
  size: number
  glyph: number
  x: number
  y: number
  span: Span | null
}

/** What stands between BT and ET: its place in the stream, and where its own coordinates begin on the page. */
export type TextBlock = { from: number; to: number; x: number; y: number; shown: ShownGlyph[] }

/** How wide a glyph is, in thousandths of the font's size. */
export type Widths = (font: string, glyph: number) => number

type Point = { x: number; y: number }
type Reading = {
  content: string
  widths: Widths
  at: number
  operands: { text: string; from: number }[]
  font: string
  size: number
  /** Where the coordinates begin that are in force, and those that will be again. */
  origin: Point
  saved: Point[]
  pen: Point
  open: (Span | null)[]
  block: TextBlock | null
  blocks: TextBlock[]
}

const SPACE = /[\0\t\n\f\r ]/
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y

/**
 * The text of a content stream in its order, as Typst writes it: two bytes a glyph, and text that is neither scaled nor
 * turned. Text in any other position stands nowhere, at NaN.
 */
export function textBlocks(content: string, widths: Widths): TextBlock[] {
  const start = { x: 0, y: 0 }
  const reading: Reading = {
    content,
    widths,
    at: 0,
    operands: [],
    font: '',
    size: 0,
    origin: start,
    saved: [],
    pen: start,
    open: [],
    block: null,
    blocks: [],
  }
  while (reading.at < content.length) {
    if (SPACE.test(content.charAt(reading.at))) reading.at++
    else readToken(reading)
  }
  return reading.blocks
}

function readToken(reading: Reading): void {
  const { content, at } = reading
  const end = endOfToken(content, at)
  const text = content.slice(at, end)
  reading.at = end
  const isOperator = /^[A-Za-z'"*]/.test(text) && !['true', 'false', 'null'].includes(text)
  if (!isOperator) reading.operands.push({ text, from: at })
  else {
    operators[text]?.(reading)
    reading.operands = []
  }
}

const operators: Readonly<Record<string, (reading: Reading) => void>> = {
  q: (reading) => reading.saved.push(reading.origin),
  Q: (reading) => (reading.origin = reading.saved.pop() ?? reading.origin),
  cm: (reading) => (reading.origin = moved(reading.origin, reading)),
  BT: (reading) => {
    reading.pen = { x: 0, y: 0 }
    reading.block = { from: reading.at, to: reading.at, ...reading.origin, shown: [] }
  },
  ET: (reading) => {
    if (reading.block) reading.blocks.push({ ...reading.block, to: reading.at - 'ET'.length })
    reading.block = null
  },
  Tf: (reading) => {
    reading.font = reading.operands[0]?.text.slice(1) ?? ''
    reading.size = Number(reading.operands[1]?.text)
  },
  Tm: (reading) => (reading.pen = moved({ x: 0, y: 0 }, reading)),
  BMC: (reading) => reading.open.push(null),
  BDC: (reading) => reading.open.push(spanOf(reading.operands.at(-1)?.text ?? '')),
  EMC: (reading) => reading.open.pop(),
  Tj: show,
  TJ: show,
}

/** Typst turns the page upside down once and each text back: both are «1 0 0 -1 x y». */
function moved({ x, y }: Point, { operands }: Reading): Point {
  const [a, b, c, d, e, f] = operands.map(({ text }) => Number(text))
  if (a !== 1 || b !== 0 || c !== 0 || d !== -1 || x !== 0 || y !== 0) return { x: NaN, y: NaN }
  return { x: e ?? NaN, y: f ?? NaN }
}

function spanOf(properties: string): Span | null {
  const at = properties.indexOf('/ActualText')
  if (at === -1) return null
  const from = properties.slice(at).search(/[(<]/) + at
  const bytes = bytesOf(properties.slice(from, endOfToken(properties, from)))
  return { text: utf16(bytes.subarray(2)) }
}

function show(reading: Reading): void {
  const { operands, open, block, origin, pen, font, size, widths } = reading
  const span = open.findLast((each) => each !== null) ?? null
  const y = origin.y - pen.y
  for (const part of partsOf(operands.at(-1)?.text ?? '')) {
    if (typeof part === 'number') pen.x -= (part * size) / 1000
    else {
      for (let at = 0; at + 1 < part.length; at += 2) {
        const glyph = part.readUInt16BE(at)
        block?.shown.push({ font, size, glyph, x: origin.x + pen.x, y, span })
        pen.x += (widths(font, glyph) * size) / 1000
      }
    }
  }
}

/** The strings of what is shown, and how far to go back between them. */
function partsOf(operand: string): (Buffer | number)[] {
  if (!operand.startsWith('[')) return [bytesOf(operand)]
  const parts: (Buffer | number)[] = []
  for (let at = 1; at < operand.length - 1;) {
    if (SPACE.test(operand.charAt(at))) at++
    else {
      const end = endOfToken(operand, at)
      const text = operand.slice(at, end)
      parts.push(/^[(<]/.test(text) ? bytesOf(text) : Number(text))
      at = end
    }
  }
  return parts
}

function endOfToken(content: string, at: number): number {
  const first = content.charAt(at)
  if (first === '(') return endOfString(content, at)
  if (first === '[') return endOfNested(content, at, ']')
  if (first === '<') {
    return content.charAt(at + 1) === '<'
      ? endOfNested(content, at + 1, '>') + 1
      : content.indexOf('>', at) + 1
  }
  if (first === '%') return content.indexOf('\n', at) + 1 || content.length
  WORD.lastIndex = first === '/' ? at + 1 : at
  return WORD.test(content) ? WORD.lastIndex : at + 1
}

function endOfNested(content: string, open: number, close: string): number {
  let at = open + 1
  while (at < content.length && content.charAt(at) !== close) {
    at = SPACE.test(content.charAt(at)) ? at + 1 : endOfToken(content, at)
  }
  return at + 1
}

/** Brackets inside a string need no escape while they balance. */
function endOfString(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at++) {
    const sign = content.charAt(at)
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
  }
  return content.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function bytesOf(string: string): Buffer {
  if (string.startsWith('<')) return Buffer.from(string.slice(1, -1).replaceAll(/\s/g, ''), 'hex')
  const plain = string
    .slice(1, -1)
    .replaceAll(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, sign = '') => {
      return octal === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8))
    })
  return Buffer.from(plain, 'latin1')
}

/** Big-endian UTF-16, as strings and maps of PDF files hold it. */
export function utf16(bytes: Buffer): string {
  return Buffer.from(bytes).swap16().toString('utf16le')
}

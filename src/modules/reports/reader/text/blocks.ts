import { append, glue, newBuilder, type Block, type Builder } from './block.ts'
import { linesOf, type Line } from './lines.ts'
import { markerOf } from './markers.ts'
import { isUpperCase } from './words.ts'

/** Longest block in characters; a longer paragraph is cut, so that no rule meets an unbounded text. */
const longest = 6_000

type Open = { builder: Builder; last: Line; apart: boolean }

/** The paragraphs, headings and table rows of a text, lines broken at a margin joined again. */
export function blocksOf(text: string): Block[] {
  const all = linesOf(text)
  const width = marginOf(all)
  const lines = width === Infinity ? all : all.filter((line) => !isPageNumber(line))
  const blocks: Block[] = []
  let open: Open | null = null
  let apart = true
  for (const line of lines) {
    if (
      open &&
      (line.blank || line.cells || !continues(open.last, line, width) || open.builder.length > longest)
    ) {
      blocks.push(...finished(open.builder, null, open.apart))
      open = null
    }
    if (line.blank) apart = true
    else if (line.cells) blocks.push(...row(line, apart))
    else if (open) extend(open, line)
    else open = start(line, apart)
    if (!line.blank) apart = false
  }
  return open ? [...blocks, ...finished(open.builder, null, open.apart)] : blocks
}

/** «2» or «- 2 -» alone on its line, where a text was printed page by page. */
function isPageNumber(line: Line): boolean {
  return /^\s*(?:[-–]\s?)?\d{1,3}(?:\s?[-–])?\s*$/u.test(line.text)
}

function start(line: Line, apart: boolean): Open {
  const builder = newBuilder(line.number)
  append(builder, line.text, line.number, 0)
  return { builder, last: line, apart }
}

/** A day or number that the margin cut at its hyphen («12-02-» «2018») goes on without a space. */
function extend(open: Open, line: Line): void {
  if (/\d[-/]\s*$/.test(open.last.text.slice(-20)) && /^\s*\d/.test(line.text)) glue(open.builder, '')
  append(open.builder, line.text, line.number, 0)
  open.last = line
}

function row(line: Line, apart: boolean): Block[] {
  const builder = newBuilder(line.number)
  const cells = line.cells ?? []
  for (const [index, cell] of cells.entries()) {
    if (index > 0) glue(builder, '\t')
    append(builder, cell.text, line.number, cell.column)
  }
  return finished(
    builder,
    cells.map((cell) => cell.text.replace(/\s{1,50}/gu, ' ')),
    apart,
  )
}

function finished(builder: Builder, cells: string[] | null, apart: boolean): Block[] {
  const { spans, line } = builder
  const text = builder.pieces.join('')
  if (text.length <= longest * 2) return [blockOf(text, spans, line, cells, apart)]
  const pieces: Block[] = []
  let next = 0
  for (let from = 0; from < text.length; from += longest) {
    while (next < spans.length && (spans[next]?.at ?? 0) <= from) next++
    const before = spans[next - 1]
    const inside: Block['spans'][number][] = []
    for (let i = next; i < spans.length && (spans[i]?.at ?? 0) < from + longest; i++) {
      const span = spans[i]
      if (span) inside.push({ ...span, at: span.at - from })
    }
    const first = before && { at: 0, line: before.line, column: before.column + from - before.at }
    pieces.push(
      blockOf(
        text.slice(from, from + longest),
        first ? [first, ...inside] : inside,
        first?.line ?? line,
        null,
        false,
      ),
    )
  }
  return pieces
}

function blockOf(
  text: string,
  spans: Block['spans'],
  line: number,
  cells: string[] | null,
  apart: boolean,
): Block {
  const marker = cells ? null : markerOf(text)
  return { text, from: marker?.length ?? 0, marker, cells, line, spans, apart }
}

/** The right margin in characters when the text was wrapped by hand or by an export, otherwise infinity. */
function marginOf(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => !line.blank && !line.cells).map((line) => line.text.trimEnd().length)
  const long = lengths.filter((length) => length >= 40).sort((a, b) => a - b)
  const margin = long[Math.floor(long.length * 0.95)] ?? 0
  if (margin > 140 || margin < 45) return Infinity
  const broken = lines.filter((line, i) => breaksInside(line, lines[i + 1], margin)).length
  return broken >= 3 && broken * 12 >= long.length ? margin : Infinity
}

function breaksInside(line: Line, next: Line | undefined, margin: number): boolean {
  if (!next || line.blank || next.blank || line.cells || next.cells) return false
  const text = line.text.trimEnd()
  return text.length >= margin * 0.7 && /[\p{L}\p{N},]$/u.test(text) && /^\s*\p{Ll}/u.test(next.text)
}

const unfinished =
  /(?:[,(–-]|(?<!\p{L})(?:số|ngày|tháng|năm|của|và|về|tại|từ|đến|cho|với|các|theo|do|là|trong|bằng|gồm))$/iu
const freshStart = /^(?:Nơi nhận|Kính gửi|TM\.|T\/M|KT\.|TL\.|TUQ\.|Ghi chú)/u

/** Whether `line` goes on with the sentence of the line right above it. */
function continues(above: Line, line: Line, width: number): boolean {
  const before = above.text.trim()
  const text = line.text.trim()
  if (freshStart.test(text) || freshStart.test(before)) return false
  if (unfinished.test(before) && before.length >= 30 && !/^[-–+•*]\s/.test(text) && !isUpperCase(before))
    return true
  if (markerOf(text)) return false
  if (isUpperCase(before) || isUpperCase(text)) return capitalsGoOn(before, text)
  const ended = /[.;:!?…]["”)]?$/u.test(before)
  if (/^[\p{Ll}(,;]/u.test(text) && !ended) return before.length >= 30
  const length = above.text.trimEnd().length
  return length >= width * 0.8 && !indented(line, above) && (!ended || length >= width * 0.93)
}

/** A heading in capitals that needs a second line. */
function capitalsGoOn(before: string, text: string): boolean {
  return isUpperCase(before) && isUpperCase(text) && markerOf(before) !== null && before.length >= 30
}

function indented(line: Line, above: Line): boolean {
  const indent = (text: string) => text.length - text.trimStart().length
  return indent(line.text) > indent(above.text)
}

import type { Place } from '../types.ts'
import type { Marker } from './markers.ts'

/** From offset `at` of a block's text on, its characters stand at `column` of physical line `line`. */
type Span = { at: number; line: number; column: number }

/** One paragraph, heading or table row: wrapped lines joined, runs of spaces collapsed, places remembered. */
export type Block = {
  text: string
  /** Offset of the content behind the bullet or number. */
  from: number
  marker: Marker | null
  cells: string[] | null
  line: number
  spans: readonly Span[]
  /** Whether a blank line or the start of the text stands before it. */
  apart: boolean
}

/** Collects a block piece by piece: pieces are joined once, so that a long line costs no more than its length. */
export type Builder = { pieces: string[]; length: number; joined: boolean; spans: Span[]; line: number }

export function newBuilder(line: number): Builder {
  return { pieces: [], length: 0, joined: true, spans: [], line }
}

/** Appends a stretch of a physical line with its spaces collapsed; one space joins it to what is there. */
export function append(builder: Builder, stretch: string, line: number, column: number): void {
  for (const word of stretch.matchAll(/[^\s\u00a0]+/gu)) {
    if (!builder.joined) push(builder, ' ')
    pushSpan(builder, { at: builder.length, line, column: column + word.index })
    push(builder, word[0])
    builder.joined = false
  }
}

/** Appends text as it is; the next word follows without a space. */
export function glue(builder: Builder, text: string): void {
  push(builder, text)
  builder.joined = true
}

function push(builder: Builder, text: string): void {
  builder.pieces.push(text)
  builder.length += text.length
}

function pushSpan(builder: Builder, span: Span): void {
  const last = builder.spans.at(-1)
  if (last && last.line === span.line && span.column - last.column === span.at - last.at) return
  builder.spans.push(span)
}

/** The place of a stretch of a block in the source. */
export function placeOf(block: Block, from = 0, to = block.text.length): Place {
  const start = locate(block, from)
  const end = locate(block, Math.max(from, to - 1))
  if (end.line === start.line) return { line: start.line, start: start.column, end: end.column + 1 }
  const next = block.spans.find((span) => span.line > start.line)
  const glued = next !== undefined && block.text[next.at - 1] !== ' '
  const stop = (next?.at ?? to) - (glued ? 0 : 1)
  return { line: start.line, start: start.column, end: locate(block, Math.max(from, stop - 1)).column + 1 }
}

function locate(block: Block, at: number): { line: number; column: number } {
  let low = 0
  let high = block.spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((block.spans[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const span = block.spans[low]
  return span ? { line: span.line, column: span.column + at - span.at } : { line: block.line, column: 0 }
}

/** The part of a block from `from` on, as a block of its own without a marker. */
export function tailOf(block: Block, from: number): Block {
  const first = locate(block, from)
  const rest = block.spans.filter((span) => span.at > from).map((span) => ({ ...span, at: span.at - from }))
  const spans = [{ at: 0, ...first }, ...rest]
  return {
    ...block,
    text: block.text.slice(from),
    from: 0,
    marker: null,
    line: first.line,
    spans,
    apart: false,
  }
}

/** The content of a block without its bullet or number. */
export function contentOf(block: Block): string {
  return block.text.slice(block.from)
}

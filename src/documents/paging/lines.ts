import type { FontChoice } from '../font-faces.ts'
import type { TextWidth } from '../geometry.ts'
import { BLANK, type Inline } from '../tree.ts'
import { breaksOf } from './breaks.ts'

/** A stretch of one line in one face; `inline` is its place in the block's inlines, -1 for a marker. */
export type Run = { text: string; bold: boolean; italic: boolean; inline: number }

/** One line as it is printed; all but the last of a paragraph are stretched to the full width. */
export type Line = { runs: readonly Run[]; indent: number; last: boolean }

export type Column = {
  /** Millimetres. */
  width: number
  /** Points. */
  size: number
  /** Of the first line, and of the others, in millimetres. */
  indent?: number
  hanging?: number
}

/** Inlines as runs of text in the style of their element. */
export function runsOf(inlines: readonly Inline[], style: Pick<FontChoice, 'bold' | 'italic'> = {}): Run[] {
  const { bold = false, italic = false } = style
  return inlines.map((inline, index) => {
    if (inline.kind === 'blank') return { text: BLANK, bold, italic, inline: index }
    if (inline.kind !== 'text') return { text: inline.text, bold, italic, inline: index }
    const own = { bold: bold || inline.bold === true, italic: italic || inline.italic === true }
    return { text: inline.text, ...own, inline: index }
  })
}

// Rounding must not push a word to the next line that the typesetter keeps.
const TOLERANCE = 1e-6

/** Breaks runs into lines as the typesetter does: the first place where the next word no longer fits. */
export function breakLines(runs: readonly Run[], column: Column, textWidth: TextWidth): Line[] {
  const { width, size, indent = 0, hanging = 0 } = column
  const text = runs.map((run) => run.text).join('')
  const measure = measurer(runs, size, textWidth)
  const lines: Line[] = []
  let start = 0
  let end = 0
  let used = 0
  const room = () => width - (lines.length === 0 ? indent : hanging) + TOLERANCE
  const close = (at: number, last: boolean) => {
    const shift = lines.length === 0 ? indent : hanging
    lines.push({ runs: slice(runs, start, trimmedEnd(text, start, at)), indent: shift, last })
    start = at
    used = 0
  }
  for (const next of breaksOf(text)) {
    const bare = measure(end, trimmedEnd(text, end, next))
    if (end > start && used + bare > room()) close(end, false)
    used += measure(end, next)
    end = next
  }
  if (end > start || lines.length === 0) close(end, true)
  return lines
}

/** The width of a stretch of the text, in millimetres. */
function measurer(runs: readonly Run[], size: number, textWidth: TextWidth) {
  return (from: number, to: number): number =>
    slice(runs, from, to).reduce(
      (sum, { text, bold, italic }) => sum + textWidth(text, { size, bold, italic }),
      0,
    )
}

function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.text.length)]
    if (start < end) found.push({ ...run, text: run.text.slice(start, end) })
    at += run.text.length
    if (at >= to) break
  }
  return found
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text[at - 1] === ' ') at--
  return at
}

import type { FontChoice } from './font-faces.ts'
import type { TextStyle } from './layouts.ts'
import { MOTTO, NATIONAL_NAME, type Printed } from './printed.ts'
import { textOf } from './tree.ts'

/** Width of a line of text in millimetres, without kerning, as Word sets it. */
export type TextWidth = (text: string, choice: FontChoice) => number

/** A centred text broken into lines, its size in points, and the rule below its last line in millimetres. */
export type Fitted = { lines: readonly string[]; size: number; rule: number }

/** Where the parts of the first page that depend on the width of their text go. Widths in millimetres. */
export type Geometry = {
  width: number
  /** The two columns of the letterhead. */
  left: number
  right: number
  nationalName: Fitted
  motto: Fitted
  superior: Fitted
  issuer: Fitted
  placeDate: { size: number }
  subject: Fitted
  /** From the left margin to "Kính gửi:" and to the dashes, which stand below its colon. */
  addressee: { label: number; names: number }
}

/** Room that the widest line of a column keeps on its right, so that rounding never breaks it. */
const SLACK = 2.5

/** Computes the places that the renderers share, from the metrics of the font. */
export function geometryOf(printed: Printed, textWidth: TextWidth): Geometry {
  const { layout } = printed
  const { left, right } = layout.page.margins
  const width = layout.page.width - left.use - right.use
  return {
    width,
    ...letterhead(printed, width, textWidth),
    subject: centred([printed.subject], textWidth, {
      width: width - 10,
      style: layout.styles.subject,
      ratio: layout.rules.subject.use,
    }),
    addressee: addressee(printed, width, textWidth),
  }
}

type Letterhead = Omit<Geometry, 'width' | 'subject' | 'addressee'>

/** Sets the letterhead at full size, or one point smaller where a long name asks for a wider left column. */
function letterhead(printed: Printed, width: number, textWidth: TextWidth): Letterhead {
  const full = letterheadAt(printed, { width, less: 0, textWidth })
  const isWhole = full.issuer.lines.length === printed.issuer.length
  if (isWhole) return full
  const small = letterheadAt(printed, { width, less: 1, textWidth })
  return small.issuer.lines.length === printed.issuer.length ? small : full
}

type Attempt = { width: number; less: number; textWidth: TextWidth }

function letterheadAt(
  { layout, issuer, superior, placeDate }: Printed,
  { width, less, textWidth }: Attempt,
): Letterhead {
  const { styles, rules } = layout
  const smaller = (style: TextStyle) => Math.max(style.size.min, style.size.use - less)
  const nationalName = { lines: [NATIONAL_NAME], size: smaller(styles.nationalName), rule: 0 }
  const right = textWidth(NATIONAL_NAME, { ...font(styles.nationalName), size: nationalName.size }) + SLACK
  const left = width - right
  const motto = { ...font(styles.motto), size: smaller(styles.motto) }
  const fit = (lines: readonly string[], style: TextStyle, ratio: number) =>
    centred(lines, textWidth, { width: left - SLACK, style, ratio, size: smaller(style) })
  return {
    left,
    right,
    nationalName,
    motto: { lines: [MOTTO], size: motto.size, rule: textWidth(MOTTO, motto) * rules.motto.use },
    superior: fit(superior, styles.superior, 0),
    issuer: fit(issuer, styles.issuer, rules.issuer.use),
    placeDate: { size: largest(textOf(placeDate), styles.placeDate, { width: right, textWidth }) },
  }
}

type Room = { width: number; style: TextStyle; ratio: number; size?: number }

/** Breaks lines that are too wide into lines of nearly equal length. */
function centred(
  lines: readonly string[],
  textWidth: TextWidth,
  { width, style, ratio, size = style.size.use }: Room,
): Fitted {
  const choice = { ...font(style), size }
  const broken = lines.flatMap((line) => balanced(line, { width, choice, textWidth }))
  return { lines: broken, size, rule: textWidth(broken.at(-1) ?? '', choice) * ratio }
}

/** The fewest lines that fit, as even as words allow. A single word wider than the room stands alone. */
export function balanced(text: string, { width, ...set }: Column): string[] {
  const total = set.textWidth(text, set.choice)
  if (total <= width) return [text]
  const fewest = wrap(text, { width, ...set }).length
  for (let room = total / fewest; room < width; room += 2) {
    const lines = wrap(text, { width: room, ...set })
    if (lines.length === fewest) return lines
  }
  return wrap(text, { width, ...set })
}

type Column = { width: number; choice: FontChoice; textWidth: TextWidth }

function wrap(text: string, { width, choice, textWidth }: Column): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(longer, choice) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** "Kính gửi:" and its names stand as one block in the middle of the page. */
function addressee(
  { addressees, layout }: Printed,
  width: number,
  textWidth: TextWidth,
): Geometry['addressee'] {
  const choice = { ...font(layout.styles.addressee), size: layout.styles.addressee.size.use }
  const label = textWidth('Kính gửi', choice)
  const widest = Math.max(0, ...addressees.map((name) => textWidth(name, choice)))
  const start = Math.max(layout.body.firstLineIndent.use, (width - label - widest) / 2)
  return { label: start, names: start + label }
}

function largest(
  text: string,
  style: TextStyle,
  { width, textWidth }: Pick<Column, 'width' | 'textWidth'>,
): number {
  const fits = textWidth(text, { ...font(style), size: style.size.use }) <= width
  return fits ? style.size.use : style.size.min
}

const font = ({ bold, italic }: TextStyle) => ({ bold: bold ?? false, italic: italic ?? false })

/**
 * The document tree: what a compiled administrative document says, before any form is given to it.
 * The three renderers (docx, pdf, html) and the JSON export read this and nothing else.
 */

/** Where a sentence or a number came from; `records` are record ids, `figure` a figure's key. */
export type Source = {
  figure?: string
  records?: readonly string[]
}

export type Inline =
  | { kind: 'text'; text: string; bold?: boolean; italic?: boolean }
  /** A number with its unit as printed, or "chưa có số liệu" when `value` is null. */
  | { kind: 'figure'; text: string; value: number | null; source: Source }
  /** A directive cited from its record: `full` at the first mention, `short` after. */
  | { kind: 'citation'; text: string; form: 'full' | 'short'; source: Source }
  /** Something that the law asks for and nobody has said yet; printed as dots, never invented. */
  | { kind: 'blank'; what: string }

/** A heading's number as written in the outline: "I", "1", "a", or null. */
export type Heading = {
  kind: 'heading'
  id: string
  level: 1 | 2 | 3
  number: string | null
  text: string
}

export type Paragraph = {
  kind: 'paragraph'
  id: string
  /** "-" for a dash item, "1." or "a)" for a numbered one, null for running text. */
  marker: string | null
  inlines: readonly Inline[]
  source?: Source
}

export type TableCell = { inlines: readonly Inline[]; align?: 'left' | 'center' | 'right'; bold?: boolean }

export type Table = {
  kind: 'table'
  id: string
  caption: string | null
  /** Relative widths, one a column. */
  widths: readonly number[]
  head: readonly TableCell[]
  rows: readonly (readonly TableCell[])[]
  source?: Source
}

export type Block = Heading | Paragraph | Table

/** An annex with its own page numbering, after the signature. */
export type Annex = { number: string | null; title: string; blocks: readonly Block[] }

export type Letterhead = {
  /** The superior body, upright; null for a provincial committee, which stands alone. */
  superior: readonly string[]
  /** The issuing body, bold, one line a string: ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG BÌNH"]. */
  issuer: readonly string[]
  /** "123", or null while the number is not known: printed as a blank. */
  number: string | null
  /** "BC-UBND". */
  notation: string | null
  place: string | null
  /** ISO date of issue, or its known beginning ("2017", "2017-12"), or null: what is open is printed as a blank. */
  date: string | null
  /** The issuing body inside a sentence, for annexes: "Ủy ban nhân dân tỉnh Quảng Bình". */
  issuerName?: string
}

export type Signature = {
  /** Lines above the name: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]; empty when not known. */
  authority: readonly string[]
  name: string | null
}

export type DocumentTree = {
  /** Which layout prints it: a key of `layouts`, chosen by the date of issue. */
  layout: string
  locale: 'vi'
  /** "BÁO CÁO". */
  typeName: string
  subject: string
  letterhead: Letterhead
  /** Kính gửi; empty when not addressed. */
  addressees: readonly string[]
  /** Legal bases, each without its closing mark. */
  bases: readonly (readonly Inline[])[]
  blocks: readonly Block[]
  /** Closing sentence, without "./.", which the renderer adds. */
  closing: readonly Inline[] | null
  signature: Signature
  /** Nơi nhận, without dashes and closing marks. */
  recipients: readonly string[]
  annexes: readonly Annex[]
  /** Printed diagonally behind unfrozen drafts in html and pdf; null for final documents. */
  watermark: string | null
}

/** The text of inlines as a reader sees it. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'blank' ? BLANK : inline.text)).join('')
}

/** Whether a paragraph announces what follows it, so that no page may end with it. */
export function announces({ inlines }: Paragraph): boolean {
  return textOf(inlines).trimEnd().endsWith(':')
}

/** How a blank is printed. */
export const BLANK = '……'

import type { Passage } from './outline.ts'
import type { Candidate } from './types.ts'
import type { Table } from './tables.ts'
import { placeOf, type Block } from './text/block.ts'
import { sentencesOf } from './text/sentences.ts'
import type { Part } from './text/words.ts'

/** A report cut into its parts: what every reader of one kind of fact is given. */
export type Source = {
  passages: readonly Passage[]
  tables: readonly Table[]
  head: readonly Block[]
  tail: readonly Block[]
  year: number | null
  issuer: string | null
  /** «Sơn Hà» of «tỉnh Sơn Hà». */
  territory: string | null
}

/** How sure a rule is: a fixed form, a clear context, a likely reading, a guess worth showing. */
export const sure = 0.95
export const clear = 0.85
export const likely = 0.7
export const guess = 0.5

export type Stretch = { block: Block; from?: number; to?: number }

export function candidate(
  collection: string,
  fields: Record<string, unknown>,
  at: Stretch,
  confidence: number,
): Candidate {
  return { collection, fields, place: placeOf(at.block, at.from, at.to), confidence }
}

/** Passages of text that tell what happened: not wishes, plans or complaints, not headings or table rows. */
export function facts(source: Source): Passage[] {
  return source.passages.filter(
    ({ zone, block, isHeading }) =>
      !block.cells &&
      !(isHeading && block.text.length < 60 && !/\d{2}/.test(block.text.slice(block.from))) &&
      (zone === null || zone === 'strength' || zone === 'advantage'),
  )
}

export function sentences(passage: Passage): Part[] {
  return sentencesOf(passage.block.text, passage.block.from)
}

/** The items that follow a passage that ends in a colon: the bullets of another style right below it. */
export function itemsBelow(passages: readonly Passage[], at: number): Passage[] {
  const head = passages[at]
  const items: Passage[] = []
  for (const passage of passages.slice(at + 1, at + 200)) {
    const style = passage.block.marker?.style
    const isOther = style === undefined || style === head?.block.marker?.style
    if (isOther || passage.section !== head?.section || (items[0] && style !== items[0].block.marker?.style))
      break
    items.push(passage)
  }
  return items
}

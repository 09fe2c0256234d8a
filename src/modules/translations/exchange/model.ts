import type { PortalLocale } from '../../../platform/locales.ts'
import type { SegmentKind, SegmentState } from '../segments/segment.ts'

export type UnitState = SegmentState

export const exchangeFormats = ['xliff-1.2', 'xliff-2.0', 'docx'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

/** What a numbered tag of a segment stands for, so that a translator knows what he moves. */
export type TagKind = 'bold' | 'italic' | 'link' | 'break' | 'source'

/** Words beside a segment that help its translator. */
export type UnitNote = {
  about: 'comment' | 'glossary' | 'former-source'
  text: string
  /** Who wrote a comment. */
  from?: string
}

/** What was said before of the same or a like source. */
export type MatchCandidate = { source: string; target: string; similarity: number; origin: string | null }

/** A segment as it leaves in a file: tagged texts and all that travels with them. */
export type ExchangeUnit = {
  id: string
  /** The part of the text that it stands in: segments of one paragraph share it. */
  unit: string
  kind: SegmentKind
  source: string
  target: string | null
  /** As it is told to others: words for a former source are to be looked at again. */
  state: UnitState
  /** What the segment was when it left, see `markOf`. */
  mark: string
  tags: Readonly<Record<number, TagKind>>
  notes: readonly UnitNote[]
  matches: readonly MatchCandidate[]
}

export type ExchangeItem = {
  collection: string
  id: string
  title: string
  /** Hash of the source as a whole. */
  sourceHash: string
  units: readonly ExchangeUnit[]
}

/** Everything a file carries, whatever its format. */
export type ExchangeDocument = {
  /** The id of the installation that it comes from. */
  installation: string
  locale: PortalLocale
  madeAt: Date
  items: readonly ExchangeItem[]
}

/** What a file says of one segment. */
export type ReadUnit = {
  /** The id as written; a row of a table without a readable one has none. */
  id: string | null
  /** Where it stands in the file: a line of XML or a row of the tables. */
  at: number
  source: string | null
  /** Null when nothing is there. */
  target: string | null
  /** Null when the file does not say. */
  state: UnitState | null
  mark: string | null
  /** The words were there but not readable as a whole: a column is missing, say. */
  broken?: boolean
  /** What its translator remarked with the means of his editor. */
  comments?: readonly FileComment[]
}

/** A comment that an editor of text keeps; the author as that program calls him. */
export type FileComment = { author: string | null; text: string }

export type ReadItem = {
  collection: string
  id: string
  sourceHash: string | null
  units: readonly ReadUnit[]
}

/** What a file says, before it is compared with what the desk knows. */
export type ReadDocument = {
  format: ExchangeFormat
  /** Null when the file has lost it. */
  installation: string | null
  locale: string | null
  madeAt: Date | null
  items: readonly ReadItem[]
}

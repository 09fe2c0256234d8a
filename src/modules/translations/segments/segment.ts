import type { PortalLocale } from '../../../platform/locales.ts'

/** What a segment is part of, which says how long and how formal it may be. */
export const segmentKinds = [
  'line',
  'text',
  'heading',
  'paragraph',
  'item',
  'quotation',
  'caption',
  'message',
] as const
export type SegmentKind = (typeof segmentKinds)[number]

/**
 * A sentence of a source text. Its id stays while the sentence lives: it is the unit it stands in (`title`, `summary`,
 * `body:<block id>`, `messages:<key>`) and a number within it that is never given again.
 */
export type Segment = {
  id: string
  unit: string
  /** The field of the text that it belongs to. */
  field: string
  kind: SegmentKind
  /** Tagged text: words with `<1>…</1>` for a mark or link and `<2/>` for a line break or the number of a source. */
  text: string
}

/** How a segment stands in one language; one without words is untranslated. */
export const segmentStates = ['untranslated', 'machine', 'editing', 'translated', 'approved'] as const
export type SegmentState = (typeof segmentStates)[number]

/** Where its words came from: written, out of the memory, by a machine, from a file, or laid beside it from a whole text. */
export const segmentOrigins = ['person', 'memory', 'machine', 'file', 'text'] as const
export type SegmentOrigin = (typeof segmentOrigins)[number]

/** A check that somebody decided to ignore at one segment. */
export type IgnoredCheck = { check: string; reason: string; by: string; at: string }

/** A segment with what one language says. */
export type TranslatedSegment = Segment & {
  locale: PortalLocale
  /** Null when nothing is there yet; empty when the sentence before says it too. */
  target: string | null
  state: SegmentState
  /** What the target was made from; it differs from `text` when the source was changed since. */
  translatedFrom: string | null
  outdated: boolean
  origin: SegmentOrigin | null
  originDetail: string | null
  ignored: IgnoredCheck[]
  /** 0 when nothing is there yet. */
  version: number
  updatedByName: string | null
  updatedAt: Date | null
}

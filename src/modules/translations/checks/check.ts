import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import type { Segment } from '../segments/segment.ts'
import type { PlainText } from './plain.ts'

export type Severity = 'blocking' | 'warning'

/** Half-open, in UTF-16 units. */
export type Span = readonly [number, number]

/** Another segment of the same text, or of another one, with what the language says for it. */
export type OtherSegment = { id: string; source: string; target: string }

/** One segment and what a language says for it, with what has to be known to judge it. */
export type CheckSubject = {
  segment: Pick<Segment, 'id' | 'field' | 'kind' | 'text'>
  target: string
  locale: PortalLocale
  terms: readonly GlossaryTerm[]
  /** Translations of the same sentence elsewhere, by its tagged source. */
  others?: ReadonlyMap<string, readonly OtherSegment[]> | undefined
  /** Where sentences of the unit were said within others: this one with those that it took in, and the whole unit. */
  joined?: { source: string; unit: { source: string; target: string } } | undefined
}

/** What the checks read: both texts without tags, places in them known in the tagged ones. */
export type Subject = CheckSubject & {
  source: PlainText
  said: PlainText
  /** Words that the target has to say: those of the segment, then those of sentences that it took in. */
  asked: string
  /** Words of the whole unit where sentences were joined, otherwise those of the segment. */
  around: { source: string; target: string }
}

/** What one check found; spans are of the plain texts, but for `inTaggedSource`. */
export type Found = {
  message: Labels
  inSource?: Span | undefined
  inTaggedSource?: Span | undefined
  inTarget?: Span | undefined
}

export type Check = {
  name: string
  label: Labels
  severity: Severity
  /** What it looks for and what it lets pass. */
  explain: Labels
  find: (subject: Subject) => Found[]
}

/** What a check found at a segment; spans are of the tagged texts. */
export type CheckFinding = {
  check: string
  severity: Severity
  message: Labels
  inSource: Span | null
  inTarget: Span | null
}

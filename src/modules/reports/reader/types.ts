import type { Labels } from '../../../platform/labels.ts'

/**
 * Where something stands in the source: `line` is the 1-based physical line of the decoded text, `start` and `end`
 * are UTF-16 offsets within that line, end exclusive. What runs over several lines ends at the end of its first.
 */
export type Place = { line: number; start: number; end: number }

/** A record that the report seems to describe. `confidence` is the level of the rule that found it, 0 to 1. */
export type Candidate = {
  collection: string
  fields: Record<string, unknown>
  place: Place
  confidence: number
}

export type Bullet = 'dash' | 'plus' | 'star' | 'dot' | 'numbered' | 'plain' | 'row'

export type Paragraph = { line: number; bullet: Bullet; text: string }

export type Section = {
  id: string
  level: number
  number: string | null
  headingExact: string
  heading: string
  line: number
  paragraphs: Paragraph[]
  children: Section[]
}

/** A figure that the report declares. */
export type Total = {
  key: string
  value: number
  unit: string
  qualifier: 'hơn' | 'gần' | 'khoảng' | null
  text: string
  place: Place
}

export type Conflict = { kind: string; message: Labels; places: Place[] }

export type Period = {
  kind: 'year' | 'half-year' | 'nine-months' | 'quarter' | 'month' | 'term'
  year: number
  /** Which half, quarter or month of the year. */
  index: number | null
  from: string | null
  to: string | null
}

export type Signatory = { authority: string | null; position: string | null; name: string | null }

export type RequestedBy = {
  typeName: string
  number: string | null
  issuedOn: string | null
  issuer: string | null
}

/** What the report says of itself; null when it does not say. */
export type Metadata = {
  typeName: string | null
  typeCode: string | null
  title: string | null
  reportYear: number | null
  period: Period | null
  issuer: string | null
  superior: string | null
  addressees: string[] | null
  number: string | null
  notation: string | null
  place: string | null
  issuedOn: string | null
  signatory: Signatory | null
  signatureMark: string | null
  requestedBy: RequestedBy | null
  recipients: string[] | null
}

export type Reading = {
  metadata: Metadata
  outline: Section[]
  candidates: Candidate[]
  totals: Total[]
  conflicts: Conflict[]
}

export type ReadOptions = { year?: number | undefined; org?: string | undefined }

import type { Labels } from '../../platform/labels.ts'
import type { Span } from '../../records/collection.ts'
import { effectOf, type DocumentType } from './document-types.ts'

/** What decides from when to when a document works; ISO dates and years. */
export type DirectiveDates = {
  type: DocumentType | null
  planned: boolean | null
  issuedOn: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  periodFrom: number | null
  periodTo: number | null
}

/** A document that amends or replaces the one asked about. */
export type Relation = { role: string; by: DirectiveDates }

export const statuses = {
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'partly-expired': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
} as const satisfies Record<string, Labels>

export type Status = keyof typeof statuses

/**
 * The first day on which a document works: as it says, else its date of issue, else the start of its period.
 * Null while it is only planned or says nothing.
 */
export function effectiveStart({
  planned,
  issuedOn,
  effectiveFrom,
  periodFrom,
}: DirectiveDates): string | null {
  if (planned === true) return null
  return effectiveFrom ?? issuedOn ?? (periodFrom === null ? null : `${periodFrom}-01-01`)
}

/**
 * The last day on which a document works by its own words: as it says; for plans, programmes and the decisions
 * that approve them the end of their period; for letters the day of issue. Null is open-ended.
 */
export function effectiveEnd({ type, issuedOn, effectiveTo, periodTo }: DirectiveDates): string | null {
  if (effectiveTo !== null) return effectiveTo
  const effect = effectOf(type)
  if (effect === 'once') return issuedOn
  return effect === 'period' && periodTo !== null ? `${periodTo}-12-31` : null
}

/** From its issue to the end of its effect: the days on which a document belongs to a report. */
export function lifeOf(dates: DirectiveDates): Span | null {
  const from = dates.planned === true ? null : (dates.issuedOn ?? effectiveStart(dates))
  if (from === null) return null
  const end = effectiveEnd(dates)
  // A plan may be issued after the period it was written for.
  return { from, to: end !== null && end < from ? from : end }
}

/**
 * Whether a document is in force on an ISO date, from its own dates and from what amends or replaces it by then
 * (Luật Ban hành văn bản quy phạm pháp luật). Null: it works once, or its dates are not known.
 */
export function statusOn(dates: DirectiveDates, relations: readonly Relation[], on: string): Status | null {
  if (dates.planned === true) return 'not-yet'
  const start = effectiveStart(dates)
  if (effectOf(dates.type) === 'once' || start === null) return null
  if (on < start) return 'not-yet'
  const end = effectiveEnd(dates)
  const working = relations.filter(({ by }) => worksBy(by, on)).map(({ role }) => role)
  if ((end !== null && end < on) || working.includes('replaces')) return 'expired'
  return working.includes('amends') ? 'partly-expired' : 'in-force'
}

function worksBy(dates: DirectiveDates, on: string): boolean {
  const start = effectiveStart(dates)
  return start !== null && start <= on
}

export const facts = {
  number: { vi: 'số, ký hiệu', en: 'number' },
  issuedOn: { vi: 'ngày ban hành', en: 'date of issue' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  subject: { vi: 'trích yếu', en: 'subject' },
  signer: { vi: 'người ký', en: 'signer' },
} as const satisfies Record<string, Labels>

export type Fact = keyof typeof facts

type Identified = {
  planned: boolean | null
  secretPointer: boolean | null
  number: string | null
  issuedOn: string | null
  issuerOrg: string | null
  issuerName: string | null
  subject: string | null
  signerName: string | null
}

/** What an issued document's record lacks; a planned one lacks nothing yet, a pointer has no subject by law. */
export function missingFacts(directive: Identified): Fact[] {
  const { planned, secretPointer, number, issuedOn, issuerOrg, issuerName, subject, signerName } = directive
  if (planned === true) return []
  const known: Record<Fact, boolean> = {
    number: number !== null,
    issuedOn: issuedOn !== null,
    issuer: issuerOrg !== null || issuerName !== null,
    subject: subject !== null || secretPointer === true,
    signer: signerName !== null || secretPointer === true,
  }
  return (Object.keys(known) as Fact[]).filter((fact) => !known[fact])
}

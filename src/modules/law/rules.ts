import { defineError } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../platform/time/dates.ts'
import { contains, overlaps, type DateRange } from '../../platform/time/ranges.ts'

/**
 * How well a rule is known: G its full text was read in a public copy, P an extract on a public page,
 * D a third party's digest, M nothing was read.
 */
export type Mark = 'G' | 'P' | 'D' | 'M'

/** A document that makes a rule; what is not known of it is null. */
export type Instrument = {
  kind: string
  number: string
  issuedOn: IsoDate | null
  issuer: string | null
  subject: string | null
}

/** One version of a rule. Versions of the same code follow each other and never overlap. */
export type LegalRule = {
  code: string
  title: Labels
  /** First and last day in force; null is open or not known. */
  validFrom: IsoDate | null
  validTo: IsoDate | null
  parameters: Readonly<Record<string, unknown>>
  citation: string
  instruments: readonly Instrument[]
  sourceUrl: string | null
  mark: Mark
  /** Only a rule whose text was read in full; everything else prints as «chưa kiểm chứng». */
  verified: boolean
  verificationNote: Labels
  /** Whether a province's report on external information is expected to cite it. */
  citable: boolean
}

export const noRuleInForce = defineError('law.no-rule', 422, {
  vi: 'Chưa có quy định «{code}» cho ngày {date}; hãy bổ sung vào danh mục quy định.',
  en: 'No rule “{code}” is recorded for {date}; add it to the legal rules.',
})

export const unverifiedLabel: Labels = { vi: 'chưa kiểm chứng', en: 'not verified' }

export function isInForce(rule: LegalRule, on: IsoDate): boolean {
  return contains(validity(rule), on)
}

/** The version of a rule in force on a date, or null. */
export function findRule(rules: readonly LegalRule[], code: string, on: IsoDate): LegalRule | null {
  return rules.find((rule) => rule.code === code && isInForce(rule, on)) ?? null
}

/** As `findRule`, for what cannot go on without a rule. Throws `law.no-rule`. */
export function ruleOn(rules: readonly LegalRule[], code: string, on: IsoDate): LegalRule {
  const rule = findRule(rules, code, on)
  if (rule === null) throw noRuleInForce({ code, date: shortDate(on) })
  return rule
}

/** Everything in force on a date. */
export function rulesOn(rules: readonly LegalRule[], on: IsoDate): LegalRule[] {
  return rules.filter((rule) => isInForce(rule, on))
}

/** Pairs of versions of one code that share a day, on which the answer would hang on their order. */
export function overlappingVersions(rules: readonly LegalRule[]): [LegalRule, LegalRule][] {
  return rules.flatMap((rule, index) =>
    rules
      .slice(index + 1)
      .filter((other) => other.code === rule.code && overlaps(validity(rule), validity(other)))
      .map((other): [LegalRule, LegalRule] => [rule, other]),
  )
}

function validity({ validFrom, validTo }: LegalRule): DateRange {
  return { from: validFrom, to: validTo }
}

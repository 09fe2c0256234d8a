import { citedDate, type IsoDate } from '../../platform/time/dates.ts'
import { numberKey, splitNumber } from '../../platform/text/normalize.ts'
import { documentTypes, shippedRules, type DocumentType } from './reference.ts'
import { rulesOn, type Instrument, type LegalRule } from './rules.ts'

/** A central document that a province's report is expected to rest on. */
export type LegalBasis = Instrument & { rule: LegalRule }

/** The central documents on external information in force on a date, oldest first. */
export function citableBases(on: IsoDate, rules: readonly LegalRule[] = shippedRules): LegalBasis[] {
  return rulesOn(rules, on)
    .filter(({ citable }) => citable)
    .flatMap((rule) => rule.instruments.map((instrument) => ({ ...instrument, rule })))
    .toSorted((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? ''))
}

/** Those of them that none of the numbers cited names, however it was written: 16/KL/TW names 16-KL/TW. */
export function missingBases(
  cited: readonly string[],
  on: IsoDate,
  rules: readonly LegalRule[] = shippedRules,
): LegalBasis[] {
  const keys = new Set(cited.map(numberKey))
  return citableBases(on, rules).filter(({ number }) => !keys.has(numberKey(number)))
}

/** «Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại». */
export function fullCitation({ kind, number, issuedOn, issuer, subject }: Instrument): string {
  return [
    `${kind} số ${number}`,
    issuedOn && `ngày ${citedDate(issuedOn)}`,
    issuer && `của ${issuer}`,
    subject,
  ]
    .filter(Boolean)
    .join(' ')
}

const LETTER = 'CV'

/**
 * The type of document that a number shows: 16-KL/TW is a Kết luận, 72/2015/NĐ-CP a Nghị định. A number without a
 * type's abbreviation is an official letter; null when it is no number at all.
 */
export function documentTypeOf(written: string): DocumentType | null {
  const parts = splitNumber(written)
  if (parts === null) return null
  const abbreviation = parts.notation.split(/[-/]/)[0] ?? ''
  if (/^QH\d+$/.test(abbreviation)) return typeNamed('L')
  const known = documentTypes.find(
    (type) =>
      abbreviation ===
      (parts.style === 'party' ? type.party : (type.administrative ?? legalAbbreviation(type))),
  )
  return known ?? typeNamed(LETTER)
}

function legalAbbreviation({ code, families }: DocumentType): string | null {
  return families.includes('legal') ? code : null
}

function typeNamed(code: string): DocumentType | null {
  return documentTypes.find((type) => type.code === code) ?? null
}

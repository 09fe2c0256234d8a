import type { Issue } from '../../../platform/errors.ts'

type Shown = {
  kind: string | null
  bornYear: number | null
  diedYear: number | null
  consent: string | null
  consentOn: string | null
  consentNote: string | null
}

/** People are shown for their public role and with their consent; only history tells years of a life. */
export function consentIssues({ kind, bornYear, diedYear, consent, consentOn, consentNote }: Shown): Issue[] {
  const issues: Issue[] = []
  if (consent === 'not-needed' && consentNote === null)
    issues.push({ at: 'consentNote', message: reasonMissing })
  if (consentOn !== null && consent !== 'given') issues.push({ at: 'consentOn', message: dateWithoutConsent })
  if (kind !== 'historical' && kind !== null) {
    if (bornYear !== null) issues.push({ at: 'bornYear', message: yearsOfTheLiving })
    if (diedYear !== null) issues.push({ at: 'diedYear', message: yearsOfTheLiving })
  }
  if (bornYear !== null && diedYear !== null && diedYear < bornYear) {
    issues.push({ at: 'diedYear', message: diedBeforeBorn })
  }
  return issues
}

const reasonMissing = {
  vi: 'Hãy ghi vì sao không cần xin ý kiến, ví dụ «nhân vật lịch sử» hoặc «cộng đồng, không nêu cá nhân».',
  en: 'Say why no consent is needed, for example “historical figure” or “a community, nobody is named”.',
}
const dateWithoutConsent = {
  vi: 'Có ngày đồng ý nhưng chưa chọn «Đã đồng ý bằng văn bản»; hãy sửa một trong hai.',
  en: 'There is a date of consent but consent is not marked as given; correct one of the two.',
}
const yearsOfTheLiving = {
  vi: 'Năm sinh, năm mất chỉ ghi với nhân vật lịch sử; hãy bỏ để bảo vệ dữ liệu cá nhân.',
  en: 'Years of birth and death are kept for historical figures only; remove them to protect personal data.',
}
const diedBeforeBorn = {
  vi: 'Năm mất sớm hơn năm sinh; hãy sửa một trong hai.',
  en: 'The year of death is before that of birth; correct one of the two.',
}

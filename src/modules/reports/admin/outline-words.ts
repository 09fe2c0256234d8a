import type { Arrived } from '../../../admin/api.ts'
import { dayOfMoment } from '../../../admin/moments.ts'
import type { Words } from '../../../admin/words.ts'
import { filled, type Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import type { OutlineSummary } from '../outline-endpoints.ts'

const words = {
  shipped: { vi: 'Đi kèm phần mềm', en: 'Came with the program' },
  own: { vi: '{by} ban hành {on}', en: 'Published by {by}, {on}' },
  draft: { vi: 'Đang soạn, {by} lưu {on}', en: 'A draft, saved by {by}, {on}' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  both: { vi: '{from} đến {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Labels>

type Validity = { validFrom: string; validTo: string | null }

/** «từ 01/01/2024», «01/01/2017 đến 31/12/2023». */
export function validityWords({ validFrom, validTo }: Validity): Labels {
  const from = shortDate(validFrom as IsoDate)
  if (validTo === null) return filled(words.from, { from })
  return filled(words.both, { from, to: shortDate(validTo as IsoDate) })
}

type Standing = Pick<Arrived<OutlineSummary>, 'standing' | 'by' | 'at'>

/** Where a version comes from, or who saved the draft when. */
export function standingWords({ standing, by, at }: Standing, t: Words): string {
  if (standing === 'shipped') return t(words.shipped)
  return t(words[standing], { by, on: at && dayOfMoment(at) })
}

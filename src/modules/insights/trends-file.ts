import { stringify } from 'csv-stringify/sync'
import type { FileAnswer } from '../../platform/http/endpoint.ts'
import { inWords, type Labels, type Locale } from '../../platform/labels.ts'
import { subjectOf, subjects } from './schema.ts'
import type { Trends } from './trends.ts'

const headings = {
  subject: { vi: 'Lĩnh vực', en: 'Subject' },
  key: { vi: 'Mã chỉ tiêu', en: 'Key' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  computed: { vi: '{year}: theo bản ghi', en: '{year}: as recorded' },
  declared: { vi: '{year}: kê khai', en: '{year}: declared' },
  gap: { vi: '{year}: chênh lệch', en: '{year}: gap' },
  printed: { vi: '{year}: số báo cáo', en: '{year}: reported' },
} as const satisfies Record<string, Labels>

// Excel takes the file for UTF-8 only with this in front.
const BYTE_ORDER_MARK = '\uFEFF'

/** The trends as CSV, four columns a year; what is not known is an empty cell, never 0. */
export function trendsFile({ org, periods, figures }: Trends, locale: Locale): FileAnswer {
  const head = [
    ...(['subject', 'key', 'figure', 'unit'] as const).map((name) => inWords(headings[name], locale)),
    ...periods.flatMap(({ year }) =>
      (['computed', 'declared', 'gap', 'printed'] as const).map((name) =>
        inWords(headings[name], locale, { year }),
      ),
    ),
  ]
  const rows = figures.map(({ key, label, unit, values }) => {
    const subject = subjectOf(key)
    return [
      subject === null ? '' : inWords(subjects[subject], locale),
      key,
      inWords(label, locale),
      unit,
      ...values.flatMap(({ computed, declared, gap, printed }) => [computed, declared, gap, printed]),
    ]
  })
  const text = stringify([head, ...rows], { record_delimiter: 'windows' })
  const last = periods.at(-1)?.year ?? ''
  return {
    bytes: `${BYTE_ORDER_MARK}${text}`,
    name: `chi-tieu-${org.code ?? org.id}-${last}.csv`,
    type: 'text/csv; charset=utf-8',
  }
}

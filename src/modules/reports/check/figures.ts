import { joined, type Labels } from '../../../platform/labels.ts'
import type { FigureValue } from '../../../figures/evaluate.ts'
import type { StatedKey } from '../../../figures/stated.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { finding, type Finding } from './finding.ts'

const differs = finding(
  'declared-differs',
  'warning',
  {
    vi: '{label}: kê khai {declared} {unit}, hồ sơ ghi nhận {computed} {unit}; báo cáo in {printed}',
    en: '{label}: {declared} declared, {computed} recorded ({unit}); the report prints {printed}',
  },
  {
    vi: 'Bổ sung hồ sơ còn thiếu, hoặc chọn số để in và ghi lý do',
    en: 'Add the missing records, or choose the number to print and say why',
  },
)

const partsNotKnown = finding(
  'parts-not-known',
  'info',
  {
    vi: '{label}: tổng {printed} {unit} là số kê khai, {unknown}/{considered} hồ sơ chưa có số riêng',
    en: '{label}: the total of {printed} {unit} was declared; {unknown} of {considered} records do not say their part',
  },
  { vi: 'Bổ sung số cho từng hồ sơ', en: 'Add the number to each record' },
)

const below = finding(
  'estimate-below-result',
  'warning',
  {
    vi: '{label}: ước thực hiện {estimate} {unit} ít hơn kết quả đã đạt {printed} {unit}',
    en: '{label}: the estimate of {estimate} is below the result of {printed} ({unit})',
  },
  {
    vi: 'Ước thực hiện là tổng cả kỳ, gồm cả phần đã làm; sửa số ước',
    en: 'An estimate is the total of the whole period, with what was done; correct it',
  },
)

const partOnly = finding(
  'parts-not-known',
  'warning',
  {
    vi: '{label}: số in {printed} {unit} chưa gồm {unknown}/{considered} hồ sơ chưa có số',
    en: '{label}: the printed {printed} {unit} leaves out {unknown} of {considered} records, which have no number',
  },
  {
    vi: 'Bổ sung số cho các hồ sơ đó, hoặc kê khai tổng số',
    en: 'Add the numbers to those records, or declare the total',
  },
)

const unknown = finding(
  'figure-unknown',
  'warning',
  { vi: '{label}: báo cáo in “chưa có số liệu”', en: '{label}: the report prints “no data”' },
  {
    vi: 'Nhập số vào bản ghi, hoặc kê khai tổng số',
    en: 'Enter the numbers in the records, or declare the total',
  },
)

const othersUnknown = finding(
  'figure-unknown',
  'info',
  {
    vi: '{count} chỉ tiêu khác chưa có số liệu: {labels}',
    en: '{count} other figures have no data: {labels}',
  },
  {
    vi: 'Nhập số vào bản ghi, hoặc kê khai tổng số',
    en: 'Enter the numbers in the records, or declare the totals',
  },
)

const keyUnknown = finding(
  'figure-key-unknown',
  'error',
  {
    vi: 'Có số kê khai, ước hoặc lựa chọn cho «{key}», nhưng không có chỉ tiêu nào như vậy nên số đó không được dùng',
    en: 'A number was declared, estimated or chosen for “{key}”, and there is no such figure: it is not used',
  },
  { vi: 'Sửa mã chỉ tiêu trong bản ghi đó', en: 'Correct the key of the figure in that record' },
)

/** Numbers that nobody will see, for their key is misspelt. */
export function unknownKeys(stated: readonly StatedKey[], known: ReadonlySet<string>): Finding[] {
  return stated
    .filter(({ key }) => !known.has(key))
    .map(({ key, recordId }) => keyUnknown({ params: { key }, records: [recordId] }))
}

/** What the figures leave open: gaps, totals without parts, unknowns (R-PRESS-6, R-REP-7). */
export function figureFindings(values: readonly FigureValue[], inReport: ReadonlySet<string>): Finding[] {
  const silent = values.filter(({ key, printed }) => printed === null && !inReport.has(key))
  const labels = joined(
    silent.map(({ label }) => label),
    '; ',
  )
  const others = silent.length > 0 ? [othersUnknown({ params: { count: silent.length, labels } })] : []
  const rest = values.filter((value) => !silent.includes(value))
  return [...findingsOf(rest), ...estimatesBelow(values), ...others]
}

function findingsOf(values: readonly FigureValue[]): Finding[] {
  return values.flatMap((value) => {
    const { key, label, unit, computed, declared, printed, considered } = value
    const records = [declared, value.override].flatMap((said) => said?.recordId ?? [])
    const numbers = { declared: shown(declared?.value), computed: shown(computed), printed: shown(printed) }
    const params = { label, unit, considered, unknown: value.unknown, ...numbers }
    const place = { figure: key, records, params }
    if (value.gap !== null) return [differs(place)]
    if (printed === null) return [unknown(place)]
    if (computed === null) return considered > 0 ? [partsNotKnown(place)] : []
    return value.unknown > 0 && value.printedFrom === 'computed' ? [partOnly(place)] : []
  })
}

function estimatesBelow(values: readonly FigureValue[]): Finding[] {
  return values.flatMap(({ key, label, unit, estimate, printed }) => {
    const expected = estimate?.value ?? null
    if (!estimate || expected === null || printed === null || expected >= printed) return []
    const params = { label, unit, estimate: shown(expected), printed: shown(printed) }
    return [below({ figure: key, records: [estimate.recordId], params })]
  })
}

function shown(value: number | null | undefined): Labels {
  if (value === null || value === undefined) return { vi: 'chưa có số liệu', en: 'no data' }
  return { vi: formatNumber(value), en: formatNumber(value, 'en') }
}

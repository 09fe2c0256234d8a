import type { Labels } from '../platform/labels.ts'
import { defineCollection } from '../records/collection.ts'
import { field } from '../records/fields.ts'

const figure = field.text({
  label: { vi: 'Chỉ tiêu', en: 'Figure' },
  help: {
    vi: 'Mã chỉ tiêu, ví dụ press.delegations',
    en: 'Key of the figure, for example press.delegations',
  },
  required: true,
  listed: true,
  max: 80,
})
const periodFrom = field.date({
  label: { vi: 'Kỳ từ ngày', en: 'Period from' },
  required: true,
  listed: true,
})
const periodTo = field.date({ label: { vi: 'Kỳ đến ngày', en: 'Period to' }, required: true, listed: true })

type Period = { periodFrom: string | null; periodTo: string | null }

function span({ periodFrom: from, periodTo: to }: Period) {
  return from ? { from, to } : null
}

function reversed({ periodFrom: from, periodTo: to }: Period) {
  if (!from || !to || from <= to) return []
  const message = { vi: 'Kỳ kết thúc trước khi bắt đầu', en: 'The period ends before it begins' }
  return [{ at: 'periodTo', message }]
}

/** A total that an organisation states without the records behind it; kept apart from what records say. */
export const figureDeclarations = defineCollection({
  name: 'figure-declarations',
  label: { vi: 'Số kê khai', en: 'Declared figures' },
  singular: { vi: 'số kê khai', en: 'declared figure' },
  legalBasis: 'NĐ 09/2019/NĐ-CP',
  shape: {
    figure,
    periodFrom,
    periodTo,
    value: field.number({
      label: { vi: 'Giá trị kê khai', en: 'Declared value' },
      help: { vi: 'Để trống nếu đơn vị không nêu số', en: 'Leave empty when no number was stated' },
      listed: true,
    }),
    declaredIn: field.text({ label: { vi: 'Kê khai tại', en: 'Declared in' }, listed: true }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ figure: key, value }) => `${key}: ${value ?? 'chưa có số liệu'}`,
  happened: span,
  identity: ({ figure: key, periodFrom: from, periodTo: to }) =>
    key && from && to ? `${key} ${from} ${to}` : null,
  check: reversed,
})

/** What a figure is expected to reach by the end of the period, for the days after the cut-off (ước thực hiện). */
export const figureEstimates = defineCollection({
  name: 'figure-estimates',
  label: { vi: 'Ước thực hiện', en: 'Estimates' },
  singular: { vi: 'số ước thực hiện', en: 'estimate' },
  legalBasis: 'NĐ 09/2019/NĐ-CP, Điều 12',
  shape: {
    figure,
    periodFrom,
    periodTo,
    value: field.number({
      label: { vi: 'Ước thực hiện cả kỳ', en: 'Estimate for the whole period' },
      help: {
        vi: 'Tổng đến hết kỳ, gồm cả phần đã thực hiện đến ngày chốt số liệu',
        en: 'The total to the end of the period, with what was done by the cut-off',
      },
      required: true,
      listed: true,
    }),
    basis: field.longText({
      label: { vi: 'Căn cứ ước tính', en: 'Basis of the estimate' },
      help: {
        vi: 'Việc còn lại từ ngày chốt đến cuối kỳ',
        en: 'What remains between the cut-off and the end',
      },
      required: true,
      listed: true,
    }),
  },
  title: ({ figure: key, value }) => `${key}: ${value ?? 'chưa có số liệu'}`,
  happened: span,
  identity: ({ figure: key, periodFrom: from, periodTo: to }) =>
    key && from && to ? `${key} ${from} ${to}` : null,
  check: reversed,
})

const choices = {
  computed: { vi: 'Theo hồ sơ', en: 'As recorded' },
  declared: { vi: 'Theo kê khai', en: 'As declared' },
  given: { vi: 'Số nhập tay', en: 'A given number' },
} as const satisfies Record<string, Labels>

/** Which number an officer decided to print, and why. */
export const figureOverrides = defineCollection({
  name: 'figure-overrides',
  label: { vi: 'Chọn số để in', en: 'Chosen figures' },
  singular: { vi: 'lựa chọn số', en: 'chosen figure' },
  shape: {
    figure,
    periodFrom,
    periodTo,
    choice: field.choice(choices, { label: { vi: 'In theo', en: 'Print' }, required: true, listed: true }),
    value: field.number({ label: { vi: 'Số nhập tay', en: 'Given number' }, listed: true }),
    reason: field.longText({ label: { vi: 'Lý do', en: 'Reason' }, required: true, listed: true }),
  },
  title: ({ figure: key, choice }) =>
    `${key}: ${choice ? choices[choice].vi.toLocaleLowerCase('vi') : 'chưa chọn'}`,
  happened: span,
  identity: ({ figure: key, periodFrom: from, periodTo: to }) =>
    key && from && to ? `${key} ${from} ${to}` : null,
  check: (fields) => [...reversed(fields), ...reasonless(fields)],
})

function reasonless({
  reason,
  choice,
  value,
}: {
  reason: string | null
  choice: string | null
  value: number | null
}) {
  const noReason = { vi: 'Cần ghi lý do chọn số này', en: 'Say why this number is chosen' }
  const noValue = { vi: 'Chọn “Số nhập tay” thì phải nhập số', en: 'A given number needs the number' }
  return [
    ...(reason ? [] : [{ at: 'reason', message: noReason }]),
    ...(choice === 'given' && value === null ? [{ at: 'value', message: noValue }] : []),
  ]
}

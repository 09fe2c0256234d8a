import type { Labels } from '../../../platform/labels.ts'

type Subject = { label: Labels; starts: readonly string[] }

/** Under which heading a rule stands, by the beginning of its code. */
const subjects: readonly Subject[] = [
  { label: { vi: 'Báo chí nước ngoài', en: 'Foreign press' }, starts: ['press'] },
  { label: { vi: 'Chế độ báo cáo', en: 'Reporting' }, starts: ['reporting', 'time', 'document'] },
  {
    label: { vi: 'Văn bản về thông tin đối ngoại', en: 'Documents on external information' },
    starts: ['decree', 'circular', 'party', 'government', 'image-strategy', 'border-gates'],
  },
  {
    label: { vi: 'Dữ liệu cá nhân, an toàn thông tin', en: 'Personal data and security' },
    starts: ['personal-data', 'security', 'system-security'],
  },
  {
    label: { vi: 'Cổng thông tin, nội dung số', en: 'Portal and digital content' },
    starts: ['portal', 'ai-labels'],
  },
]

const other: Labels = { vi: 'Quy định khác', en: 'Other rules' }

export function subjectOf(code: string): Labels {
  return (
    subjects.find(({ starts }) => starts.some((start) => code === start || code.startsWith(`${start}.`)))
      ?.label ?? other
  )
}

export const subjectOrder: readonly Labels[] = [...subjects.map(({ label }) => label), other]

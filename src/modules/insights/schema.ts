import type { Labels } from '../../platform/labels.ts'

/** The subjects of figures, by the part of a key before the dot, in the order of the report. */
export const subjects = {
  directives: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  organizations: { vi: 'Nhân sự, Ban Chỉ đạo', en: 'Staff and committees' },
  training: { vi: 'Tập huấn', en: 'Training' },
  publications: { vi: 'Ấn phẩm', en: 'Publications' },
  programmes: { vi: 'Chương trình, kế hoạch', en: 'Programmes and plans' },
  press: { vi: 'Báo chí nước ngoài', en: 'Foreign press' },
  activities: { vi: 'Hoạt động, triển lãm', en: 'Activities and exhibitions' },
  gates: { vi: 'Cụm thông tin cửa khẩu', en: 'Border-gate clusters' },
  budget: { vi: 'Kinh phí', en: 'Budget' },
  assessment: { vi: 'Đánh giá, kiến nghị', en: 'Assessment' },
} as const satisfies Record<string, Labels>

export type SubjectKey = keyof typeof subjects

/** The subject of a figure's key; null for one that the list above does not name. */
export function subjectOf(key: string): SubjectKey | null {
  const name = key.split('.')[0] ?? ''
  return Object.hasOwn(subjects, name) ? (name as SubjectKey) : null
}

/** How many years a trend may look back. */
export const MOST_YEARS = 10

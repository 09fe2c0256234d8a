import type { Labels } from '../../platform/labels.ts'

/** Where the money comes from; `state` while a file only says "the State budget", not of which level. */
export const sources = {
  state: { vi: 'Ngân sách nhà nước (chưa rõ cấp)', en: 'State budget, level not known' },
  central: { vi: 'Ngân sách trung ương', en: 'Central budget' },
  local: { vi: 'Ngân sách địa phương', en: 'Local budget' },
  integrated: { vi: 'Lồng ghép', en: 'Integrated in other tasks' },
  social: { vi: 'Xã hội hóa', en: 'Private contributions' },
} as const satisfies Record<string, Labels>

export type Source = keyof typeof sources

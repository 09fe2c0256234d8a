import type { Labels } from '../../../platform/labels.ts'

/** Levels of recognition of heritage, tangible and intangible. */
export const recognitions = {
  'world-heritage': { vi: 'Di sản thế giới (UNESCO)', en: 'World Heritage (UNESCO)' },
  'world-intangible': {
    vi: 'Di sản văn hóa phi vật thể của nhân loại (UNESCO)',
    en: 'Intangible Cultural Heritage of Humanity (UNESCO)',
  },
  'memory-of-the-world': { vi: 'Di sản tư liệu (UNESCO)', en: 'Memory of the World (UNESCO)' },
  'special-national': { vi: 'Di tích quốc gia đặc biệt', en: 'Special national monument' },
  national: { vi: 'Di tích quốc gia', en: 'National monument' },
  provincial: { vi: 'Di tích cấp tỉnh', en: 'Provincial monument' },
  'national-intangible': {
    vi: 'Di sản văn hóa phi vật thể quốc gia',
    en: 'National intangible cultural heritage',
  },
  other: { vi: 'Danh hiệu khác', en: 'Another title' },
} as const satisfies Record<string, Labels>

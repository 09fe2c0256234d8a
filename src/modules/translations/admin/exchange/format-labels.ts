import type { Labels } from '../../../../platform/labels.ts'
import type { ExchangeFormat } from '../../exchange/model.ts'

/** Kinds of files by the names that translators know them by, and whom each is for. */
export const formatLabels: Readonly<Record<ExchangeFormat, { name: Labels; told: Labels }>> = {
  docx: {
    name: { vi: 'Bảng song ngữ (Word)', en: 'Bilingual table (Word)' },
    told: {
      vi: 'Hai cột, mở bằng Word hoặc LibreOffice. Dành cho người dịch không dùng phần mềm dịch.',
      en: 'Two columns, for Word or LibreOffice. For translators who use no translation program.',
    },
  },
  'xliff-1.2': {
    name: { vi: 'XLIFF 1.2', en: 'XLIFF 1.2' },
    told: {
      vi: 'Chuẩn mà hầu hết phần mềm dịch đọc được (Trados, memoQ, OmegaT…).',
      en: 'The standard that most translation programs read (Trados, memoQ, OmegaT…).',
    },
  },
  'xliff-2.0': {
    name: { vi: 'XLIFF 2.0', en: 'XLIFF 2.0' },
    told: {
      vi: 'Chuẩn mới hơn, cho phần mềm nào cần nó.',
      en: 'The newer standard, for programs that ask for it.',
    },
  },
}

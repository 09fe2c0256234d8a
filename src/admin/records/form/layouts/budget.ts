import type { FormLayout } from '../layout.ts'

export const budgetLayouts: Readonly<Record<string, FormLayout>> = {
  'budget-lines': {
    sections: [
      {
        title: { vi: 'Khoản kinh phí', en: 'Budget line' },
        fields: ['year', 'purpose', 'source', 'mechanism', 'inKind'],
      },
      { title: { vi: 'Số tiền', en: 'Amounts' }, fields: ['plannedVnd', 'actualVnd'] },
      {
        title: { vi: 'Dùng cho', en: 'Used for' },
        fields: ['activity', 'programme', 'assessment'],
      },
    ],
  },
  'unfunded-needs': {
    sections: [
      {
        title: { vi: 'Nội dung chưa có kinh phí', en: 'Unfunded need' },
        fields: ['year', 'need', 'estimatedVnd', 'reason', 'planTask'],
      },
    ],
  },
}

import type { FormLayout } from '../layout.ts'

export const publicationLayouts: Readonly<Record<string, FormLayout>> = {
  publications: {
    purpose: {
      vi: 'Hồ sơ này nuôi số ấn phẩm, số bản và số ngôn ngữ của báo cáo năm.',
      en: 'This record feeds the numbers of publications, copies and languages in the annual report.',
    },
    rules: ['decree.external-information', 'press.law'],
    lawOn: ['issuedOn', 'year'],
    sections: [
      {
        title: { vi: 'Ấn phẩm', en: 'Publication' },
        fields: [
          'title',
          'kind',
          'informationKinds',
          'languages',
          'languagesAsWritten',
          'purpose',
          'summary',
        ],
      },
      {
        title: { vi: 'Xuất bản', en: 'Publishing' },
        fields: [
          'external',
          'contribution',
          'producers',
          'publisherOrg',
          'publisherName',
          'licenceNumber',
          'licensedOn',
          'isbn',
          'year',
          'issuedOn',
        ],
      },
      { title: { vi: 'Số lượng', en: 'Quantity' }, fields: ['copies', 'pages', 'durationMinutes', 'cost'] },
      { title: { vi: 'Tồn kho', en: 'Stock' }, fields: ['stock', 'stockedOn', 'note'] },
    ],
  },
  distributions: {
    sections: [
      { title: { vi: 'Tài liệu', en: 'Material' }, fields: ['publication', 'material', 'quantity'] },
      {
        title: { vi: 'Nơi nhận', en: 'Recipients' },
        fields: ['recipients', 'recipientsAsWritten', 'openEnded', 'purpose', 'event'],
      },
      { title: { vi: 'Thời gian', en: 'Time' }, fields: ['distributedOn', 'year', 'note'] },
    ],
  },
}

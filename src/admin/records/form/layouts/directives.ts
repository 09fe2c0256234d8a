import type { FormLayout } from '../layout.ts'

export const directiveLayouts: Readonly<Record<string, FormLayout>> = {
  directives: {
    purpose: {
      vi: 'Văn bản ở đây được dẫn trong phần mở đầu và mục I của báo cáo, và làm căn cứ cho hồ sơ khác.',
      en: 'Documents here are cited in the opening and section I of the report, and other records rest on them.',
    },
    rules: ['document.form'],
    lawOn: ['issuedOn', 'plannedYear'],
    sections: [
      {
        title: { vi: 'Văn bản', en: 'Document' },
        fields: ['type', 'typeName', 'number', 'issuedOn', 'subject', 'level'],
      },
      {
        title: { vi: 'Cơ quan ban hành và người ký', en: 'Issuer and signer' },
        fields: ['issuerOrg', 'coIssuers', 'issuerName', 'signerPosition', 'signerName'],
      },
      {
        title: { vi: 'Hiệu lực và giai đoạn', en: 'Force and period' },
        fields: [
          {
            label: { vi: 'Hiệu lực từ – đến', en: 'In force from – to' },
            from: 'effectiveFrom',
            to: 'effectiveTo',
          },
          { label: { vi: 'Giai đoạn (năm)', en: 'Period (years)' }, from: 'periodFrom', to: 'periodTo' },
          'planned',
          'plannedYear',
        ],
      },
      {
        title: { vi: 'Nội dung và nơi nhận', en: 'Content and recipients' },
        fields: ['summary', 'recipients', 'languages', 'sourceUrl'],
      },
      {
        title: { vi: 'Chế độ lưu hành', en: 'Classification' },
        fields: ['classification', 'secretPointer', 'keptAt', 'priority'],
      },
      {
        title: { vi: 'Văn thư', en: 'Records office' },
        fields: [
          'arrivedOn',
          'arrivalNumber',
          'answerDueOn',
          'pageCount',
          'copyCount',
          'fileCode',
          'retention',
          'note',
        ],
      },
    ],
  },
}

import type { FormLayout } from '../layout.ts'

export const pressLayouts: Readonly<Record<string, FormLayout>> = {
  'press-delegations': {
    purpose: {
      vi: 'Hồ sơ này nuôi số đoàn và lượt phóng viên của báo cáo năm.',
      en: 'This record feeds the numbers of delegations and reporter visits in the annual report.',
    },
    rules: ['press.foreign'],
    lawOn: ['receivedOn', 'startsOn', 'year'],
    sections: [
      {
        title: { vi: 'Đoàn và cơ quan báo chí', en: 'Delegation and outlet' },
        fields: ['outletAsWritten', 'outlet', 'country', 'kind', 'memberCount', 'signatory'],
      },
      {
        title: { vi: 'Thời gian và chương trình', en: 'Time and programme' },
        fields: [
          {
            label: { vi: 'Từ ngày – đến ngày', en: 'From – to' },
            from: 'startsOn',
            to: 'endsOn',
            help: {
              vi: 'Chưa có ngày thì ghi năm bên dưới, hồ sơ vẫn được tính cho năm đó.',
              en: 'While the days are not known, the year below counts the record for that year.',
            },
          },
          'year',
          'places',
          'purpose',
          'contents',
          'plannedQuestions',
          'equipment',
        ],
      },
      {
        title: { vi: 'Chấp thuận hoạt động', en: 'Approval' },
        fields: [
          'procedure',
          'stage',
          'receivedOn',
          'replyDueOn',
          'repliedOn',
          'replyNumber',
          'permitNumber',
          'permitDate',
          'acceptingAgency',
          'host',
        ],
      },
      {
        title: { vi: 'Khu vực biên giới', en: 'Border area' },
        fields: ['borderArea', 'borderConsentOn', 'borderConsentBy'],
      },
      {
        title: { vi: 'Sau chuyến đi', en: 'Afterwards' },
        fields: ['broadcastPlan', 'expectedOn', 'reportedOn', 'note'],
      },
    ],
  },
  'press-members': {
    rules: ['press.foreign'],
    sections: [
      {
        title: { vi: 'Thành viên', en: 'Member' },
        fields: ['delegation', 'fullName', 'nationality', 'role'],
      },
      {
        title: { vi: 'Giấy tờ, được niêm phong', en: 'Papers, sealed' },
        fields: ['passport', 'expires', 'visaPlace', 'permitValidTo'],
      },
    ],
  },
}

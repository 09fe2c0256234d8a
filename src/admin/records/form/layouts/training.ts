import type { FormLayout } from '../layout.ts'

export const trainingLayouts: Readonly<Record<string, FormLayout>> = {
  'training-courses': {
    purpose: {
      vi: 'Hồ sơ này nuôi số lớp và số học viên của báo cáo năm.',
      en: 'This record feeds the numbers of classes and trainees in the annual report.',
    },
    rules: ['decree.external-information'],
    lawOn: ['startsOn', 'year'],
    sections: [
      {
        title: { vi: 'Khóa, lớp', en: 'Course' },
        fields: [
          'title',
          'organizers',
          'organizersAsWritten',
          'assignedBy',
          'directive',
          'frequency',
          'method',
        ],
      },
      {
        title: { vi: 'Thời gian và địa điểm', en: 'Time and place' },
        fields: [
          { label: { vi: 'Từ ngày – đến ngày', en: 'From – to' }, from: 'startsOn', to: 'endsOn' },
          'year',
          'venue',
          'hours',
        ],
      },
      {
        title: { vi: 'Nội dung và đối tượng', en: 'Topics and audience' },
        fields: ['topics', 'audience', 'audienceGroups'],
      },
      {
        title: { vi: 'Số liệu', en: 'Numbers' },
        fields: ['classCount', 'traineeCount', 'lecturerCount', 'certificateCount', 'cost'],
      },
      { title: { vi: 'Đánh giá', en: 'Evaluation' }, fields: ['evaluation', 'averageRating', 'note'] },
    ],
  },
}

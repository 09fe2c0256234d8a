import type { FormLayout, Pair } from '../layout.ts'

const time: Pair = {
  label: { vi: 'Từ ngày – đến ngày', en: 'From – to' },
  from: 'startsOn',
  to: 'endsOn',
  help: {
    vi: 'Một ngày thì chỉ ghi ô đầu. Chưa biết ngày thì ghi năm.',
    en: 'For one day fill the first box only. While the days are not known, give the year.',
  },
}

export const activityLayouts: Readonly<Record<string, FormLayout>> = {
  activities: {
    purpose: {
      vi: 'Hoạt động được kể ở mục II của báo cáo, theo loại thông tin và kênh.',
      en: 'Activities are told in section II of the report, by kind of information and channel.',
    },
    rules: ['decree.external-information'],
    lawOn: ['startsOn', 'year'],
    sections: [
      {
        title: { vi: 'Hoạt động', en: 'Activity' },
        fields: ['title', 'kind', 'informationKinds', 'channel', 'topic', 'description'],
      },
      {
        title: { vi: 'Thời gian và nơi', en: 'Time and place' },
        fields: [time, 'year', 'place', 'directive'],
      },
      {
        title: { vi: 'Ai làm, cho ai', en: 'By whom, for whom' },
        fields: ['partners', 'outletAsWritten', 'audience', 'languages'],
      },
      {
        title: { vi: 'Số liệu', en: 'Numbers' },
        fields: ['quantity', 'quantityUnit', 'foreignQuantity', 'reach'],
      },
    ],
  },
  exhibitions: {
    purpose: {
      vi: 'Triển lãm và sự kiện được kể ở mục II của báo cáo, với số ngày và số khách.',
      en: 'Exhibitions and events are told in section II of the report, with their days and visitors.',
    },
    sections: [
      {
        title: { vi: 'Triển lãm, sự kiện', en: 'Exhibition or event' },
        fields: ['name', 'topic', 'purpose', 'informationKinds', 'channel'],
      },
      {
        title: { vi: 'Thời gian và địa điểm', en: 'Time and place' },
        fields: [time, 'year', 'venue', 'venueAsWritten', 'coOrganizers'],
      },
      { title: { vi: 'Số liệu', en: 'Numbers' }, fields: ['exhibits', 'visitors'] },
      { title: { vi: 'Giấy phép', en: 'Permit' }, fields: ['permitNumber', 'permitDate'] },
    ],
  },
  visits: {
    sections: [
      {
        title: { vi: 'Đoàn', en: 'Delegation' },
        fields: ['name', 'direction', 'country', 'head', 'members', 'host'],
      },
      { title: { vi: 'Thời gian', en: 'Time' }, fields: [time, 'year'] },
      { title: { vi: 'Nội dung và kết quả', en: 'Content and results' }, fields: ['purpose', 'results'] },
    ],
  },
}

import type { z } from 'zod'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { channels, informationKinds } from './dimensions.ts'
import { activityKinds, visitDirections } from './kinds.ts'
import { activityIssues, identityOf } from './rules.ts'
import { endsOn, spanOf, startsOn, timingIssues, year } from './timing.ts'

export const activities = defineCollection({
  name: 'activities',
  label: { vi: 'Hoạt động thông tin đối ngoại', en: 'External-information activities' },
  singular: { vi: 'hoạt động', en: 'activity' },
  legalBasis: 'Nghị định 72/2015/NĐ-CP; Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    title: field.text({ label: { vi: 'Tên hoạt động', en: 'Title' }, required: true, listed: true }),
    kind: field.choice(activityKinds, {
      label: { vi: 'Loại hoạt động', en: 'Kind' },
      required: true,
      listed: true,
    }),
    informationKinds: field.choices(informationKinds, {
      label: { vi: 'Loại thông tin', en: 'Kinds of information' },
      help: {
        vi: 'Chọn mọi loại có trong sản phẩm hoặc hoạt động.',
        en: 'Choose every kind that the product or activity carries.',
      },
      legalBasis: 'Nghị định 72/2015/NĐ-CP',
    }),
    channel: field.choice(channels, {
      label: { vi: 'Phương thức', en: 'Channel' },
      help: { vi: 'Phương thức chính, nếu dùng nhiều.', en: 'The main one when several were used.' },
      legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
      listed: true,
    }),
    startsOn,
    endsOn,
    year,
    directive: field.record('directives', {
      label: { vi: 'Văn bản được phổ biến, triển khai', en: 'Directive disseminated or carried out' },
    }),
    topic: field.text({ label: { vi: 'Chủ đề', en: 'Topic' } }),
    description: field.longText({ label: { vi: 'Nội dung', en: 'Contents' } }),
    outletAsWritten: field.text({
      label: { vi: 'Nơi đăng, phát', en: 'Where published or broadcast' },
      help: {
        vi: 'Tên báo, đài, trang như ghi trong hồ sơ.',
        en: 'The newspaper, station or site as written in the file.',
      },
    }),
    partners: field.organizations({ label: { vi: 'Cơ quan phối hợp', en: 'Partner organisations' } }),
    audience: field.text({ label: { vi: 'Đối tượng', en: 'Audience' } }),
    place: field.text({ label: { vi: 'Địa điểm', en: 'Place' } }),
    languages: field.languages({ label: { vi: 'Ngôn ngữ', en: 'Languages' } }),
    quantity: field.integer({
      label: { vi: 'Số lượng', en: 'Quantity' },
      help: {
        vi: 'Bỏ trống nếu chưa có số liệu; không ghi 0 thay cho chưa biết.',
        en: 'Leave empty while unknown; do not write 0 instead.',
      },
      listed: true,
    }),
    quantityUnit: field.text({
      label: { vi: 'Đơn vị tính', en: 'Unit of quantity' },
      help: {
        vi: 'Ví dụ: tin, bài, chương trình, cuộc, cổng/trang.',
        en: 'For example: articles, programmes, sites.',
      },
      max: 50,
    }),
    foreignQuantity: field.integer({
      label: { vi: 'Trong đó bằng tiếng nước ngoài', en: 'Of these in foreign languages' },
    }),
    reach: field.integer({
      label: { vi: 'Lượt tiếp cận, truy cập', en: 'Views or visits' },
      help: { vi: 'Tổng trong thời gian của bản ghi.', en: 'The total for the time of this record.' },
      unit: 'lượt',
    }),
  },
  title: ({ title }) => title ?? '',
  happened: spanOf,
  identity: (fields) => identityOf(fields.title, fields),
  check: (fields) => [...timingIssues(fields), ...activityIssues(fields)],
})

export const exhibitions = defineCollection({
  name: 'exhibitions',
  label: { vi: 'Triển lãm, trưng bày', en: 'Exhibitions' },
  singular: { vi: 'cuộc triển lãm', en: 'exhibition' },
  shape: {
    name: field.text({ label: { vi: 'Tên triển lãm', en: 'Name' }, required: true, listed: true }),
    startsOn,
    endsOn,
    year,
    venue: field.organization({ label: { vi: 'Nơi tổ chức', en: 'Venue' }, listed: true }),
    venueAsWritten: field.text({
      label: { vi: 'Địa điểm như đã ghi', en: 'Venue as written' },
      help: {
        vi: 'Dùng khi nơi tổ chức chưa có trong danh bạ.',
        en: 'When the venue is not in the directory.',
      },
    }),
    coOrganizers: field.organizations({
      label: { vi: 'Cơ quan phối hợp tổ chức', en: 'Co-organisers' },
      listed: true,
    }),
    topic: field.text({ label: { vi: 'Chủ đề', en: 'Topic' } }),
    purpose: field.longText({ label: { vi: 'Mục đích, ý nghĩa', en: 'Purpose' } }),
    informationKinds: field.choices(informationKinds, {
      label: { vi: 'Loại thông tin', en: 'Kinds of information' },
    }),
    channel: field.choice(channels, {
      label: { vi: 'Phương thức', en: 'Channel' },
      legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
    }),
    exhibits: field.integer({
      label: { vi: 'Số tư liệu, hiện vật', en: 'Exhibits' },
      unit: 'tư liệu, hiện vật',
    }),
    visitors: field.integer({
      label: { vi: 'Khách tham quan', en: 'Visitors' },
      unit: 'lượt khách',
      listed: true,
    }),
    permitNumber: field.text({
      label: { vi: 'Số giấy phép, thông báo', en: 'Permit or notification number' },
      max: 100,
    }),
    permitDate: field.date({
      label: { vi: 'Ngày giấy phép, thông báo', en: 'Date of permit or notification' },
    }),
  },
  title: ({ name }) => name ?? '',
  happened: spanOf,
  identity: (fields) => identityOf(fields.name, fields),
  check: timingIssues,
})

export const visits = defineCollection({
  name: 'visits',
  label: { vi: 'Đoàn ra, đoàn vào', en: 'Delegations out and in' },
  singular: { vi: 'đoàn', en: 'delegation' },
  shape: {
    name: field.text({ label: { vi: 'Tên đoàn', en: 'Name' }, required: true, listed: true }),
    direction: field.choice(visitDirections, {
      label: { vi: 'Chiều', en: 'Direction' },
      required: true,
      listed: true,
    }),
    country: field.country({
      label: { vi: 'Nước', en: 'Country' },
      help: {
        vi: 'Nước đến với đoàn ra, nước cử đoàn với đoàn vào; bỏ trống với tổ chức quốc tế.',
        en: 'Destination of an outgoing, origin of an incoming delegation; empty for an international organisation.',
      },
      listed: true,
    }),
    head: field.text({
      label: { vi: 'Trưởng đoàn', en: 'Head of delegation' },
      help: { vi: 'Họ tên và chức vụ công khai.', en: 'Name and public office.' },
    }),
    members: field.integer({
      label: { vi: 'Số thành viên', en: 'Members' },
      unit: 'người',
      min: 1,
      listed: true,
    }),
    host: field.organization({ label: { vi: 'Cơ quan chủ trì', en: 'Lead organisation' } }),
    startsOn,
    endsOn,
    year,
    purpose: field.longText({ label: { vi: 'Mục đích', en: 'Purpose' } }),
    results: field.longText({ label: { vi: 'Kết quả', en: 'Results' } }),
  },
  title: ({ name }) => name ?? '',
  happened: spanOf,
  identity: (fields) =>
    fields.direction && fields.name && identityOf(`${fields.direction} ${fields.name}`, fields),
  check: timingIssues,
})

export type ActivityFields = z.output<typeof activities.shape>

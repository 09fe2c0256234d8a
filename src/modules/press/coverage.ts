import { slugify } from '../../platform/text/slug.ts'
import { defineCollection, type Span } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { spanOf, year } from '../activities/public.ts'
import { sentiments } from './choices.ts'

/** What outlets published about the province: products, never persons. */
export const pressCoverage = defineCollection({
  name: 'press-coverage',
  label: { vi: 'Sản phẩm báo chí nước ngoài về tỉnh', en: 'Foreign press coverage' },
  singular: { vi: 'sản phẩm báo chí', en: 'press product' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    title: field.text({ label: { vi: 'Tên sản phẩm', en: 'Title' }, required: true, listed: true }),
    outlet: field.record('outlets', {
      label: { vi: 'Cơ quan, hãng', en: 'Outlet' },
      required: true,
      listed: true,
    }),
    delegation: field.record('press-delegations', {
      label: { vi: 'Của đoàn', en: 'By the delegation' },
      help: { vi: 'Bỏ trống nếu không do đoàn nào đến tỉnh làm.', en: 'Empty when no delegation made it.' },
    }),
    country: field.country({ label: { vi: 'Nước đăng, phát', en: 'Country of publication' }, listed: true }),
    languages: field.languages({
      label: { vi: 'Ngôn ngữ', en: 'Languages' },
      listed: true,
    }),
    publishedOn: field.date({ label: { vi: 'Ngày đăng, phát', en: 'Published' }, listed: true }),
    year,
    url: field.text({ label: { vi: 'Đường dẫn', en: 'Address' }, max: 1000, unsearched: true }),
    topic: field.text({ label: { vi: 'Chủ đề', en: 'Topic' } }),
    summary: field.longText({
      label: { vi: 'Tóm tắt', en: 'Summary' },
      help: {
        vi: 'Tóm tắt bằng lời của mình; không chép nguyên văn sản phẩm.',
        en: 'In your own words; do not copy the product.',
      },
    }),
    sentiment: field.choice(sentiments, {
      label: { vi: 'Sắc thái của sản phẩm', en: 'Tone of the product' },
      help: { vi: 'Đánh giá sản phẩm, không đánh giá người.', en: 'Of the product, never of a person.' },
    }),
    asRegistered: field.boolean({
      label: { vi: 'Đúng mục đích đã đăng ký', en: 'As registered' },
    }),
    reach: field.integer({ label: { vi: 'Lượt xem, phát hành', en: 'Reach' }, unit: 'lượt' }),
    archiveHash: field.text({
      label: { vi: 'Mã băm bản lưu (SHA-256)', en: 'Hash of the archived copy (SHA-256)' },
      max: 64,
      unsearched: true,
    }),
    action: field.text({
      label: { vi: 'Xử lý', en: 'Action taken' },
      help: {
        vi: 'Ví dụ: gửi thông tin làm rõ, đề nghị cải chính.',
        en: 'For example: a correction was asked for.',
      },
    }),
  },
  title: ({ title }) => title ?? '',
  happened: coverageSpan,
  identity: (fields) => fields.url ?? titleKey(fields),
})

type Published = { publishedOn: string | null; year: number | null }

function coverageSpan({ publishedOn, year: known }: Published): Span | null {
  return spanOf({ startsOn: publishedOn, endsOn: null, year: known })
}

function titleKey(fields: Published & { title: string | null; outlet: string | null }): string | null {
  const span = coverageSpan(fields)
  return (
    fields.title && fields.outlet && span && `${fields.outlet}|${slugify(fields.title, 500)}|${span.from}`
  )
}

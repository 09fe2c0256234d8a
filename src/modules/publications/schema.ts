import type { z } from 'zod'
import type { Labels } from '../../platform/labels.ts'
import { fold } from '../../platform/text/fold.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import type { Span } from '../../records/collection.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { informationKinds } from '../activities/public.ts'
import { checkDistribution, checkPublication } from './rules.ts'

export const publicationKinds = {
  book: { vi: 'Sách', en: 'Book' },
  leaflet: { vi: 'Tờ gấp', en: 'Leaflet' },
  'special-issue': { vi: 'Đặc san', en: 'Special issue' },
  bulletin: { vi: 'Bản tin', en: 'Bulletin' },
  catalogue: { vi: 'Danh mục, cẩm nang', en: 'Catalogue or handbook' },
  photobook: { vi: 'Sách ảnh', en: 'Photo book' },
  film: { vi: 'Phim', en: 'Film' },
  clip: { vi: 'Video clip', en: 'Video clip' },
  map: { vi: 'Bản đồ', en: 'Map' },
  postcard: { vi: 'Bưu ảnh, lịch, áp phích', en: 'Postcards, calendars, posters' },
  electronic: { vi: 'Xuất bản phẩm điện tử', en: 'Electronic publication' },
  other: { vi: 'Loại khác', en: 'Other' },
} as const satisfies Record<string, Labels>

const YEARS = { min: 1945, max: 2200 }

export const publications = defineCollection({
  name: 'publications',
  label: { vi: 'Ấn phẩm', en: 'Publications' },
  singular: { vi: 'ấn phẩm', en: 'publication' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    title: field.text({ label: { vi: 'Tên ấn phẩm', en: 'Title' }, required: true, listed: true }),
    kind: field.choice(publicationKinds, { label: { vi: 'Loại', en: 'Kind' }, listed: true }),
    informationKinds: field.choices(informationKinds, {
      label: { vi: 'Loại thông tin', en: 'Kinds of information' },
      legalBasis: 'Nghị định 72/2015/NĐ-CP',
    }),
    languages: field.languages({
      label: { vi: 'Ngôn ngữ', en: 'Languages' },
      help: { vi: 'Mã ngôn ngữ: vi, en, lo, th, zh-Hans…', en: 'Language tags: vi, en, lo, th, zh-Hans…' },
      listed: true,
    }),
    languagesAsWritten: field.text({
      label: { vi: 'Ngôn ngữ như đã ghi', en: 'Languages as written' },
      help: { vi: 'Ví dụ «song ngữ» khi không rõ cặp ngôn ngữ.', en: 'For example “bilingual”.' },
      max: 200,
    }),
    external: field.boolean({
      label: { vi: 'Ấn phẩm của đơn vị ngoài tỉnh', en: "Another body's publication" },
      help: {
        vi: 'Tỉnh chỉ cung cấp nội dung; không tính vào số ấn phẩm của tỉnh.',
        en: 'The province only supplied content; not counted among its own.',
      },
    }),
    contribution: field.text({
      label: { vi: 'Nội dung tỉnh cung cấp', en: 'What the province contributed' },
    }),
    producers: field.organizations({
      label: { vi: 'Đơn vị thực hiện', en: 'Produced by' },
      listed: true,
    }),
    publisherOrg: field.organization({ label: { vi: 'Cơ quan xuất bản', en: 'Publisher' } }),
    publisherName: field.text({
      label: { vi: 'Cơ quan xuất bản (ngoài danh mục)', en: 'Publisher not on the list' },
    }),
    licenceNumber: field.text({
      label: { vi: 'Số giấy phép xuất bản tài liệu không kinh doanh', en: 'Non-commercial licence number' },
      legalBasis: 'Luật Xuất bản',
      max: 100,
    }),
    licensedOn: field.date({
      label: { vi: 'Ngày cấp phép', en: 'Licensed on' },
      legalBasis: 'Luật Xuất bản',
    }),
    isbn: field.text({ label: { vi: 'ISBN', en: 'ISBN' }, max: 20 }),
    purpose: field.text({ label: { vi: 'Mục đích', en: 'Purpose' } }),
    year: field.integer({ label: { vi: 'Năm', en: 'Year' }, ...YEARS }),
    issuedOn: field.date({ label: { vi: 'Ngày phát hành', en: 'Issued on' }, listed: true }),
    copies: field.integer({ label: { vi: 'Số bản in', en: 'Copies' }, unit: 'bản', listed: true }),
    pages: field.integer({ label: { vi: 'Số trang', en: 'Pages' }, unit: 'trang' }),
    durationMinutes: field.number({ label: { vi: 'Thời lượng', en: 'Duration' }, unit: 'phút' }),
    stock: field.integer({
      label: { vi: 'Số bản còn lại', en: 'Stock' },
      help: { vi: 'Theo lần kiểm kê gần nhất.', en: 'At the last count.' },
      unit: 'bản',
    }),
    stockedOn: field.date({ label: { vi: 'Ngày kiểm kê', en: 'Counted on' } }),
    cost: field.money({ label: { vi: 'Kinh phí', en: 'Cost' } }),
    summary: field.longText({ label: { vi: 'Nội dung chính', en: 'Summary' } }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ title }) => title ?? '',
  happened: ({ issuedOn, year }) => happenedOf(issuedOn, year),
  identity: ({ title, issuedOn, year }) => {
    const when = issuedOn?.slice(0, 4) ?? year
    return title === null || when === null ? null : `${fold(title)}|${when}`
  },
  check: checkPublication,
})

export const distributions = defineCollection({
  name: 'distributions',
  label: { vi: 'Cung cấp, phát hành tài liệu', en: 'Distribution of materials' },
  singular: { vi: 'lần cung cấp', en: 'distribution' },
  shape: {
    publication: field.record('publications', {
      label: { vi: 'Ấn phẩm', en: 'Publication' },
      listed: true,
    }),
    material: field.text({
      label: { vi: 'Tài liệu', en: 'Material' },
      help: { vi: 'Khi không phải ấn phẩm trong sổ.', en: 'Where it is not a registered publication.' },
      listed: true,
    }),
    recipients: field.organizations({ label: { vi: 'Nơi nhận', en: 'Recipients' }, listed: true }),
    recipientsAsWritten: field.text({
      label: { vi: 'Nơi nhận (ngoài danh mục)', en: 'Recipients not on the list' },
    }),
    openEnded: field.boolean({
      label: { vi: 'Danh sách nơi nhận chưa đầy đủ', en: 'The list of recipients is open' },
      help: {
        vi: 'Báo cáo gốc chỉ nêu một số nơi nhận («…»).',
        en: 'The source names only some of them (“…”).',
      },
    }),
    purpose: field.text({ label: { vi: 'Mục đích', en: 'Purpose' } }),
    event: field.text({ label: { vi: 'Sự kiện', en: 'Event' } }),
    quantity: field.integer({ label: { vi: 'Số bản', en: 'Quantity' }, unit: 'bản', listed: true }),
    distributedOn: field.date({ label: { vi: 'Ngày cung cấp', en: 'Distributed on' }, listed: true }),
    year: field.integer({ label: { vi: 'Năm', en: 'Year' }, ...YEARS }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ material, purpose, event }) => [material, event ?? purpose].filter(Boolean).join(' – '),
  happened: ({ distributedOn, year }) => happenedOf(distributedOn, year),
  identity: ({ publication, material, recipients, recipientsAsWritten, distributedOn, year }) => {
    const what = publication ?? (material === null ? null : fold(material))
    const when = distributedOn ?? year
    const whom = [...(recipients ?? []).toSorted(), fold(recipientsAsWritten ?? '')].join(',')
    return what === null || when === null ? null : [what, when, whom].join('|')
  },
  check: checkDistribution,
})

export type PublicationFields = z.output<typeof publications.shape>
export type DistributionFields = z.output<typeof distributions.shape>

function happenedOf(on: string | null, year: number | null): Span | null {
  if (on !== null) return { from: on, to: on }
  return year === null ? null : yearSpan(year)
}

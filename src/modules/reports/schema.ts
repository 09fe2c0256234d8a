import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'

/** One organisation's annual report: who asked for it, in which outline, and its form. */
export const reports = defineCollection({
  name: 'reports',
  label: { vi: 'Báo cáo', en: 'Reports' },
  singular: { vi: 'báo cáo', en: 'report' },
  legalBasis: 'NĐ 09/2019/NĐ-CP',
  shape: {
    year: field.integer({
      label: { vi: 'Năm báo cáo', en: 'Reporting year' },
      min: 1990,
      max: 2100,
      required: true,
      listed: true,
    }),
    subject: field.text({
      label: { vi: 'Trích yếu', en: 'Subject' },
      legalBasis: 'NĐ 30/2020/NĐ-CP, Phụ lục I',
      required: true,
      listed: true,
    }),
    outline: field.text({
      label: { vi: 'Đề cương', en: 'Outline' },
      help: {
        vi: 'Mã và phiên bản đề cương, ví dụ ttdn-2017@1; để trống thì lấy đề cương có hiệu lực cuối kỳ',
        en: 'Code and version, for example ttdn-2017@1; empty: the outline in force at the end of the period',
      },
      max: 80,
    }),
    periodFrom: field.date({
      label: { vi: 'Kỳ số liệu từ', en: 'Period from' },
      help: {
        vi: 'Chỉ điền khi văn bản yêu cầu quy định kỳ khác',
        en: 'Only when the request letter sets another period',
      },
      legalBasis: 'NĐ 09/2019/NĐ-CP, Điều 12',
    }),
    periodTo: field.date({ label: { vi: 'Chốt số liệu đến', en: 'Cut-off' } }),
    asOf: field.date({
      label: { vi: 'Theo tên gọi, thể thức, luật ngày', en: 'Names, form and law as of' },
      help: {
        vi: 'Để trống: ngày ban hành, chưa có thì ngày cuối kỳ',
        en: 'Empty: the date of issue, else the end of the period',
      },
    }),
    requestedBy: field.record('directives', {
      label: { vi: 'Văn bản yêu cầu báo cáo', en: 'Request letter' },
    }),
    opening: field.longText({ label: { vi: 'Lời mở đầu', en: 'Opening' } }),
    closing: field.longText({ label: { vi: 'Lời kết', en: 'Closing' } }),
    addressees: field.texts({ label: { vi: 'Kính gửi', en: 'Addressees' } }),
    number: field.text({ label: { vi: 'Số', en: 'Number' }, max: 11, listed: true }),
    notation: field.text({ label: { vi: 'Ký hiệu', en: 'Notation' }, max: 30 }),
    place: field.text({ label: { vi: 'Địa danh', en: 'Place' }, max: 100 }),
    issuedOn: field.date({ label: { vi: 'Ngày ban hành', en: 'Date of issue' }, listed: true }),
    signingAuthority: field.texts({
      label: { vi: 'Quyền hạn, chức vụ người ký', en: 'Authority and post of the signer' },
      help: { vi: 'Mỗi dòng một mục: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH', en: 'One line an entry' },
      max: 100,
    }),
    signerName: field.text({ label: { vi: 'Người ký', en: 'Signer' }, max: 50 }),
    recipients: field.texts({ label: { vi: 'Nơi nhận', en: 'Recipients' }, max: 200 }),
  },
  title: ({ subject, year }) => subject ?? `Báo cáo năm ${year ?? '–'}`,
  happened: ({ year }) => (year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` }),
  identity: ({ year, outline }) => (year === null ? null : `${year} ${outline?.split('@')[0] ?? ''}`),
  check: ({ periodFrom, periodTo }) =>
    periodFrom && periodTo && periodFrom > periodTo
      ? [
          {
            at: 'periodTo',
            message: { vi: 'Ngày chốt trước ngày bắt đầu', en: 'The cut-off is before the start' },
          },
        ]
      : [],
})

/** An officer's words for one section of one report. Each has its own version, so two people can write at once. */
export const reportPassages = defineCollection({
  name: 'report-passages',
  label: { vi: 'Đoạn văn của báo cáo', en: 'Report passages' },
  singular: { vi: 'đoạn văn', en: 'passage' },
  shape: {
    report: field.record('reports', { label: { vi: 'Báo cáo', en: 'Report' }, required: true, listed: true }),
    section: field.text({
      label: { vi: 'Mục', en: 'Section' },
      help: {
        vi: 'Mã mục trong đề cương, ví dụ II.3',
        en: 'Id of the section in the outline, for example II.3',
      },
      required: true,
      listed: true,
      max: 20,
    }),
    kind: field.choice(
      {
        narrative: { vi: 'Lời văn', en: 'Narrative' },
        rewording: { vi: 'Viết lại câu của một bản ghi', en: 'Another wording of a record' },
        omission: { vi: 'Không in bản ghi này', en: 'Leave a record out' },
      },
      { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true },
    ),
    about: field.record('*', { label: { vi: 'Bản ghi', en: 'Record' } }),
    position: field.integer({ label: { vi: 'Thứ tự', en: 'Order' } }),
    text: field.longText({
      label: { vi: 'Nội dung', en: 'Text' },
      help: {
        vi: 'Mỗi dòng một đoạn; bắt đầu bằng “- ” là gạch đầu dòng. {{mã chỉ tiêu}} in số, [[mã văn bản]] viện dẫn văn bản',
        en: 'One paragraph a line; “- ” makes a dash item. {{figure key}} prints a figure, [[record id]] cites a directive',
      },
      listed: true,
    }),
  },
  title: ({ section, kind, text }) => `${section ?? '–'} ${kind ?? ''}: ${(text ?? '').slice(0, 80)}`,
  happened: () => null,
  identity: ({ report, section, kind, about }) =>
    kind === 'narrative' || !about ? null : [report, section, kind, about].join(' '),
  check: ({ kind, about, text }) => [
    ...(kind && kind !== 'narrative' && !about
      ? [{ at: 'about', message: { vi: 'Chọn bản ghi', en: 'Choose the record' } }]
      : []),
    ...(kind && kind !== 'omission' && !text
      ? [{ at: 'text', message: { vi: 'Cần có nội dung', en: 'Write the text' } }]
      : []),
  ],
})

import { z } from 'zod'
import { fold } from '../../platform/text/fold.ts'
import { numberKey } from '../../platform/text/normalize.ts'
import { defineCollection } from '../../records/collection.ts'
import { field, type FieldMeta } from '../../records/fields.ts'
import { checkNumber, checkOrder, checkSecrecy } from './checks.ts'
import { levels, priorities } from './choices.ts'
import { titleOf } from './citation.ts'
import { documentTypes } from './document-types.ts'
import { lifeOf } from './rules.ts'
import { classifications, POINTER_WITHOUT_FILES } from './secrecy.ts'

const NĐ30 = 'Nghị định 30/2020/NĐ-CP, Phụ lục VI'

const classificationMeta: FieldMeta = {
  kind: 'choice',
  label: { vi: 'Chế độ lưu hành', en: 'Classification' },
  help: {
    vi: 'Chỉ «Thường» hoặc «Lưu hành nội bộ». Văn bản Mật, Tối mật, Tuyệt mật không được nhập vào hệ thống.',
    en: 'Only “Normal” or “Internal circulation”. State secrets may not be entered.',
  },
  options: Object.entries(classifications).map(([value, label]) => ({ value, label })),
}

/** Takes what was typed, so that the refusal of a secret grade can say what to do instead of "not an option". */
const classification = z.string().trim().min(1).max(40).nullable().default(null).meta({
  field: classificationMeta,
  title: classificationMeta.label.vi,
  description: classificationMeta.help?.vi,
})

export const directives = defineCollection({
  name: 'directives',
  label: { vi: 'Văn bản chỉ đạo, điều hành', en: 'Directing documents' },
  singular: { vi: 'văn bản', en: 'document' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT; Nghị định 30/2020/NĐ-CP',
  shape: {
    type: field.choice(documentTypes, {
      label: { vi: 'Loại văn bản', en: 'Type' },
      legalBasis: 'Nghị định 30/2020/NĐ-CP, Phụ lục III',
      required: true,
      listed: true,
    }),
    typeName: field.text({
      label: { vi: 'Tên loại ghi trên văn bản', en: 'Type as written' },
      help: {
        vi: 'Chỉ ghi khi khác tên loại đã chọn, ví dụ «Chương trình hành động».',
        en: 'Only where it differs from the chosen type, for example “Chương trình hành động”.',
      },
      legalBasis: NĐ30,
      max: 100,
    }),
    number: field.text({
      label: { vi: 'Số, ký hiệu', en: 'Number and notation' },
      help: {
        vi: 'Ghi đúng như trên văn bản; hệ thống tự nhận ra 16/KL/TW và 16-KL/TW là một.',
        en: 'As written; 16/KL/TW and 16-KL/TW are recognised as the same.',
      },
      legalBasis: NĐ30,
      max: 42,
      listed: true,
    }),
    issuedOn: field.date({
      label: { vi: 'Ngày ban hành', en: 'Issued on' },
      legalBasis: NĐ30,
      listed: true,
    }),
    issuerOrg: field.organization({ label: { vi: 'Cơ quan ban hành', en: 'Issuer' }, listed: true }),
    coIssuers: field.organizations({ label: { vi: 'Cơ quan cùng ban hành', en: 'Joint issuers' } }),
    issuerName: field.text({
      label: { vi: 'Cơ quan ban hành ghi trên văn bản', en: 'Issuer as written' },
      legalBasis: NĐ30,
      max: 200,
    }),
    level: field.choice(levels, { label: { vi: 'Cấp ban hành', en: 'Level' }, required: true, listed: true }),
    subject: field.text({
      label: { vi: 'Trích yếu nội dung', en: 'Subject' },
      help: {
        vi: 'Viết tiếp được sau tên cơ quan ban hành: «về …», «phê duyệt …», «thực hiện …».',
        en: 'Worded to follow the issuer: “về …”, “phê duyệt …”, “thực hiện …”.',
      },
      legalBasis: NĐ30,
      max: 500,
      listed: true,
    }),
    languages: field.languages({ label: { vi: 'Ngôn ngữ', en: 'Languages' } }),
    signerPosition: field.text({
      label: { vi: 'Chức vụ người ký', en: "Signer's position" },
      legalBasis: NĐ30,
      max: 100,
    }),
    signerName: field.text({
      label: { vi: 'Người ký', en: 'Signer' },
      legalBasis: NĐ30,
      max: 50,
    }),
    planned: field.boolean({
      label: { vi: 'Dự kiến ban hành', en: 'Planned' },
      help: { vi: 'Văn bản chưa ban hành, mới có trong kế hoạch.', en: 'Not issued yet, only planned.' },
    }),
    plannedYear: field.integer({
      label: { vi: 'Năm dự kiến ban hành', en: 'Year planned for' },
      min: 1945,
      max: 2200,
    }),
    effectiveFrom: field.date({ label: { vi: 'Có hiệu lực từ ngày', en: 'In force from' } }),
    effectiveTo: field.date({ label: { vi: 'Hết hiệu lực sau ngày', en: 'In force until' } }),
    periodFrom: field.integer({
      label: { vi: 'Giai đoạn: từ năm', en: 'Period: from year' },
      help: {
        vi: 'Có thể sớm hơn năm ban hành.',
        en: 'May be earlier than the year of issue.',
      },
      min: 1945,
      max: 2200,
    }),
    periodTo: field.integer({
      label: { vi: 'Giai đoạn: đến năm', en: 'Period: to year' },
      min: 1945,
      max: 2200,
    }),
    classification,
    secretPointer: field.boolean({
      label: { vi: 'Văn bản mật, lưu tại Văn thư', en: 'Secret document, kept at the records office' },
      help: {
        vi: 'Chỉ ghi rằng có văn bản và nơi lưu; không ghi trích yếu, nội dung, không đính kèm tệp.',
        en: 'Only says that the document exists and where; no subject, no content, no file.',
      },
    }),
    keptAt: field.text({ label: { vi: 'Nơi lưu bản gốc', en: 'Original kept at' }, max: 200 }),
    summary: field.longText({ label: { vi: 'Tóm tắt nội dung', en: 'Summary' } }),
    recipients: field.texts({
      label: { vi: 'Nơi nhận', en: 'Recipients' },
      legalBasis: NĐ30,
      max: 200,
    }),
    priority: field.choice(priorities, { label: { vi: 'Mức độ khẩn', en: 'Urgency' }, legalBasis: NĐ30 }),
    pageCount: field.integer({
      label: { vi: 'Số trang', en: 'Pages' },
      legalBasis: NĐ30,
      unit: 'trang',
      max: 999,
    }),
    copyCount: field.integer({
      label: { vi: 'Số lượng bản phát hành', en: 'Copies issued' },
      legalBasis: NĐ30,
      unit: 'bản',
      max: 999,
    }),
    arrivedOn: field.date({ label: { vi: 'Ngày đến', en: 'Arrived on' }, legalBasis: NĐ30 }),
    arrivalNumber: field.text({ label: { vi: 'Số đến', en: 'Arrival number' }, legalBasis: NĐ30, max: 10 }),
    answerDueOn: field.date({ label: { vi: 'Hạn trả lời', en: 'Answer due on' }, legalBasis: NĐ30 }),
    fileCode: field.text({ label: { vi: 'Mã hồ sơ', en: 'File code' }, legalBasis: NĐ30, max: 20 }),
    retention: field.text({
      label: { vi: 'Thời hạn bảo quản', en: 'Retention' },
      legalBasis: NĐ30,
      max: 30,
    }),
    sourceUrl: field.text({
      label: { vi: 'Địa chỉ bản công bố', en: 'Published at' },
      unsearched: true,
    }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: titleOf,
  happened: lifeOf,
  // Numbers begin again every year, so number and issuer alone would take two years' plans for one.
  identity: ({ number, issuedOn, issuerOrg, issuerName }) => {
    const issuer = issuerOrg ?? (issuerName === null ? null : fold(issuerName))
    if (number === null || issuer === null) return null
    return [numberKey(number), issuedOn?.slice(0, 4) ?? '', issuer].join('|')
  },
  check: (fields) => [...checkOrder(fields), ...checkNumber(fields.number), ...checkSecrecy(fields)],
  refusesFiles: ({ secretPointer }) => (secretPointer === true ? POINTER_WITHOUT_FILES : null),
})

export type DirectiveFields = z.output<typeof directives.shape>

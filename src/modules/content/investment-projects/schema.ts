import { z } from 'zod'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import {
  coordinateFields,
  coverFields,
  districtsField,
  nameField,
  proofFields,
  relatedField,
} from '../shared/fields.ts'
import { coordinateIssues, madeOn, orderIssues, sameName } from '../shared/rules.ts'
import { addressText, commonTexts, contactNoteText } from '../shared/texts.ts'
import { investmentForms, landStatuses, projectStatuses, sectors } from './choices.ts'

const INVESTMENT_LAW = 'Luật Đầu tư 61/2020/QH14, Điều 21'

export const investmentProjects = defineCollection({
  name: 'investment-projects',
  label: { vi: 'Dự án kêu gọi đầu tư', en: 'Investment projects' },
  singular: { vi: 'dự án', en: 'project' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5; Luật Đầu tư 61/2020/QH14',
  shape: {
    name: nameField({ label: { vi: 'Tên dự án', en: 'Name' } }),
    sector: field.choice(sectors, { label: { vi: 'Lĩnh vực', en: 'Sector' }, required: true, listed: true }),
    districts: districtsField,
    ...coordinateFields,
    areaHectares: field.number({
      label: { vi: 'Diện tích', en: 'Area' },
      help: {
        vi: 'Bỏ trống khi chưa có số liệu được xác nhận.',
        en: 'Leave empty while no figure is confirmed.',
      },
      unit: 'ha',
      listed: true,
    }),
    capitalVnd: field.money({
      label: { vi: 'Tổng vốn (đồng)', en: 'Capital (VND)' },
      help: {
        vi: 'Bỏ trống khi chưa có số liệu được xác nhận.',
        en: 'Leave empty while no figure is confirmed.',
      },
      listed: true,
    }),
    capitalUsd: field.number({
      label: { vi: 'Tổng vốn (USD)', en: 'Capital (USD)' },
      help: {
        vi: 'Như ghi trong danh mục; không tự quy đổi.',
        en: 'As the approved list says; not converted by ourselves.',
      },
      unit: 'USD',
    }),
    forms: field.choices(investmentForms, {
      label: { vi: 'Hình thức đầu tư', en: 'Form of investment' },
      legalBasis: INVESTMENT_LAW,
    }),
    landStatus: field.choice(landStatuses, { label: { vi: 'Hiện trạng đất', en: 'Land' } }),
    legalBasis: field.record('directives', {
      label: { vi: 'Căn cứ', en: 'Legal basis' },
      help: { vi: 'Văn bản phê duyệt danh mục kêu gọi đầu tư.', en: 'The document that approves the list.' },
    }),
    legalBasisAsWritten: field.text({
      label: { vi: 'Căn cứ (ngoài sổ văn bản)', en: 'Legal basis not on the register' },
      max: 300,
    }),
    status: field.choice(projectStatuses, {
      label: { vi: 'Tình trạng', en: 'Status' },
      required: true,
      listed: true,
    }),
    contactOrg: field.organization({ label: { vi: 'Cơ quan trả lời', en: 'Who answers' }, listed: true }),
    validFrom: field.date({ label: { vi: 'Kêu gọi từ ngày', en: 'Valid from' } }),
    validUntil: field.date({
      label: { vi: 'Kêu gọi đến hết ngày', en: 'Valid until' },
      help: {
        vi: 'Sau ngày này, dự án tự rút khỏi cổng.',
        en: 'After this day it leaves the portal by itself.',
      },
      listed: true,
    }),
    verifiedOn: field.date({
      label: { vi: 'Số liệu xác nhận ngày', en: 'Figures confirmed on' },
    }),
    place: field.record('places', { label: { vi: 'Thuộc địa danh', en: 'Place' } }),
    ...dimensionFields,
    ...coverFields,
    documents: field.records('media-assets', { label: { vi: 'Tài liệu kèm theo', en: 'Documents' } }),
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    address: addressText,
    scale: field.longText({ label: { vi: 'Quy mô, công suất', en: 'Scale and capacity' }, max: 2000 }),
    infrastructure: field.longText({ label: { vi: 'Hạ tầng, kết nối', en: 'Infrastructure' }, max: 3000 }),
    incentives: field.longText({
      label: { vi: 'Ưu đãi', en: 'Incentives' },
      help: { vi: 'Nêu căn cứ pháp lý của ưu đãi.', en: 'Name the law that grants them.' },
      max: 3000,
    }),
    contactNote: contactNoteText,
  }),
  title: ({ name }) => name ?? '',
  happened: ({ happenedOn, validFrom }) => madeOn({ happenedOn: happenedOn ?? validFrom }),
  identity: ({ name }) => sameName(name),
  check: (fields) => [
    ...orderIssues(fields.validFrom ?? fields.validUntil, fields.validUntil, {
      from: 'validFrom',
      to: 'validUntil',
    }),
    ...coordinateIssues(fields),
  ],
})

export type InvestmentProjectFields = z.output<typeof investmentProjects.shape>

import type { Labels } from '../../platform/labels.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'

export const organizationKinds = {
  'central-party': { vi: 'Cơ quan Đảng ở trung ương', en: 'Central Party body' },
  'central-government': { vi: 'Chính phủ, Thủ tướng Chính phủ', en: 'Government, Prime Minister' },
  ministry: {
    vi: 'Bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
    en: 'Ministry or ministerial-level agency',
  },
  'people-committee': { vi: 'Ủy ban nhân dân cấp tỉnh', en: "Provincial People's Committee" },
  party: { vi: 'Cơ quan Đảng ở địa phương', en: 'Local Party body' },
  'steering-committee': { vi: 'Ban Chỉ đạo, tổ chức phối hợp liên ngành', en: 'Steering committee' },
  department: { vi: 'Sở, ban, ngành cấp tỉnh', en: 'Provincial department' },
  'office-unit': { vi: 'Văn phòng, phòng, đơn vị trực thuộc', en: 'Office or division' },
  district: { vi: 'Ủy ban nhân dân cấp huyện', en: "District People's Committee" },
  commune: { vi: 'Ủy ban nhân dân cấp xã', en: "Commune People's Committee" },
  'armed-forces': { vi: 'Lực lượng vũ trang', en: 'Armed forces' },
  'public-service': { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service unit' },
  press: { vi: 'Cơ quan báo chí', en: 'Press agency' },
  partner: { vi: 'Tổ chức, doanh nghiệp phối hợp', en: 'Partner organisation or enterprise' },
  other: { vi: 'Cơ quan, tổ chức khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export const organizationLevels = {
  central: { vi: 'Trung ương', en: 'Central' },
  provincial: { vi: 'Cấp tỉnh', en: 'Provincial' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
} as const satisfies Record<string, Labels>

export type OrganizationLevel = keyof typeof organizationLevels

export const successionKinds = {
  renamed: { vi: 'Đổi tên', en: 'Renamed' },
  merged: { vi: 'Sáp nhập, hợp nhất', en: 'Merged' },
  split: { vi: 'Chia, tách', en: 'Split' },
  dissolved: { vi: 'Giải thể', en: 'Dissolved' },
  'function-moved': { vi: 'Chuyển chức năng', en: 'Function moved' },
} as const satisfies Record<string, Labels>

export type SuccessionKind = keyof typeof successionKinds

/** Functions of the State that an organisation may hold in a territory (R-ORG-3). */
export const mandateFunctions = {
  'state-management-of-external-information': {
    vi: 'Quản lý nhà nước về thông tin đối ngoại',
    en: 'State management of external information',
  },
  'state-management-of-press-and-publishing': {
    vi: 'Quản lý nhà nước về báo chí, xuất bản',
    en: 'State management of press and publishing',
  },
  'state-management-of-digital-affairs': {
    vi: 'Quản lý nhà nước về viễn thông, công nghệ thông tin, chuyển đổi số',
    en: 'State management of telecommunications and digital affairs',
  },
  'foreign-press': {
    vi: 'Quản lý, hướng dẫn hoạt động của phóng viên nước ngoài',
    en: 'Supervision of foreign reporters',
  },
  portal: { vi: 'Quản trị Cổng thông tin điện tử của tỉnh', en: 'Operation of the provincial portal' },
} as const satisfies Record<string, Labels>

export type MandateFunction = keyof typeof mandateFunctions

/** The function that this system serves: who holds it inherits the records (R-ORG-3). */
export const externalInformation: MandateFunction = 'state-management-of-external-information'

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const organizations = defineCollection({
  name: 'organizations',
  label: { vi: 'Cơ quan, tổ chức', en: 'Organisations' },
  singular: { vi: 'cơ quan', en: 'organisation' },
  shape: {
    code: field.text({
      label: { vi: 'Mã cơ quan', en: 'Code' },
      help: {
        vi: 'Chữ thường không dấu, chữ số và gạch nối, ví dụ so-tttt-quang-binh; không đổi khi cơ quan đổi tên.',
        en: 'Lower-case letters, digits and hyphens, for example so-tttt-quang-binh; it stays when the name changes.',
      },
      required: true,
      listed: true,
      max: 80,
    }),
    name: field.text({
      label: { vi: 'Tên hiện nay', en: 'Present name' },
      help: {
        vi: 'Tên theo từng thời kỳ nhập ở lịch sử cơ quan; văn bản in tên có hiệu lực vào ngày của sự việc.',
        en: 'Names of each period belong to the history; documents print the name valid on the date of the fact.',
      },
      required: true,
      listed: true,
    }),
    kind: field.choice(organizationKinds, {
      label: { vi: 'Loại cơ quan', en: 'Kind' },
      required: true,
      listed: true,
    }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ name, code }) => name ?? code ?? 'Cơ quan chưa đặt tên',
  happened: () => null,
  identity: ({ code }) => code,
  check: ({ code }) => (code === null || CODE.test(code) ? [] : [{ at: 'code', message: malformedCode }]),
})

const malformedCode = {
  vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ so-ngoai-vu-quang-binh.',
  en: 'A code has only lower-case letters, digits and hyphens, for example so-ngoai-vu-quang-binh.',
}

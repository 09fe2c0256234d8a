import { z } from 'zod'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import {
  coordinateFields,
  coverFields,
  districtsField,
  nameField,
  proofFields,
  recognitionFields,
  relatedField,
} from '../shared/fields.ts'
import { coordinateIssues, madeOn, recognitionIssues, sameName } from '../shared/rules.ts'
import { addressText, adviceText, commonTexts, contactNoteText, howToGetText } from '../shared/texts.ts'

export const placeKinds = {
  cave: { vi: 'Hang động', en: 'Cave' },
  beach: { vi: 'Bãi biển', en: 'Beach' },
  bay: { vi: 'Vịnh, cửa biển', en: 'Bay or estuary' },
  island: { vi: 'Đảo', en: 'Island' },
  river: { vi: 'Sông, suối', en: 'River or stream' },
  lake: { vi: 'Hồ, bàu', en: 'Lake' },
  spring: { vi: 'Suối khoáng, suối nước nóng', en: 'Mineral or hot spring' },
  waterfall: { vi: 'Thác', en: 'Waterfall' },
  mountain: { vi: 'Núi', en: 'Mountain' },
  pass: { vi: 'Đèo', en: 'Pass' },
  forest: { vi: 'Rừng', en: 'Forest' },
  'national-park': { vi: 'Vườn quốc gia', en: 'National park' },
  'heritage-site': { vi: 'Khu di sản, danh lam thắng cảnh', en: 'Heritage site or landscape' },
  monument: { vi: 'Di tích lịch sử', en: 'Historical monument' },
  citadel: { vi: 'Thành cổ, lũy', en: 'Citadel or rampart' },
  memorial: { vi: 'Khu tưởng niệm, tượng đài', en: 'Memorial' },
  'religious-site': { vi: 'Đền, chùa, nhà thờ', en: 'Temple, pagoda or church' },
  museum: { vi: 'Bảo tàng, nhà lưu niệm', en: 'Museum' },
  village: { vi: 'Làng', en: 'Village' },
  town: { vi: 'Thành phố, thị trấn', en: 'Town' },
  market: { vi: 'Chợ', en: 'Market' },
  gate: { vi: 'Cửa khẩu', en: 'Border gate' },
  port: { vi: 'Cảng', en: 'Port' },
  bridge: { vi: 'Cầu, bến phà', en: 'Bridge or ferry' },
  other: { vi: 'Loại khác', en: 'Another kind' },
} as const satisfies Record<string, Labels>

export const placeAccess = {
  open: { vi: 'Mở tự do', en: 'Open to all' },
  ticketed: { vi: 'Mở, có vé', en: 'Open with a ticket' },
  guided: { vi: 'Chỉ đi cùng hướng dẫn', en: 'Only with a guide' },
  permit: { vi: 'Cần giấy phép', en: 'With a permit' },
  seasonal: { vi: 'Mở theo mùa', en: 'Open in season' },
  closed: { vi: 'Không mở cho khách', en: 'Not open to visitors' },
} as const satisfies Record<string, Labels>

export const places = defineCollection({
  name: 'places',
  label: { vi: 'Địa danh, di sản', en: 'Places and heritage' },
  singular: { vi: 'địa danh', en: 'place' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField(),
    otherNames: field.texts({
      label: { vi: 'Tên gọi khác', en: 'Other names' },
      help: { vi: 'Tên cũ, tên địa phương, tên quốc tế.', en: 'Former, local and international names.' },
      max: 200,
    }),
    kind: field.choice(placeKinds, {
      label: { vi: 'Loại địa danh', en: 'Kind' },
      required: true,
      listed: true,
    }),
    ...recognitionFields,
    districts: districtsField,
    ...coordinateFields,
    areaHectares: field.number({ label: { vi: 'Diện tích', en: 'Area' }, unit: 'ha' }),
    access: field.choice(placeAccess, { label: { vi: 'Mở cửa cho khách', en: 'Access' } }),
    managingOrg: field.organization({ label: { vi: 'Cơ quan quản lý', en: 'Managed by' } }),
    within: field.record('places', {
      label: { vi: 'Thuộc địa danh', en: 'Part of' },
      help: { vi: 'Ví dụ: hang thuộc vườn quốc gia.', en: 'For example the park to which a cave belongs.' },
    }),
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    address: addressText,
    howToGet: howToGetText,
    openingHours: field.longText({
      label: { vi: 'Giờ mở cửa, giá vé', en: 'Opening hours, tickets' },
      max: 2000,
    }),
    advice: adviceText,
    contactNote: contactNoteText,
  }),
  title: ({ name }) => name ?? '',
  happened: madeOn,
  identity: ({ name, kind }) => sameName(name, kind),
  check: (fields) => [...coordinateIssues(fields), ...recognitionIssues(fields)],
})

export type PlaceFields = z.output<typeof places.shape>

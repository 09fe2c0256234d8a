import { z } from 'zod'
import type { Issue } from '../../../platform/errors.ts'
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
import { addressText, commonTexts, contactNoteText } from '../shared/texts.ts'

export const craftKinds = {
  craft: { vi: 'Nghề thủ công', en: 'Craft' },
  'craft-village': { vi: 'Làng nghề', en: 'Craft village' },
  'food-product': { vi: 'Đặc sản, thực phẩm', en: 'Food product' },
  'handmade-product': { vi: 'Hàng thủ công', en: 'Handmade product' },
  'farm-product': { vi: 'Nông, lâm, thủy sản', en: 'Product of farm, forest or sea' },
  souvenir: { vi: 'Quà lưu niệm', en: 'Souvenir' },
  other: { vi: 'Loại khác', en: 'Another kind' },
} as const satisfies Record<string, Labels>

const OCOP = 'Quyết định 148/QĐ-TTg ngày 24/02/2023 (Bộ tiêu chí OCOP)'

export const crafts = defineCollection({
  name: 'crafts',
  label: { vi: 'Nghề, sản vật', en: 'Crafts and products' },
  singular: { vi: 'nghề, sản vật', en: 'craft or product' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField(),
    kind: field.choice(craftKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    ocopStars: field.integer({
      label: { vi: 'Hạng OCOP', en: 'OCOP stars' },
      help: { vi: 'Chỉ ghi khi có quyết định công nhận.', en: 'Only where a decision grants it.' },
      legalBasis: OCOP,
      unit: 'sao',
      min: 1,
      max: 5,
      listed: true,
    }),
    ocopYear: field.integer({ label: { vi: 'Năm xếp hạng OCOP', en: 'OCOP year' }, min: 2018, max: 2200 }),
    ocopDecision: field.text({ label: { vi: 'Quyết định xếp hạng OCOP', en: 'OCOP decision' }, max: 200 }),
    producerOrg: field.organization({ label: { vi: 'Đơn vị sản xuất', en: 'Producer' } }),
    producerName: field.text({
      label: { vi: 'Đơn vị sản xuất (ngoài danh mục)', en: 'Producer not on the list' },
      max: 200,
    }),
    makers: field.records('people', {
      label: { vi: 'Cộng đồng, nghệ nhân', en: 'Communities and artisans' },
    }),
    place: field.record('places', { label: { vi: 'Nơi làm ra', en: 'Place' } }),
    districts: districtsField,
    ...coordinateFields,
    ...recognitionFields,
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    howItIsMade: field.longText({ label: { vi: 'Cách làm', en: 'How it is made' }, max: 5000 }),
    whereToBuy: field.longText({ label: { vi: 'Mua ở đâu', en: 'Where to buy it' }, max: 2000 }),
    address: addressText,
    contactNote: contactNoteText,
  }),
  title: ({ name }) => name ?? '',
  happened: madeOn,
  identity: ({ name }) => sameName(name),
  check: (fields) => [...starIssues(fields), ...coordinateIssues(fields), ...recognitionIssues(fields)],
})

export type CraftFields = z.output<typeof crafts.shape>

type Ranked = { ocopStars: number | null; ocopYear: number | null; ocopDecision: string | null }

function starIssues({ ocopStars, ocopYear, ocopDecision }: Ranked): Issue[] {
  return ocopStars === null && (ocopYear !== null || ocopDecision !== null)
    ? [{ at: 'ocopStars', message: starsMissing }]
    : []
}

const starsMissing = {
  vi: 'Có năm hoặc quyết định xếp hạng OCOP nhưng thiếu số sao; hãy ghi số sao.',
  en: 'There is a year or a decision of the OCOP ranking but no stars; give them.',
}

import { z } from 'zod'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import { coverFields, districtsField, nameField, proofFields, relatedField } from '../shared/fields.ts'
import { madeOn, sameName } from '../shared/rules.ts'
import { commonTexts } from '../shared/texts.ts'

export const galleryKinds = {
  photographs: { vi: 'Ảnh', en: 'Photographs' },
  drawings: { vi: 'Tranh vẽ', en: 'Drawings' },
  films: { vi: 'Phim', en: 'Films' },
  mixed: { vi: 'Nhiều loại', en: 'Mixed' },
} as const satisfies Record<string, Labels>

export const galleries = defineCollection({
  name: 'galleries',
  label: { vi: 'Bộ ảnh, phim', en: 'Galleries' },
  singular: { vi: 'bộ ảnh', en: 'gallery' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField({ label: { vi: 'Tên bộ ảnh', en: 'Name' } }),
    kind: field.choice(galleryKinds, { label: { vi: 'Loại', en: 'Kind' }, listed: true }),
    cover: coverFields.cover,
    gallery: field.records('media-assets', {
      label: { vi: 'Hình ảnh, phim', en: 'Pictures and films' },
      help: { vi: 'Hiện theo thứ tự đã xếp.', en: 'Shown in the order given.' },
      required: true,
    }),
    authorLine: field.text({ label: { vi: 'Tác giả', en: 'By' }, max: 200 }),
    place: field.record('places', { label: { vi: 'Địa danh', en: 'Place' } }),
    districts: districtsField,
    ...dimensionFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({ ...commonTexts }),
  title: ({ name }) => name ?? '',
  happened: madeOn,
  identity: ({ name }) => sameName(name),
})

export type GalleryFields = z.output<typeof galleries.shape>

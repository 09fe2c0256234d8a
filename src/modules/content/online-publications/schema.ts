import { z } from 'zod'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import { coverFields, nameField, proofFields, relatedField } from '../shared/fields.ts'
import { madeInYear, sameName } from '../shared/rules.ts'
import { commonTexts } from '../shared/texts.ts'

export const onlinePublications = defineCollection({
  name: 'online-publications',
  label: { vi: 'Ấn phẩm đọc trực tuyến', en: 'Publications online' },
  singular: { vi: 'ấn phẩm trực tuyến', en: 'publication online' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField({ label: { vi: 'Tên ấn phẩm', en: 'Name' } }),
    publication: field.record('publications', {
      label: { vi: 'Hồ sơ ấn phẩm', en: 'Publication record' },
      help: { vi: 'Ấn phẩm in trong sổ ấn phẩm.', en: 'The printed publication in its register.' },
    }),
    languages: field.languages({
      label: { vi: 'Ngôn ngữ của ấn phẩm', en: 'Languages of the publication' },
      help: { vi: 'Mã ngôn ngữ: vi, en, lo, th, zh-Hans…', en: 'Language tags: vi, en, lo, th, zh-Hans…' },
      required: true,
      listed: true,
    }),
    year: field.integer({ label: { vi: 'Năm', en: 'Year' }, min: 1945, max: 2200, listed: true }),
    pages: field.records('media-assets', {
      label: { vi: 'Các trang', en: 'Pages' },
      help: { vi: 'Ảnh từng trang, đúng thứ tự.', en: 'A picture of each page, in order.' },
    }),
    file: field.record('media-assets', {
      label: { vi: 'Tệp toàn văn', en: 'Whole file' },
      help: { vi: 'PDF để tải về.', en: 'The PDF to download.' },
    }),
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    contents: field.longText({
      label: { vi: 'Mục lục', en: 'Contents' },
      help: { vi: 'Mỗi dòng một mục, số trang ở cuối dòng.', en: 'One entry a line, the page number last.' },
      max: 10_000,
    }),
  }),
  title: ({ name }) => name ?? '',
  happened: madeInYear,
  identity: ({ name, year, languages }) => sameName(name, year, (languages ?? []).join('+')),
})

export type OnlinePublicationFields = z.output<typeof onlinePublications.shape>

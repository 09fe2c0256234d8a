import { z } from 'zod'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import { coverFields, districtsField, nameField, proofFields, relatedField } from '../shared/fields.ts'
import { madeOn, sameName } from '../shared/rules.ts'
import { commonTexts, contactNoteText } from '../shared/texts.ts'

export const articleKinds = {
  story: { vi: 'Câu chuyện', en: 'Story' },
  news: { vi: 'Tin', en: 'News' },
  'press-release': { vi: 'Thông cáo báo chí', en: 'Press release' },
  clarification: { vi: 'Thông tin giải thích, làm rõ', en: 'Clarification' },
} as const satisfies Record<string, Labels>

export const articles = defineCollection({
  name: 'articles',
  label: { vi: 'Bài viết', en: 'Articles' },
  singular: { vi: 'bài viết', en: 'article' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField({ label: { vi: 'Tên bài', en: 'Name' } }),
    kind: field.choice(articleKinds, { label: { vi: 'Thể loại', en: 'Kind' }, required: true, listed: true }),
    datedOn: field.date({
      label: { vi: 'Ngày ghi trên bài', en: 'Date line' },
      help: { vi: 'Ngày đứng đầu bài, sau địa danh.', en: 'The date that stands at the head of the text.' },
      listed: true,
    }),
    authorLine: field.text({
      label: { vi: 'Tác giả, bút danh', en: 'By-line' },
      help: {
        vi: 'Như in trên bài; nhiều người cách nhau bằng dấu phẩy.',
        en: 'As printed; several with commas.',
      },
      max: 200,
    }),
    issuerOrg: field.organization({ label: { vi: 'Cơ quan phát hành', en: 'Issued by' } }),
    originalUrl: field.text({
      label: { vi: 'Địa chỉ bài gốc', en: 'Address of the original' },
      help: { vi: 'Khi đăng lại từ báo, đài.', en: 'Where it is republished from the press.' },
      unsearched: true,
    }),
    place: field.record('places', { label: { vi: 'Nói về địa danh', en: 'About the place' } }),
    districts: districtsField,
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    dateline: field.text({
      label: { vi: 'Địa danh đầu bài', en: 'Place line' },
      help: { vi: 'Ví dụ: Đồng Hới.', en: 'For example: Đồng Hới.' },
      max: 100,
    }),
    contactNote: contactNoteText,
  }),
  title: ({ name }) => name ?? '',
  happened: ({ datedOn, happenedOn }) => madeOn({ happenedOn: happenedOn ?? datedOn }),
  identity: ({ name, datedOn }) => (datedOn === null ? null : sameName(name, datedOn)),
})

export type ArticleFields = z.output<typeof articles.shape>

import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { termIdentity, termIssues } from './rules.ts'

export const termKinds = {
  organization: { vi: 'Tên cơ quan, tổ chức', en: 'Organisation' },
  position: { vi: 'Chức vụ, chức danh', en: 'Position, title' },
  place: { vi: 'Địa danh', en: 'Place' },
  heritage: { vi: 'Di sản, lễ hội, nghề', en: 'Heritage, festival, craft' },
  term: { vi: 'Thuật ngữ chuyên môn', en: 'Technical term' },
  policy: { vi: 'Cách gọi theo chủ trương, chính sách', en: 'Wording of policy' },
  name: { vi: 'Tên riêng khác', en: 'Other proper name' },
  document: { vi: 'Tên văn bản, chương trình', en: 'Document, programme' },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export const treatments = {
  required: { vi: 'Bắt buộc dùng', en: 'Required' },
  preferred: { vi: 'Nên dùng', en: 'Preferred' },
  'do-not-translate': { vi: 'Giữ nguyên, không dịch', en: 'Do not translate' },
} as const satisfies Record<string, Labels>

type Language = Exclude<PortalLocale, 'vi'>

const languageNames: Readonly<Record<Language, Labels>> = {
  en: { vi: 'Tiếng Anh', en: 'English' },
  lo: { vi: 'Tiếng Lào', en: 'Lao' },
  th: { vi: 'Tiếng Thái', en: 'Thai' },
  'zh-Hans': { vi: 'Tiếng Trung (giản thể)', en: 'Chinese (simplified)' },
  ja: { vi: 'Tiếng Nhật', en: 'Japanese' },
  ko: { vi: 'Tiếng Hàn', en: 'Korean' },
  fr: { vi: 'Tiếng Pháp', en: 'French' },
}

const accepted = (locale: Language) =>
  field.texts({
    label: languageNames[locale],
    help: {
      vi: 'Cách dịch được dùng; cách nên dùng ghi đầu tiên.',
      en: 'Accepted translations, the preferred one first.',
    },
    listed: locale === 'en',
    max: 300,
  })

const forbidden = (locale: Language) =>
  field.texts({
    label: {
      vi: `${languageNames[locale].vi}: không được dùng`,
      en: `${languageNames[locale].en}: forbidden`,
    },
    max: 300,
  })

/** A term of the province with what it is called, and must not be called, in each language. */
export const glossaryTerms = defineCollection({
  name: 'glossary-terms',
  label: { vi: 'Thuật ngữ', en: 'Glossary' },
  singular: { vi: 'thuật ngữ', en: 'glossary term' },
  shape: {
    term: field.text({
      label: { vi: 'Thuật ngữ tiếng Việt', en: 'Vietnamese term' },
      required: true,
      listed: true,
      max: 300,
    }),
    variants: field.texts({
      label: { vi: 'Cách viết khác', en: 'Variants' },
      help: {
        vi: 'Chữ viết tắt và cách viết khác của cùng thuật ngữ, ví dụ «UBND tỉnh».',
        en: 'Abbreviations and other spellings of the same term.',
      },
      listed: true,
      max: 300,
    }),
    kind: field.choice(termKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    treatment: field.choice(treatments, {
      label: { vi: 'Mức độ', en: 'Treatment' },
      help: {
        vi: 'Thuật ngữ bắt buộc hoặc giữ nguyên mà dịch sai thì không trình duyệt được bản dịch.',
        en: 'A translation that misses a required or untranslated term cannot be submitted.',
      },
      required: true,
      listed: true,
    }),
    matchCase: field.boolean({
      label: { vi: 'Phân biệt chữ hoa, chữ thường', en: 'Case-sensitive' },
    }),
    explanation: field.longText({
      label: { vi: 'Giải thích', en: 'Explanation' },
      help: { vi: 'Nghĩa, cách dùng, điều chưa kiểm chứng.', en: 'Meaning, usage, what is not verified.' },
    }),
    legalBasis: field.text({
      label: { vi: 'Căn cứ', en: 'Basis' },
      help: { vi: 'Văn bản hoặc nguồn của cách gọi.', en: 'Document or source of the wording.' },
    }),
    viForbidden: field.texts({
      label: { vi: 'Tiếng Việt: không được dùng', en: 'Vietnamese: forbidden' },
      max: 300,
    }),
    en: accepted('en'),
    enForbidden: forbidden('en'),
    lo: accepted('lo'),
    loForbidden: forbidden('lo'),
    th: accepted('th'),
    thForbidden: forbidden('th'),
    zhHans: accepted('zh-Hans'),
    zhHansForbidden: forbidden('zh-Hans'),
    ja: accepted('ja'),
    jaForbidden: forbidden('ja'),
    ko: accepted('ko'),
    koForbidden: forbidden('ko'),
    fr: accepted('fr'),
    frForbidden: forbidden('fr'),
  },
  title: ({ term }) => term ?? '',
  happened: () => null,
  identity: termIdentity,
  check: termIssues,
})

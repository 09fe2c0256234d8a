import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'

/** What a language is called within a sentence of the office, whose letters may lack those of the language. */
export const languages: Readonly<Record<PortalLocale, Labels>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
  lo: { vi: 'tiếng Lào', en: 'Lao' },
  th: { vi: 'tiếng Thái', en: 'Thai' },
  'zh-Hans': { vi: 'tiếng Trung giản thể', en: 'simplified Chinese' },
  ja: { vi: 'tiếng Nhật', en: 'Japanese' },
  ko: { vi: 'tiếng Hàn', en: 'Korean' },
  fr: { vi: 'tiếng Pháp', en: 'French' },
}

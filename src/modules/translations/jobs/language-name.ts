import type { Locale } from '../../../platform/labels.ts'

const books: Readonly<Record<Locale, Intl.DisplayNames>> = {
  vi: new Intl.DisplayNames('vi', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

/** What a language of the portal is called in the reader's: «Tiếng Lào», “Lao”. */
export function languageName(tag: string, locale: Locale): string {
  return books[locale].of(tag) ?? tag
}

/** The same within a Vietnamese sentence: «tiếng Lào». */
export function languageInSentence(tag: string): string {
  const name = languageName(tag, 'vi')
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}

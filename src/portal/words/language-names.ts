import { portalLocales, type PortalLocale } from '../../platform/locales.ts'

const lists = new Map<PortalLocale, Intl.ListFormat>()

const named = Object.fromEntries(
  portalLocales.map((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    const called = (other: PortalLocale) => {
      const name = names.of(other) ?? other
      // «Tiếng Lào» stands in the middle of sentences here.
      return locale === 'vi' ? name.replace(/^T/, 't') : name
    }
    return [locale, Object.fromEntries(portalLocales.map((other) => [other, called(other)]))]
  }),
) as Readonly<Record<PortalLocale, Readonly<Record<PortalLocale, string>>>>

/** What one language is called in another, as it stands inside a sentence: «tiếng Lào», «vietnamien», «日语». */
export function languageName(language: PortalLocale, within: PortalLocale): string {
  return named[within][language]
}

/** «tiếng Việt, tiếng Anh và tiếng Lào», as a language joins things. */
export function joinedList(parts: readonly string[], locale: PortalLocale): string {
  const format = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' })
  lists.set(locale, format)
  return format.format(parts)
}

import { portalLocales, type PortalLocale } from '../../platform/locales.ts'

/** One word in vi, en, lo, th, zh-Hans, ja, ko, fr: the order of the language menu. */
export type InEight = readonly [string, string, string, string, string, string, string, string]

/** Short words of one subject in a table, a line each; a language that is missing does not compile. */
export function tableOf<Key extends string>(
  table: Readonly<Record<Key, InEight>>,
): (locale: PortalLocale) => Readonly<Record<Key, string>> {
  const columns = portalLocales.map((_, column) =>
    Object.fromEntries(Object.entries<InEight>(table).map(([key, words]) => [key, words[column]])),
  ) as Record<Key, string>[]
  return (locale) => columns[portalLocales.indexOf(locale)] ?? (columns[0] as Record<Key, string>)
}

import { portalLocales, type PortalLocale } from '../../platform/locales.ts'

/** One word in the eight languages, in the order of the language menu. */
export type WordRow = readonly [
  vi: string,
  en: string,
  lo: string,
  th: string,
  zhHans: string,
  ja: string,
  ko: string,
  fr: string,
]

/** Words of one subject, a row each, kept beside the pages that say them; a missing language does not compile. */
export function wordRows<Key extends string>(
  rows: Readonly<Record<Key, WordRow>>,
): (locale: PortalLocale) => Readonly<Record<Key, string>> {
  const entries = Object.entries<WordRow>(rows)
  const tables = portalLocales.map((_, at) => {
    return Object.fromEntries(entries.map(([key, row]) => [key, row[at]])) as Record<Key, string>
  })
  return (locale) => tables[portalLocales.indexOf(locale)] ?? (tables[0] as Record<Key, string>)
}

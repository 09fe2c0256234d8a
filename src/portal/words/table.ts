import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { defineMessages, type Messages } from '../../platform/messages.ts'

/** One word in vi, en, lo, th, zh-Hans, ja, ko, fr: the order of the language menu. */
export type InEight = readonly [string, string, string, string, string, string, string, string]

/** Short words of one subject in a table, a line each; a language that is missing does not compile. */
export function tableOf<Key extends string>(
  name: string,
  table: Readonly<Record<Key, InEight>>,
): (locale: PortalLocale) => Messages<Key> {
  const columns = portalLocales.map((locale, column) => [
    locale,
    Object.fromEntries(Object.entries<InEight>(table).map(([key, words]) => [key, words[column]])),
  ])
  return defineMessages(name, Object.fromEntries(columns) as Record<PortalLocale, Messages<Key>>)
}

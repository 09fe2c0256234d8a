/** The languages in which a province speaks to the world, in the order of the language menu (BCP 47). */
export const portalLocales = ['vi', 'en', 'lo', 'th', 'zh-Hans', 'ja', 'ko', 'fr'] as const

/** A language of the public side; the office speaks the two of `Locale`. */
export type PortalLocale = (typeof portalLocales)[number]

/** The language that officers write in; every other one is written from it. */
export const SOURCE_LOCALE = 'vi' satisfies PortalLocale

/** Each language by its own name, as its readers look for it. */
export const localeNames: Readonly<Record<PortalLocale, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  lo: 'ລາວ',
  th: 'ไทย',
  'zh-Hans': '简体中文',
  ja: '日本語',
  ko: '한국어',
  fr: 'Français',
}

export function isPortalLocale(tag: string): tag is PortalLocale {
  return (portalLocales as readonly string[]).includes(tag)
}

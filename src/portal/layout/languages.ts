import type { Alternate, PublicPage, Reading } from '../../records/publishing/public-page.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../platform/locales.ts'
import { itemPath } from '../paths.ts'
import { readInterfaces } from '../words/words.ts'

export type LanguageStanding = Reading | 'original' | 'none'

/**
 * A page in one language: where it stands and how far it has come; no address where it does not exist. What has an
 * address and is 'none' is a notice that there is nothing yet.
 */
export type LanguageState = { locale: PortalLocale; href: string | null; state: LanguageStanding }

/** A page that the interface itself makes exists in every language: its words are read, or await a native reader. */
export function everyLanguage(pathOf: (locale: PortalLocale) => string): LanguageState[] {
  return portalLocales.map((locale) => {
    const read = readInterfaces.has(locale) ? 'read' : 'awaiting'
    return { locale, href: pathOf(locale), state: locale === SOURCE_LOCALE ? 'original' : read }
  })
}

/** The other languages in which more than a notice stands. */
export function filledIn(languages: readonly LanguageState[], here: PortalLocale): PortalLocale[] {
  return languages
    .filter(({ locale, href, state }) => locale !== here && href !== null && state !== 'none')
    .map(({ locale }) => locale)
}

/** A record's page in each language in which it is published. */
export function languagesOf(
  { collection, locale, slug, reading }: Pick<PublicPage, 'collection' | 'locale' | 'slug' | 'reading'>,
  alternates: readonly Alternate[],
): LanguageState[] {
  return languagesAt(collection, [{ locale, slug, reading }, ...alternates])
}

/** As `languagesOf`, from the published languages alone. */
export function languagesAt(collection: string, published: readonly Alternate[]): LanguageState[] {
  return portalLocales.map((locale) => {
    const found = published.find((alternate) => alternate.locale === locale)
    if (!found) return { locale, href: null, state: 'none' }
    const state = locale === SOURCE_LOCALE ? 'original' : found.reading
    return { locale, href: itemPath(locale, collection, found.slug), state }
  })
}

/**
 * The `hreflang` links of a page: each language in which it exists and a person stands behind it, itself included, so
 * that they are the same on all of them and each names all others; and the one for everybody else.
 */
export function alternateLinks(
  origin: string,
  languages: readonly LanguageState[],
): { hreflang: string; href: string }[] {
  const named = languages.filter(
    ({ href, state }) => href !== null && state !== 'machine' && state !== 'none',
  )
  const links = named.map(({ locale, href }) => ({ hreflang: locale as string, href: `${origin}${href}` }))
  const everybody = links.find(({ hreflang }) => hreflang === 'en') ?? links[0]
  return everybody ? [...links, { hreflang: 'x-default', href: everybody.href }] : []
}

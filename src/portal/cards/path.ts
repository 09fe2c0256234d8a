import type { PortalLocale } from '../../platform/locales.ts'

/** What other sites show of a page: as wide and as high as they ask for. */
export const CARD = { width: 1200, height: 630 } as const

type Addressed = { locale: PortalLocale; collection: string; slug: string }

/** The drawn card of an item in a language. */
export function cardPath({ locale, collection, slug }: Addressed): string {
  return `/cards/${locale}/${collection}/${encodeURIComponent(slug)}.png`
}

/** The card of the site in a language, for every page that has none of its own. */
export function siteCardPath(locale: PortalLocale): string {
  return `/cards/${locale}/site.png`
}

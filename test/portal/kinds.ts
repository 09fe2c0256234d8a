import type { Database } from '../../src/platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../src/platform/locales.ts'
import type { PortalRoute } from '../../src/portal/site/route.ts'

/** Collections whose lists, items and pictures are shown in the same way. */
const ALIKE = ['places', 'festivals', 'foods', 'crafts', 'people', 'articles', 'galleries']
const alike = new RegExp(`^/:locale/(${ALIKE.join('|')})(?=/|$)`)

/** Pages that answer a question, or say that there is nothing, have no address of their own. */
const asked = [
  '/search?q=phong+nha',
  '/search?q=qxzvw',
  '/investment-projects?sector=economic-zone',
  '/province?on=2020-01-01',
  '/nowhere',
]

/**
 * One address of every kind of page in every language, from the addresses that the routes name. Kinds that are alike
 * but for their collection take turns, so that each collection is seen in some language.
 */
export async function addressesOfKinds(
  db: Database,
  routes: readonly PortalRoute[],
): Promise<ReadonlyMap<PortalLocale, readonly string[]>> {
  const kinds = new Map<string, string[][]>()
  for (const route of routes) {
    if (!isPage(route) || !route.addresses) continue
    const kind = route.path.replace(alike, '/:locale/:collection')
    kinds.set(kind, [...(kinds.get(kind) ?? []), [...(await route.addresses(db))]])
  }
  const found = portalLocales.map((locale, at) => {
    const own = [...kinds.values()].flatMap((variants) => oneIn(variants, locale, at) ?? [])
    return [locale, [...own, ...asked.map((path) => `/${locale}${path}`)]] as const
  })
  return new Map(found)
}

function oneIn(variants: readonly string[][], locale: PortalLocale, at: number): string | undefined {
  const inLanguage = variants
    .map((addresses) => addresses.filter((address) => address.split(/[/?]/)[1] === locale))
    .filter((addresses) => addresses.length > 0)
  return inLanguage[at % inLanguage.length]?.[0]
}

function isPage({ path }: PortalRoute): boolean {
  return path.startsWith('/:locale') && !/\.\w+$/.test(path) && !path.includes(':ending')
}

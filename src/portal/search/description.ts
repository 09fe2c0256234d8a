import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { words } from '../words/words.ts'
import { element, XML_DECLARATION, xmlText } from '../xml.ts'

/** Names of search boxes are cut at so many letters (OpenSearch 1.1). */
const LONGEST_NAME = 16

/** The search of the site for the search box of a browser (OpenSearch 1.1). */
export const searchDescriptionRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale/opensearch.xml',
    answer: async (_db, { locale, origin }) => ({
      status: 200,
      type: 'application/opensearchdescription+xml; charset=utf-8',
      body: description(locale, origin),
      tags: [tagOf.all],
    }),
    addresses: async () => portalLocales.map((locale) => `/${locale}/opensearch.xml`),
  }),
]

function description(locale: PortalLocale, origin: string): string {
  const { name } = identity(locale)
  const said = (tag: string, text: string) => element(tag, {}, xmlText(text))
  const inside = [
    said('ShortName', [...name].slice(0, LONGEST_NAME).join('')),
    said('Description', `${name} · ${words(locale).search}`),
    element('Url', { type: 'text/html', template: `${origin}${pathIn(locale, 'search')}?q={searchTerms}` }),
    element('Image', { width: 64, height: 64, type: 'image/svg+xml' }, xmlText(`${origin}/assets/mark.svg`)),
    said('Language', locale),
    said('InputEncoding', 'UTF-8'),
    said('OutputEncoding', 'UTF-8'),
  ]
  const space = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }
  return XML_DECLARATION + element('OpenSearchDescription', space, inside.join(''))
}

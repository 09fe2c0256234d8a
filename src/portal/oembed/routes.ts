import { defineError } from '../../platform/errors.ts'
import type { Database } from '../../platform/database/connect.ts'
import { isPortalLocale } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { readItem, type Item } from '../../records/publishing/read.ts'
import { CARD, cardPath } from '../cards/path.ts'
import { identity } from '../identity/identity.ts'
import { defineRoute, type Answer, type Asked, type PortalRoute } from '../site/route.ts'
import { termsPath } from '../structured-data/image.ts'
import { element, XML_DECLARATION, xmlText } from '../xml.ts'

export const formatUnknown = defineError('oembed.format', 501, {
  vi: 'oEmbed ở đây chỉ có định dạng json và xml; hãy đổi «format={format}».',
  en: 'oEmbed is answered here as json and xml; change “format={format}”.',
})

/** For how long a card may be kept elsewhere: a day, in seconds. */
const CACHE_AGE = 86_400

const ITEM = /^\/([\w-]+)\/([\w-]+)\/([^/]+)$/

async function itemAt(db: Database, address: string, origin: string): Promise<Item | undefined> {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const [, locale = '', collection = '', slug = ''] = ITEM.exec(url.pathname) ?? []
  if (url.origin !== new URL(origin).origin || !isPortalLocale(locale)) return undefined
  const found = await readItem(db, { collection, locale, slug: decodedSlug(slug) })
  if (!found) return undefined
  if ('page' in found) return found
  if (!('redirect' in found)) return undefined
  const moved = await readItem(db, { collection, locale, slug: found.redirect })
  return moved && 'page' in moved ? moved : undefined
}

function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return ''
  }
}

/** The item as a card that another site shows (oEmbed 1.0, type `link`): its title, who speaks, its drawing. */
function cardOf({ page }: Item, { origin, query }: Pick<Asked, 'origin' | 'query'>) {
  const { locale, title } = page
  // A card that is larger than was asked for is left out, as the format wants it.
  const most = (name: string) => Number(query.get(name) ?? Infinity)
  const fits = most('maxwidth') >= CARD.width && most('maxheight') >= CARD.height
  const thumbnail = {
    thumbnail_url: `${origin}${cardPath(page)}`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  }
  return {
    version: '1.0',
    type: 'link',
    title,
    author_name: identity(locale).publisher,
    author_url: `${origin}/${locale}`,
    provider_name: identity(locale).name,
    provider_url: `${origin}/${locale}`,
    cache_age: CACHE_AGE,
    ...(fits ? thumbnail : {}),
    terms_url: `${origin}${termsPath(page)}`,
  }
}

async function answer(db: Database, { origin, query }: Asked): Promise<Answer | null> {
  const format = query.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') throw formatUnknown({ format })
  const item = await itemAt(db, query.get('url') ?? '', origin)
  if (!item) return null
  const card = cardOf(item, { origin, query })
  const isXml = format === 'xml'
  return {
    status: 200,
    type: isXml ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8',
    body: isXml ? xmlOf(card) : JSON.stringify(card),
    tags: [tagOf.record(item.page.recordId)],
    anyOrigin: true,
  }
}

function xmlOf(card: Readonly<Record<string, string | number>>): string {
  const inside = Object.entries(card).map(([name, value]) => element(name, {}, xmlText(String(value))))
  return XML_DECLARATION + element('oembed', {}, inside.join(''))
}

export const oembedRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: '/oembed',
    queries: ['url', 'format', 'maxwidth', 'maxheight'],
    // Whoever asks names sizes as he likes: each of them kept would fill the store.
    keepReady: false,
    answer,
  }),
]

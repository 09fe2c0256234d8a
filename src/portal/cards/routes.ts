import { setCardPng } from '../../documents/set-pdf.ts'
import type { Card } from '../../documents/card/card.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import { portalLocales } from '../../platform/locales.ts'
import { listItems } from '../../records/publishing/list.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { readItem } from '../../records/publishing/read.ts'
import { defineRoute, type Answer, type PortalRoute } from '../site/route.ts'
import { itemCard, siteCard } from './card.ts'
import { cardPath, siteCardPath } from './path.ts'

/** So many of the newest items of a language have cards in the exported site. */
const EXPORTED = 500

async function drawn(card: Card, tags: readonly string[]): Promise<Answer> {
  const body = await setCardPng(card)
  return { status: 200, type: 'image/png', body, tags, anyOrigin: true }
}

async function newestCards(db: Database): Promise<string[]> {
  const lists = await Promise.all(portalLocales.map((locale) => listItems(db, { locale, limit: EXPORTED })))
  return lists.flatMap(({ items }) => items.map(cardPath))
}

/** What other sites show of our pages: drawn for whoever asks first, in a process of its own, and then kept ready. */
export function cardRoutes(files: FileStore): readonly PortalRoute[] {
  return [
    defineRoute({
      path: '/cards/:locale/site.png',
      isLazy: true,
      answer: (_db, { locale }) => drawn(siteCard(locale), [tagOf.all]),
      addresses: async () => portalLocales.map(siteCardPath),
    }),
    defineRoute({
      path: '/cards/:locale/:collection/:slug.png',
      isLazy: true,
      async answer(db, { locale, params: { collection = '', slug = '' } }) {
        const found = await readItem(db, { collection, locale, slug })
        if (found === undefined) return null
        if ('page' in found) {
          const { page } = found
          return drawn(await itemCard(db, files, page), [tagOf.record(page.recordId)])
        }
        if (!('redirect' in found)) return null
        const location = cardPath({ locale, collection, slug: found.redirect })
        return { status: 301, location, tags: [tagOf.list(collection, locale)] }
      },
      addresses: newestCards,
    }),
  ]
}

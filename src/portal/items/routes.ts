import { SOURCE_LOCALE } from '../../platform/locales.ts'
import type { Database } from '../../platform/database/connect.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { listItems } from '../../records/publishing/list.ts'
import { readItem, readPage, type Elsewhere, type Item } from '../../records/publishing/read.ts'
import { portalLocales } from '../../platform/locales.ts'
import { itemPath } from '../paths.ts'
import { formerAddresses } from '../subjects/best-pages.ts'
import { defineRoute, type Answer, type Asked, type PortalRoute } from '../site/route.ts'
import { picturesOf } from './fields.ts'
import { itemCollections, itemPage, picturePath } from './item-page.tsx'
import { gonePage, notYetPage } from './notices.tsx'
import { picturePage } from './picture-page.tsx'

const HTML = 'text/html; charset=utf-8'

/** Tells what stands at the address of an item: its page, where it went, or why it is not there. */
export async function answerItem(
  db: Database,
  collection: string,
  asked: Asked,
  render: (item: Item) => string | null,
): Promise<Answer | null> {
  const { locale, params } = asked
  const found = await readItem(db, { collection, locale, slug: params['slug'] ?? '' })
  if (!found) return null
  if (!('page' in found)) return elsewhere(db, collection, asked, found)
  const body = render(found)
  if (body === null) return null
  // The date of publication is not that of the bytes: facts and names are copied anew without it.
  return { status: 200, type: HTML, body, tags: [tagOf.record(found.page.recordId)] }
}

async function elsewhere(
  db: Database,
  collection: string,
  { locale, path, origin }: Asked,
  found: Elsewhere,
): Promise<Answer | null> {
  if ('redirect' in found) {
    return { status: 301, location: itemPath(locale, collection, found.redirect), tags: [tagOf.news(locale)] }
  }
  const notice = { origin, locale, collection, path, alternates: found.alternates }
  if ('gone' in found) {
    const { recordId, title } = found.gone
    return {
      status: 410,
      type: HTML,
      body: gonePage({ ...notice, name: title }),
      tags: [tagOf.record(recordId)],
    }
  }
  const { recordId } = found.missing
  const best = found.alternates.find((each) => each.locale === SOURCE_LOCALE) ?? found.alternates[0]
  const source = best && (await readPage(db, { recordId, locale: best.locale }))
  if (!source) return null
  const body = notYetPage({ ...notice, source: source.page })
  // There is no such page in this language: an honest 404 that says where there is one.
  return { status: 404, type: HTML, body, tags: [tagOf.record(recordId)] }
}

/** Every published page of a collection, newest first, in all languages. */
async function everyItem<T>(
  db: Database,
  collection: string,
  told: (item: Awaited<ReturnType<typeof listItems>>['items'][number]) => readonly T[],
): Promise<T[]> {
  const all: T[] = []
  for (const locale of portalLocales) {
    let after: string | undefined
    do {
      const { items, next } = await listItems(db, { locale, collection, limit: 500, after })
      all.push(...items.flatMap(told))
      after = next ?? undefined
    } while (after !== undefined)
  }
  return all
}

/** The pages of the items of each collection, and of each of their pictures. */
export const itemRoutes: readonly PortalRoute[] = itemCollections.flatMap((collection) => [
  defineRoute({
    path: `/:locale/${collection}/:slug`,
    answer: (db, asked) =>
      answerItem(db, collection, asked, (item) => itemPage(item, { origin: asked.origin })),
    addresses: (db) => everyItem(db, collection, ({ locale, slug }) => [itemPath(locale, collection, slug)]),
    oldAddresses: (db) => formerAddresses(db, collection),
  }),
  defineRoute({
    path: `/:locale/${collection}/:slug/pictures/:place`,
    answer(db, asked) {
      const place = /^[1-9]\d{0,2}$/.test(asked.params['place'] ?? '') ? Number(asked.params['place']) : 0
      return answerItem(db, collection, asked, (item) => picturePage(item, place, { origin: asked.origin }))
    },
    addresses: (db) =>
      everyItem(db, collection, (item) => picturesOf(item).map((_, index) => picturePath(item, index + 1))),
  }),
])

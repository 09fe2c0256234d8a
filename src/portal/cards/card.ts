import type { Card } from '../../documents/card/card.ts'
import { drawnByDay } from '../../documents/card/day.ts'
import { cardAddress, findServed } from '../../modules/media/public.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { drawing, palette } from '../art.ts'
import { identity } from '../identity/identity.ts'
import { kindOf } from '../items/facts.ts'
import { coverOf } from '../items/fields.ts'
import { words, type WordKey } from '../words/words.ts'

/** The card of an item: its own picture, else the ridge of the province. */
export async function itemCard(db: Database, files: FileStore, page: PublicPage): Promise<Card> {
  const { locale, collection, title } = page
  const kicker = kindOf(page) ?? words(locale)[`collection.${collection}` as WordKey]
  return { ...spoken(locale), kicker, title, picture: (await pictureOf(db, files, page)) ?? ridge() }
}

/** The card of the site, for every page that has none of its own. */
export function siteCard(locale: PortalLocale): Card {
  const { hero, publisher } = identity(locale)
  return { ...spoken(locale), kicker: publisher, title: hero.title, picture: ridge() }
}

function spoken(locale: PortalLocale): Pick<Card, 'locale' | 'issuer' | 'tagline'> {
  return { locale, issuer: identity(locale).name, tagline: words(locale).tagline }
}

const ridge = () => drawnByDay(drawing('hero').text, palette().day)

async function pictureOf(
  db: Database,
  files: FileStore,
  page: PublicPage,
): Promise<string | Uint8Array | null> {
  const cover = coverOf(page)
  if (!cover) return null
  const address = cover.kind === 'drawing' ? cover.base : cardAddress(cover)
  const [, , file = '', name = ''] = address?.split('/') ?? []
  const found = await findServed(db, { file, name })
  if (found?.status !== 200) return null
  const bytes = await files.get(found.key)
  return cover.kind === 'drawing' ? drawnByDay(bytes.toString(), palette().day) : bytes
}

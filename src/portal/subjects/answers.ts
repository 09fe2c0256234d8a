import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { tagOf, type PublicPage } from '../../records/publishing/public-page.ts'
import { readItem } from '../../records/publishing/read.ts'
import { itemPath } from '../paths.ts'
import type { Answer, Asked } from '../site/route.ts'

export const HTML = 'text/html; charset=utf-8'

/** Answers the address of a file of an item, at `/<slug>.<extension>`, with what its page says. */
export async function answerFile(
  db: Database,
  { locale, params }: Asked,
  { collection, extension }: { collection: string; extension: string },
  fileOf: (page: PublicPage) => Answer | Promise<Answer>,
): Promise<Answer | null> {
  const found = await readItem(db, { collection, locale, slug: params['slug'] ?? '' })
  if (found === undefined) return null
  if ('page' in found) return fileOf(found.page)
  if (!('redirect' in found)) return null
  const location = `${itemPath(locale, collection, found.redirect)}.${extension}`
  return { status: 301, location, tags: [tagOf.list(collection, locale)] }
}

/** The addresses of a page of ours in every language. */
export function inEveryLanguage(pathOf: (locale: PortalLocale) => string): () => Promise<string[]> {
  return async () => portalLocales.map(pathOf)
}

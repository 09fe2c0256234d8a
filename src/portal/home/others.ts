import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { countFew } from '../lists/present.ts'

/** What can be looked at, by collection. */
export const LOOKED_AT = ['places', 'festivals', 'foods', 'crafts', 'people', 'articles', 'galleries']

/** The collections from which each part of the first page is filled. */
const PARTS = {
  items: LOOKED_AT,
  stories: ['articles'],
  galleries: ['galleries'],
  projects: ['investment-projects'],
  events: ['events', 'festivals'],
} satisfies Record<string, readonly string[]>

export type Part = keyof typeof PARTS

/** The other languages that have something of each part, and what changes in which would say otherwise. */
export type Others = Readonly<Record<Part, readonly PortalLocale[]>> & { tags: readonly string[] }

/** Looks only for what the language has nothing of: a page with something in every part asks nothing. */
export async function readOthers(
  db: Database,
  locale: PortalLocale,
  has: Readonly<Record<Part, readonly unknown[]>>,
): Promise<Others> {
  const wanted = Object.entries(PARTS).flatMap(([part, from]) => (has[part as Part].length > 0 ? [] : from))
  const all = wanted.length === 0 ? [] : await countFew(db, [...new Set(wanted)])
  const counts = all.filter((each) => each.locale !== locale)
  const holding = (part: Part) => {
    const from: readonly string[] = PARTS[part]
    const filled = counts.filter(({ collection, count }) => count > 0 && from.includes(collection))
    return [...new Set(filled.map((each) => each.locale))]
  }
  return {
    items: holding('items'),
    stories: holding('stories'),
    galleries: holding('galleries'),
    projects: holding('projects'),
    events: holding('events'),
    tags: counts.filter(({ count }) => count < 2).map((each) => tagOf.list(each.collection, each.locale)),
  }
}

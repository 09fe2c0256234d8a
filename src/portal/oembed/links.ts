import type { Head } from '../layout/head.ts'
import { itemPath } from '../paths.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'

type Addressed = Pick<PublicPage, 'locale' | 'collection' | 'slug' | 'title'>

/** By these links programs find an item's card for embedding and its data. */
export function itemLinks(page: Addressed, origin: string): NonNullable<Head['feeds']> {
  const { locale, collection, slug, title } = page
  const asked = encodeURIComponent(`${origin}${itemPath(locale, collection, slug)}`)
  const embed = (format: 'json' | 'xml') => ({
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
    title,
    path: `${origin}/oembed?format=${format}&url=${asked}`,
  })
  const api = `/api/public/${collection}/${encodeURIComponent(slug)}?lang=${locale}`
  return [embed('json'), embed('xml'), { type: 'application/json', title, path: api }]
}

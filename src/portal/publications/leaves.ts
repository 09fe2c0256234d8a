import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { textsIn } from '../items/fields.ts'
import { itemPath } from '../paths.ts'

/** The pages of a publication as pictures, in order. */
export function leavesOf({ facts, media }: Pick<PublicPage, 'facts' | 'media'>): PublicMedium[] {
  return textsIn(facts, 'pages').flatMap((id) => media[id] ?? [])
}

/** The address of one page of a publication, counted from 1. */
export function leafPath(page: Pick<PublicPage, 'locale' | 'collection' | 'slug'>, n: number): string {
  return `${itemPath(page.locale, page.collection, page.slug)}/pages/${n}`
}

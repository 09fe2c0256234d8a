import { isPortalLocale, type PortalLocale } from '../../platform/locales.ts'
import type { Asked } from '../site/route.ts'

/** What the address of a search says. */
export type SearchQuestion = {
  q: string
  kind: string | undefined
  language: PortalLocale | undefined
  page: number
}

export const searchQueries = ['q', 'kind', 'in', 'page'] as const

/** So many hits are ranked that there is nothing beyond these pages. */
const LAST_PAGE = 20

/** Nothing in an address is an error: what cannot be understood is left out. */
export function questionIn(query: Asked['query']): SearchQuestion {
  const language = query.get('in') ?? ''
  const page = Number(query.get('page') ?? 1)
  return {
    q: (query.get('q') ?? '').replace(/\p{Cc}+/gu, ' ').trim(),
    kind: query.get('kind') ?? undefined,
    language: isPortalLocale(language) ? language : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}

/** The address of a search, with what is said differently. */
export function searchAddress(
  locale: PortalLocale,
  question: SearchQuestion,
  change: Partial<SearchQuestion> = {},
): string {
  const { q, kind, language, page } = { ...question, page: 1, ...change }
  const query = new URLSearchParams()
  if (q !== '') query.set('q', q)
  if (kind !== undefined) query.set('kind', kind)
  if (language !== undefined) query.set('in', language)
  if (page > 1) query.set('page', String(page))
  return `/${locale}/search${query.size > 0 ? `?${query}` : ''}`
}

import type { PortalLocale } from '../platform/locales.ts'

/** The entries of the main menu. */
export type Section = 'explore' | 'stories' | 'invest' | 'gate' | 'press' | 'events'

/** Where each part of the public side lies, below the language. */
export const sectionPaths = {
  home: '',
  explore: '/subjects',
  stories: '/articles',
  invest: '/investment-projects',
  gate: '#gate',
  press: '/press',
  mediaRequests: '/media-requests',
  events: '/events',
  search: '/search',
  spokespersons: '/press#spokespersons',
  contact: '/contact',
  accessibility: '/about/accessibility',
  data: '/about/data',
  map: '/map',
  reports: '/reports',
  sitemap: '/sitemap',
  feedAtom: '/feed.atom',
  feedJson: '/feed.json',
  calendar: '/events.ics',
  openData: '/data',
} as const

export type PathName = keyof typeof sectionPaths

/** `/vi/press`. */
export function pathIn(locale: PortalLocale, name: PathName): string {
  return `/${locale}${sectionPaths[name]}`
}

/** The address of a record's page in a language, its slug encoded as addresses are. */
export function itemPath(locale: PortalLocale, collection: string, slug: string): string {
  return `/${locale}/${collection}/${encodeURIComponent(slug)}`
}

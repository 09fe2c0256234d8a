import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { filledIn, type LanguageState } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn, type Section } from '../paths.ts'
import { pageGraph } from '../structured-data/page.ts'
import { words } from '../words/words.ts'
import { ItemList } from './item-list.tsx'

export type ListPage = {
  locale: PortalLocale
  origin: string
  /** Below the language: `/places`. */
  below: string
  title: string
  lead?: string
  section: Section
  items: readonly ListedItem[]
  /** The cursor that was asked for, and that of the items after these. */
  after: string | null
  next: string | null
  mixed?: boolean
  /** The languages in which something stands in it. */
  languages: readonly LanguageState[]
}

/** A list of items that goes on by a cursor: every part of it has an address of its own. */
export function listPage(list: ListPage): string {
  const { locale, origin, below, title, lead, section, items, after, next, mixed = false, languages } = list
  const t = words(locale)
  const path = `/${locale}${below}`
  const from = (cursor: string) => `${path}?after=${encodeURIComponent(cursor)}`
  const trail = section === 'explore' ? [{ href: pathIn(locale, 'explore'), text: t.navExplore }] : []
  return renderPortalPage({
    locale,
    origin,
    path: after === null ? path : from(after),
    title,
    description: lead ?? title,
    section,
    // Later parts move as things are published; what stands in them has addresses of its own.
    hidden: after !== null || items.length === 0,
    languages,
    feeds: [
      { type: 'application/atom+xml', title: `${title} (Atom)`, path: `/${locale}${below}/feed.atom` },
      { type: 'application/feed+json', title: `${title} (JSON Feed)`, path: `/${locale}${below}/feed.json` },
    ],
    structuredData: [pageGraph({ origin, locale }, { path, title, description: lead ?? null }, trail)],
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={trail} />
        <div className="grid title">
          <div className="c8">
            <h1>{title}</h1>
            {lead && <p className="lead">{lead}</p>}
          </div>
        </div>
        <ItemList
          {...{ items, locale, below, mixed }}
          others={filledIn(languages, locale)}
          next={next === null ? null : from(next)}
          first={after === null ? null : path}
        />
        <div className="band" />
      </div>
    ),
  })
}

import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Drawn } from '../components/drawn.tsx'
import { Picture } from '../components/picture.tsx'
import { coverOf, numberIn } from '../items/fields.ts'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath, pathIn } from '../paths.ts'
import { langOf, type BestPage } from '../subjects/best-pages.ts'
import { words } from '../words/words.ts'
import { publicationWords } from './words.ts'

export const COLLECTION = 'online-publications'

export const publicationsPath = (locale: PortalLocale) => `/${locale}/${COLLECTION}`

/** The shelf: a cover and a line each. */
export function publicationsPage({
  locale,
  origin,
  pages,
}: {
  locale: PortalLocale
  origin: string
  pages: readonly BestPage[]
}): string {
  const t = words(locale)
  const title = t['collection.online-publications']
  return renderPortalPage({
    locale,
    origin,
    path: publicationsPath(locale),
    title,
    description: publicationWords(locale).lead,
    section: 'explore',
    languages: everyLanguage(publicationsPath),
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={[{ href: pathIn(locale, 'explore'), text: t.navExplore }]} />
        <div className="grid title">
          <div className="c8">
            <h1>{title}</h1>
            <p className="lead">{publicationWords(locale).lead}</p>
          </div>
        </div>
        {pages.length === 0 && <p className="note none">{t.noneYet}</p>}
        <ul className="covers">
          {pages.map((page) => {
            const cover = coverOf(page)
            const year = numberIn(page.facts, 'year')
            return (
              <li key={page.recordId} {...langOf(page, locale)}>
                <a href={itemPath(page.locale, COLLECTION, page.slug)}>
                  <div className="plate">
                    {cover ? (
                      <Picture medium={cover} sizes="(min-width: 40rem) 16rem, 100vw" decorative />
                    ) : (
                      <Drawn name="nui" />
                    )}
                  </div>
                  <h2>{page.title}</h2>
                </a>
                {year !== null && <p className="small mute num">{year}</p>}
                {page.summary && <p className="small mute">{page.summary}</p>}
              </li>
            )
          })}
        </ul>
        <div className="band flush" />
      </div>
    ),
  })
}

import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath, pathIn, type PathName } from '../paths.ts'
import { subjectWords } from '../words/facts.ts'
import { words, type WordKey } from '../words/words.ts'
import { subjectNames } from './subject-index.tsx'
import { listedCollections } from './subjects-page.tsx'

type SiteMap = { locale: PortalLocale; origin: string; items: readonly ListedItem[] }

const standing: readonly (readonly [PathName, WordKey])[] = [
  ['explore', 'navExplore'],
  ['search', 'search'],
  ['press', 'navPress'],
  ['contact', 'contact'],
  ['reports', 'publicReports'],
  ['accessibility', 'accessibilityStatement'],
  ['data', 'dataUse'],
]

/** Every page that exists in a language, for a reader; machines have `/sitemap.xml`. */
export function siteMapPage({ locale, origin, items }: SiteMap): string {
  const t = words(locale)
  return renderPortalPage({
    locale,
    origin,
    path: pathIn(locale, 'sitemap'),
    title: t.sitemap,
    description: t.sitemapLead,
    languages: everyLanguage((other) => pathIn(other, 'sitemap')),
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={[]} />
        <div className="grid title">
          <div className="c8">
            <h1>{t.sitemap}</h1>
            <p className="lead">{t.sitemapLead}</p>
          </div>
        </div>
        <div className="site-map">
          <section>
            <h2>{t.menu}</h2>
            <ul>
              {standing.map(([name, key]) => (
                <li key={name}>
                  <a href={pathIn(locale, name)}>{t[key]}</a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t.subjects}</h2>
            <ul>
              {subjectNames.map((subject) => (
                <li key={subject}>
                  <a href={`/${locale}/subjects/${subject}`}>{subjectWords(locale)[subject]}</a>
                </li>
              ))}
            </ul>
          </section>
          {listedCollections.map((collection) => (
            <section key={collection}>
              <h2>
                <a href={`/${locale}/${collection}`}>{t[`collection.${collection}` satisfies WordKey]}</a>
              </h2>
              <ul>
                {items
                  .filter((item) => item.collection === collection)
                  .map(({ recordId, slug, title }) => (
                    <li key={recordId}>
                      <a href={itemPath(locale, collection, slug)}>{title}</a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    ),
  })
}

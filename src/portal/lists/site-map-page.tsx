import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { mapWords } from '../map/words.ts'
import { itemPath, pathIn } from '../paths.ts'
import { requestWords } from '../media-requests/words.ts'
import { provinceWords } from '../province/words.ts'
import { subjectWords } from '../words/facts.ts'
import { words, type WordKey } from '../words/words.ts'
import { subjectNames } from './subject-index.tsx'
import { listedCollections } from './subjects-page.tsx'

type SiteMap = { locale: PortalLocale; origin: string; items: readonly ListedItem[] }

/** The pages that are always there. */
function standing(locale: PortalLocale): { href: string; text: string }[] {
  const t = words(locale)
  return [
    { href: pathIn(locale, 'explore'), text: t.navExplore },
    { href: pathIn(locale, 'search'), text: t.search },
    { href: pathIn(locale, 'map'), text: mapWords(locale).title },
    { href: `/${locale}/province`, text: provinceWords(locale).title },
    { href: pathIn(locale, 'press'), text: t.navPress },
    { href: pathIn(locale, 'mediaRequests'), text: requestWords(locale).title },
    { href: pathIn(locale, 'contact'), text: t.contact },
    { href: pathIn(locale, 'reports'), text: t.publicReports },
    { href: pathIn(locale, 'accessibility'), text: t.accessibilityStatement },
    { href: pathIn(locale, 'data'), text: t.dataUse },
  ]
}

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
              {standing(locale).map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
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

import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { identity } from '../identity/identity.ts'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn } from '../paths.ts'
import { words, type WordKey } from '../words/words.ts'
import { SubjectIndex } from './subject-index.tsx'

/** Every collection that has a list of its own, in the order in which readers are led through them. */
export const listedCollections = [
  'places',
  'festivals',
  'foods',
  'crafts',
  'people',
  'articles',
  'galleries',
  'events',
  'online-publications',
  'investment-projects',
] as const

type Subjects = {
  locale: PortalLocale
  origin: string
  items: readonly ListedItem[]
  counts: ReadonlyMap<string, number>
}

/** The way in for somebody who wants to look around: by subject, and by kind. */
export function subjectsPage({ locale, origin, items, counts }: Subjects): string {
  const t = words(locale)
  const { journey } = identity(locale)
  return renderPortalPage({
    locale,
    origin,
    path: pathIn(locale, 'explore'),
    title: t.navExplore,
    description: journey.lead,
    section: 'explore',
    languages: everyLanguage((other) => pathIn(other, 'explore')),
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={[]} />
        <div className="grid title">
          <div className="c8">
            <h1>{t.navExplore}</h1>
            <p className="lead">{journey.lead}</p>
          </div>
        </div>
        <section>
          <h2 className="vh">{t.subjects}</h2>
          <SubjectIndex items={items} locale={locale} />
        </section>
        <section className="band">
          <h2 className="sub-2">{t.all}</h2>
          <ul className="list two">
            {listedCollections.map((collection) => (
              <li key={collection}>
                <a href={`/${locale}/${collection}`}>{t[`collection.${collection}` satisfies WordKey]}</a>{' '}
                <span className="num mute">{counts.get(collection) ?? 0}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    ),
  })
}

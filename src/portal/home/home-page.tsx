import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { identity } from '../identity/identity.ts'
import { SubjectIndex } from '../lists/subject-index.tsx'
import { homeGraph } from '../structured-data/page.ts'
import { words } from '../words/words.ts'
import { EventsOfYear } from './events.tsx'
import { Gate } from './gate.tsx'
import type { HomeContent } from './home.ts'
import { Hero } from './hero.tsx'
import { Invest } from './invest.tsx'
import { Journey } from './journey.tsx'
import { Press } from './press.tsx'
import { Stories } from './stories.tsx'

/** The first page of a language: the water from the border to the sea, and what can be found along it. */
export function homePage(home: HomeContent, { origin }: { origin: string }): string {
  const { locale } = home
  const { hero } = identity(locale)
  return renderPortalPage({
    locale,
    origin,
    path: `/${locale}`,
    title: hero.title,
    description: hero.lead,
    languages: everyLanguage((other) => `/${other}`),
    over: true,
    structuredData: [
      homeGraph({ origin, locale }, { path: `/${locale}`, title: hero.title, description: hero.lead }),
    ],
    children: (
      <>
        <Hero locale={locale} />
        <Journey home={home} />
        <section className="band">
          <div className="wrap">
            <h2 className="vh">{words(locale).subjects}</h2>
            <SubjectIndex items={home.items} locale={locale} />
          </div>
        </section>
        <Stories home={home} />
        <Invest home={home} />
        <Gate locale={locale} />
        <Press home={home} />
        <EventsOfYear home={home} />
      </>
    ),
  })
}

import { NothingYet } from '../components/nothing-yet.tsx'
import { whenOf } from '../items/facts.ts'
import { textIn, textsIn } from '../items/fields.ts'
import { itemPath, pathIn } from '../paths.ts'
import { shownDate } from '../words/formats.ts'
import { words } from '../words/words.ts'
import type { HomeContent } from './home.ts'

const MOST = 6

type Entry = {
  key: string
  href: string
  title: string
  when: string
  where: string | null
  /** Names of districts, in Vietnamese in every language. */
  vietnamese: boolean
}

/** What has a date in the year to come, then the festivals that come back with the moon. */
export function EventsOfYear({ home }: { home: HomeContent }) {
  const { locale } = home
  const t = words(locale)
  const entries = entriesOf(home)
  return (
    <section className="band" id="events">
      <div className="wrap">
        <div className="grid open">
          <div className="c4">
            <h2>{t.eventsOfYear}</h2>
            <p className="after">
              <a className="more" href={pathIn(locale, 'events')}>
                {t.allEvents}
              </a>
              <br />
              <a className="more" href={pathIn(locale, 'calendar')}>
                {t.subscribe}
              </a>
            </p>
          </div>
          {entries.length > 0 ? (
            <ol className="events c8">
              {entries.map(({ key, href, title, when, where, vietnamese }) => (
                <li key={key}>
                  <span className="when">{when}</span>
                  <div>
                    <h3>
                      <a href={href}>{title}</a>
                    </h3>
                    {where && (
                      <p className="mute small" lang={vietnamese && locale !== 'vi' ? 'vi' : undefined}>
                        {where}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ol>
          ) : (
            <NothingYet locale={locale} below="/events" others={home.others.events} className="c8 mute" />
          )}
        </div>
      </div>
    </section>
  )
}

function entriesOf({ locale, events, festivals }: HomeContent): Entry[] {
  const dated = events.map(({ recordId, collection, slug, title, startsOn, endsOn, facts }) => ({
    key: recordId,
    href: itemPath(locale, collection, slug),
    title,
    when: [startsOn, endsOn === startsOn ? null : endsOn]
      .filter((day) => day !== null)
      .map((day) => shownDate(day, locale))
      .join(' – '),
    where: textsIn(facts, 'districts').join(', ') || null,
    vietnamese: true,
  }))
  const yearly = festivals.flatMap((festival) => {
    const { recordId, collection, slug, title, texts, facts } = festival
    const when = whenOf(festival)
    if (when === null) return []
    const address = textIn(texts, 'address')
    const where = address ?? (textsIn(facts, 'districts').join(', ') || null)
    const href = itemPath(locale, collection, slug)
    return [{ key: recordId, href, title, when, where, vietnamese: address === null }]
  })
  return [...dated, ...yearly].slice(0, MOST)
}

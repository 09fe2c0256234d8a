import type { Flow } from '../../modules/organizations/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn } from '../paths.ts'
import { pressWords } from '../press/words.ts'
import { shownDate } from '../words/formats.ts'
import { filledWord } from '../words/words.ts'
import type { Office } from './structure.ts'
import { provinceWords } from './words.ts'

export type ProvincePage = {
  locale: PortalLocale
  origin: string
  offices: readonly Office[]
  /** The day whose names are shown, and today. */
  on: string
  today: string
  /** Days on which much changed: the day before and the day itself are worth seeing. */
  turns: readonly string[]
  flows: readonly Flow[]
}

export const provincePath = (locale: PortalLocale) => `/${locale}/province`

/** The province's offices as they were called on a day, and how they came to be called otherwise. */
export function provincePage(asked: ProvincePage): string {
  const { locale, origin, offices, on, today } = asked
  const t = provinceWords(locale)
  return renderPortalPage({
    locale,
    origin,
    path: provincePath(locale),
    title: t.title,
    description: t.lead,
    section: 'press',
    hidden: on !== today,
    languages: everyLanguage(provincePath),
    children: (
      <>
        <div className="wrap">
          <Crumbs
            locale={locale}
            trail={[{ href: pathIn(locale, 'press'), text: pressWords(locale).title }]}
          />
          <div className="grid title">
            <div className="c8">
              <h1>{t.title}</h1>
              <p className="lead">{t.lead}</p>
            </div>
          </div>
          <div className="grid open">
            <section className="c7">
              <h2 className="sub">{filledWord(t.asOf, { date: shownDate(on, locale) })}</h2>
              {offices.length === 0 ? (
                <p className="note none">{t.none}</p>
              ) : (
                <div className="tree" lang="vi">
                  <Offices offices={offices} locale={locale} />
                </div>
              )}
            </section>
            <div className="c4 s9">
              <DayForm {...asked} />
              <p className="small mute after">{t.language}</p>
              <section className="after-2">
                <h2 className="sub">{t.leaders}</h2>
                <p className="note none">{t.leadersNone}</p>
              </section>
            </div>
          </div>
        </div>
        <Changes {...asked} />
      </>
    ),
  })
}

function Offices({ offices, locale }: { offices: readonly Office[]; locale: PortalLocale }) {
  return (
    <ul>
      {offices.map((office) => (
        <li key={office.id}>
          {office.name}
          {office.nameEn && locale !== 'vi' && <small lang="en">{office.nameEn}</small>}
          {office.below.length > 0 && <Offices offices={office.below} locale={locale} />}
        </li>
      ))}
    </ul>
  )
}

function DayForm({ locale, on, today, turns }: ProvincePage) {
  const t = provinceWords(locale)
  const path = provincePath(locale)
  return (
    <form action={path}>
      <div className="asof">
        <label>
          {t.on}
          <input className="field" type="date" name="on" defaultValue={on} max={today} />
        </label>
        <button className="btn" type="submit">
          {t.show}
        </button>
      </div>
      <p className="order after">
        <a href={path} {...(on === today ? { 'aria-current': 'true' as const } : {})}>
          {t.today}
        </a>
        {turns.map((day) => (
          <a
            key={day}
            href={`${path}?on=${day}`}
            {...(on === day ? { 'aria-current': 'true' as const } : {})}
          >
            {shownDate(day, locale)}
          </a>
        ))}
      </p>
    </form>
  )
}

function Changes({ locale, flows }: ProvincePage) {
  const t = provinceWords(locale)
  if (flows.length === 0) return null
  return (
    <section className="band quiet after-band" id="changes">
      <div className="wrap">
        <h2 className="sub-2">{t.changes}</h2>
        <ul className="list">
          {flows.map((flow) => (
            <li key={`${flow.on} ${flow.kind} ${flow.from.id} ${flow.to?.id}`}>
              <time dateTime={flow.on}>
                {shownDate(flow.on, locale)} · {t[flow.kind]}
              </time>
              <span lang="vi">{flow.from.name}</span> →{' '}
              {flow.to === null ? (
                <span className="mute">{t.ended}</span>
              ) : (
                <span lang="vi">{flow.to.name}</span>
              )}
              {flow.decision && (
                <span className="d" lang="vi">
                  {flow.decision}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath, pathIn } from '../paths.ts'
import { langOf, type BestPage } from '../subjects/best-pages.ts'
import { filledWord } from '../words/words.ts'
import { datedIn, undatedIn, venueOf, type Dated } from './entries.ts'
import { shownDays, shownLunar } from './shown.ts'
import { eventWords } from './words.ts'

export type CalendarPage = {
  locale: PortalLocale
  origin: string
  pages: readonly BestPage[]
  year: number
  /** The year in which the reader lives: its page is the calendar itself. */
  current: number
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export function yearPath(locale: PortalLocale, year: number, current: number): string {
  const path = pathIn(locale, 'events')
  return year === current ? path : `${path}?year=${year}`
}

/** The year month by month; what has no day stands at the end. */
export function calendarPage({ locale, origin, pages, year, current }: CalendarPage): string {
  const t = eventWords(locale)
  const dated = datedIn(pages, year)
  const undated = undatedIn(pages, year)
  const byMonth = Map.groupBy(dated, ({ occurrence }) => Number(occurrence.from.slice(5, 7)))
  return renderPortalPage({
    locale,
    origin,
    path: yearPath(locale, year, current),
    title: year === current ? t.title : filledWord(t.titleYear, { year }),
    description: t.lead,
    section: 'events',
    languages: everyLanguage((other) => yearPath(other, year, current)),
    feeds: [{ type: 'text/calendar', title: t.title, path: `${pathIn(locale, 'events')}.ics` }],
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={[]} />
        <div className="grid title">
          <div className="c8">
            <h1>{filledWord(t.titleYear, { year })}</h1>
            <p className="lead">{t.lead}</p>
          </div>
          <div className="c4 s9 aside">
            <Years {...{ locale, year, current }} />
          </div>
        </div>
        <Months {...{ locale, byMonth }} />
        {dated.length === 0 && <p className="note">{filledWord(t.none, { year })}</p>}
        {MONTHS.map((month) => {
          const some = byMonth.get(month)
          return some && <Month key={month} {...{ locale, month, dated: some }} />
        })}
        {undated.length > 0 && <Undated {...{ locale, undated }} />}
        <div className="band flush" />
      </div>
    ),
  })
}

function Years({ locale, year, current }: Pick<CalendarPage, 'locale' | 'year' | 'current'>) {
  const t = eventWords(locale)
  return (
    <>
      <p>
        <a className="btn ghost plain" href={`${pathIn(locale, 'events')}.ics`}>
          {t.all}
        </a>
      </p>
      <nav className="order" aria-label={t.years}>
        {[current - 1, current, current + 1].map((each) => (
          <a
            key={each}
            href={yearPath(locale, each, current)}
            {...(each === year ? { 'aria-current': 'true' as const } : {})}
          >
            {filledWord(t.year, { year: each })}
          </a>
        ))}
      </nav>
    </>
  )
}

const monthNames = new Map<string, readonly string[]>()

/** The names are kept and not what writes them, which takes a hundred kilobytes a language. */
function monthName(locale: PortalLocale, month: number, style: 'long' | 'short'): string {
  const key = `${locale} ${style}`
  const names = monthNames.get(key) ?? namesOfMonths(locale, style)
  monthNames.set(key, names)
  return names[month - 1] ?? String(month)
}

function namesOfMonths(locale: PortalLocale, style: 'long' | 'short'): string[] {
  const tag = locale === 'th' ? 'th-u-ca-gregory' : locale
  const format = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' })
  return MONTHS.map((month) => format.format(new Date(Date.UTC(2017, month - 1, 1))))
}

type MonthsProps = { locale: PortalLocale; byMonth: ReadonlyMap<number, readonly Dated[]> }

function Months({ locale, byMonth }: MonthsProps) {
  return (
    <nav className="months" aria-label={eventWords(locale).months}>
      {MONTHS.map((month) => {
        const count = byMonth.get(month)?.length ?? 0
        const name = monthName(locale, month, locale === 'vi' ? 'long' : 'short')
        if (count === 0) return <span key={month}>{name}</span>
        return (
          <a key={month} href={`#m${month}`}>
            {name} <i>{count}</i>
          </a>
        )
      })}
    </nav>
  )
}

type MonthProps = { locale: PortalLocale; month: number; dated: readonly Dated[] }

function Month({ locale, month, dated }: MonthProps) {
  return (
    <section className="month" id={`m${month}`}>
      <h2>{monthName(locale, month, 'long')}</h2>
      <ol className="events">
        {dated.map(({ page, occurrence }) => {
          const lunar = shownLunar(occurrence, locale)
          return (
            <li key={page.recordId}>
              <p className="when num">
                {shownDays(occurrence, locale)}
                {lunar && <small>{lunar}</small>}
              </p>
              <Told page={page} locale={locale} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Undated({ locale, undated }: { locale: PortalLocale; undated: readonly BestPage[] }) {
  const t = eventWords(locale)
  return (
    <section className="month" id="no-day">
      <div>
        <h2>{t.noDay}</h2>
        <p className="small mute">{t.noDayLead}</p>
      </div>
      <ol className="events">
        {undated.map((page) => {
          const { when } = page.texts
          return (
            <li key={page.recordId}>
              <p className="when" {...langOf(page, locale)}>
                {typeof when === 'string' && when}
              </p>
              <Told page={page} locale={locale} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Told({ page, locale }: { page: BestPage; locale: PortalLocale }) {
  const venue = venueOf(page)
  return (
    <div {...langOf(page, locale)}>
      <h3>
        <a href={itemPath(page.locale, page.collection, page.slug)}>{page.title}</a>
      </h3>
      {venue && <p className="mute small">{venue}</p>}
      {page.summary && <p className="mute">{page.summary}</p>}
    </div>
  )
}

import type { PortalLocale } from '../../platform/locales.ts'
import { keptWithMessages } from '../../platform/messages.ts'
import { drawing } from '../art.ts'
import { identity } from '../identity/identity.ts'
import { pathIn, type PathName } from '../paths.ts'
import { shownTime } from '../words/formats.ts'
import { keepNamesWhole } from '../words/whole-names.ts'
import { filledWord, readInterfaces, words } from '../words/words.ts'
import { escaped } from './html.ts'
import { markup } from './markup.ts'

const PATH = 'path-of-the-page'
const TIME = 'time-of-rendering'
const ready = keptWithMessages(new Map<PortalLocale, readonly string[]>())

/** The footer of a page: rendered once a language, with the page's own address and its time of rendering filled in. */
export function renderFooter(locale: PortalLocale, path: string, renderedAt: Date): string {
  let parts = ready.get(locale)
  if (!parts) {
    const { html } = markup(<Footer locale={locale} />)
    parts = keepNamesWhole(html, locale).split(new RegExp(`${PATH}|${TIME}`))
    ready.set(locale, parts)
  }
  const [before = '', between = '', after = ''] = parts
  return before + escaped(ratedPath(locale, path)) + between + shownTime(renderedAt, locale) + after
}

/** What is judged is a page of the public side, whatever was asked of it. */
function ratedPath(locale: PortalLocale, path: string): string {
  const [page = ''] = path.split('?')
  return page === `/${locale}` || page.startsWith(`/${locale}/`) ? page : `/${locale}`
}

function Footer({ locale }: { locale: PortalLocale }) {
  const { path: sea, width, height } = drawing('sea')
  const t = words(locale)
  return (
    <>
      <div className="sea">
        <img src={sea} alt="" width={width} height={height} loading="lazy" />
      </div>
      <footer className="foot">
        <div className="wrap">
          <Columns locale={locale} />
          <Rating locale={locale} />
          <p className="micro">{identity(locale).note}</p>
          <p className="micro">
            {filledWord(t.renderedAt, { time: TIME })}
            {!readInterfaces.has(locale) && <> · {t.interfaceAwaiting}</>}
          </p>
          <div className="legal">
            <span>{filledWord(t.publisher, { name: identity(locale).publisher })}</span>
            <span>{t.reuse}</span>
          </div>
        </div>
      </footer>
    </>
  )
}

function Columns({ locale }: { locale: PortalLocale }) {
  const t = words(locale)
  const link = (name: PathName, text: string) => (
    <li>
      <a href={pathIn(locale, name)}>{text}</a>
    </li>
  )
  return (
    <div className="grid cols">
      <section className="half c3">
        <h2>{t.spokespersons}</h2>
        <p>{t.spokespersonsText}</p>
        <ul>{link('spokespersons', t.spokespersonsLink)}</ul>
      </section>
      <section className="half c3">
        <h2>{t.contact}</h2>
        <p>{identity(locale).publisher}</p>
        <ul>
          {link('contact', t.askQuestion)}
          {link('contact', t.reportMistake)}
          <li>
            <a href="/office">{t.forOfficers}</a>
          </li>
        </ul>
      </section>
      <section className="half c3">
        <h2>{t.accessibility}</h2>
        <p>{t.accessibilityText}</p>
        <ul>
          {link('accessibility', t.accessibilityStatement)}
          {link('data', t.dataUse)}
          {link('sitemap', t.sitemap)}
        </ul>
      </section>
      <section className="half c3">
        <h2>{t.open}</h2>
        <ul>
          {link('feedAtom', t.feedAtom)}
          {link('calendar', t.calendar)}
          {link('openData', t.openData)}
          {link('reports', t.publicReports)}
          <li>
            <a href="/api/docs">{t.apiReference}</a>
          </li>
        </ul>
      </section>
    </div>
  )
}

/** A judgement of the page, kept as a number for the page and nothing about who gave it. */
function Rating({ locale }: { locale: PortalLocale }) {
  const t = words(locale)
  const grades = [t.rate5, t.rate4, t.rate3, t.rate2, t.rate1]
  return (
    <form className="rate" method="post" action={`/${locale}/rating`}>
      <input type="hidden" name="page" value={PATH} />
      <fieldset>
        <legend>{t.rateQuestion}</legend>
        {grades.map((grade, index) => (
          <label key={grade}>
            <input type="radio" name="score" value={5 - index} required />
            {grade}
          </label>
        ))}
      </fieldset>
      <button className="btn light" type="submit">
        {t.rateSend}
      </button>
    </form>
  )
}

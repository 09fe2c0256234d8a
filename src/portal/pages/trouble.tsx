import type { PortalLocale } from '../../platform/locales.ts'
import { Drawn } from '../components/drawn.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn } from '../paths.ts'
import { words } from '../words/words.ts'

type Trouble = { status: number; locale: PortalLocale; title: string; text: string }

/** A page about something that went wrong: what happened, what to do, ways on. It needs no database. */
export function renderTrouble({ status, locale, title, text }: Trouble): string {
  const t = words(locale)
  return renderPortalPage({
    locale,
    origin: '',
    path: `/${locale}`,
    title,
    hidden: true,
    languages: everyLanguage((other) => `/${other}`),
    children: (
      <div className="wrap trouble">
        <div className="grid open middle">
          <div className="c7">
            <p className="code">{status}</p>
            <h1>{title}</h1>
            <p className="lead">{text}</p>
            <p className="go">
              <a className="btn" href={`/${locale}`}>
                {t.toHome}
              </a>
              <a className="more" href={pathIn(locale, 'search')}>
                {t.search}
              </a>
              <a className="more" href={pathIn(locale, 'sitemap')}>
                {t.sitemap}
              </a>
            </p>
          </div>
          <div className="c4 s9">
            <div className="plate">
              <Drawn name="thach-nhu" />
            </div>
          </div>
        </div>
      </div>
    ),
  })
}

/** There is no such page (404), it is published no longer (410), or it cannot be opened now (503). */
export function troublePage({ status, locale }: { status: 404 | 410 | 503; locale: PortalLocale }): string {
  const t = words(locale)
  const [title, text] = {
    404: [t.notFoundTitle, t.notFoundText],
    410: [t.goneTitle, t.goneText],
    503: [t.downTitle, t.downText],
  }[status] as [string, string]
  return renderTrouble({ status, locale, title, text })
}

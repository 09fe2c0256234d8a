import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Picture } from '../components/picture.tsx'
import { identity } from '../identity/identity.ts'
import { Credits } from '../items/figures.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { mapWords } from '../map/words.ts'
import { itemPath, pathIn } from '../paths.ts'
import { shownDate } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import { investWords } from '../invest/words.ts'
import { ProcedureSection, type Procedure } from './procedure.tsx'
import type { Release } from './read.ts'
import { requestWords } from '../media-requests/words.ts'
import { pressWords } from './words.ts'

export type PressPage = {
  locale: PortalLocale
  origin: string
  releases: readonly Release[]
  kit: readonly PublicMedium[]
  procedure: Procedure | null
  /** The domain of the office that publishes, as of today. */
  domain: { name: string; domain: string } | null
  /** The rule on spokespersons and official accounts in force. */
  basis: string | null
}

/** All that the press looks for: releases, pictures with rights, facts, the procedure, who speaks and through what. */
export function pressPage(asked: PressPage): string {
  const { locale, origin, kit, procedure } = asked
  const t = pressWords(locale)
  return renderPortalPage({
    locale,
    origin,
    path: pathIn(locale, 'press'),
    title: t.title,
    description: t.lead,
    section: 'press',
    languages: everyLanguage((other) => pathIn(other, 'press')),
    children: (
      <>
        <div className="wrap">
          <Crumbs locale={locale} trail={[]} />
          <div className="grid title">
            <div className="c8">
              <h1>{t.title}</h1>
              <p className="lead">{t.lead}</p>
            </div>
            <Contact locale={locale} />
          </div>
          <div className="grid open">
            <Releases {...asked} />
            <FactSheets locale={locale} />
          </div>
        </div>
        {procedure && <ProcedureSection {...{ locale, procedure }} />}
        <section className="band quiet" id="kit">
          <div className="wrap">
            <div className="head">
              <h2>{t.kit}</h2>
              <p className="lead">{t.kitLead}</p>
            </div>
            {kit.length === 0 ? <p className="note">{t.noKit}</p> : <Kit {...{ locale, kit }} />}
            <p className="go">
              <a className="more" href={pathIn(locale, 'mediaRequests')}>
                {requestWords(locale).title}
              </a>
            </p>
          </div>
        </section>
        <Speaking {...asked} />
      </>
    ),
  })
}

function Contact({ locale }: { locale: PortalLocale }) {
  const t = words(locale)
  return (
    <div className="c3 s10 aside">
      <div className="box">
        <h2>{t.contact}</h2>
        <p>{identity(locale).publisher}</p>
        <p>
          <a href={pathIn(locale, 'contact')}>{t.askQuestion}</a>
        </p>
      </div>
    </div>
  )
}

function Releases({ locale, releases }: PressPage) {
  const t = pressWords(locale)
  return (
    <section className="c7">
      <h2 className="sub">{t.releases}</h2>
      {releases.length === 0 && <p className="note">{t.noReleases}</p>}
      <ul className="list">
        {releases.map(({ title, slug, summary, on }) => (
          <li key={slug}>
            <time dateTime={on}>{shownDate(on, locale)}</time>
            <a href={itemPath(locale, 'articles', slug)}>{title}</a>
            {summary && <p className="mute small">{summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FactSheets({ locale }: { locale: PortalLocale }) {
  const t = pressWords(locale)
  const sheets = [
    { href: `/${locale}/province`, text: t.organization },
    { href: pathIn(locale, 'reports'), text: words(locale).publicReports },
    { href: pathIn(locale, 'invest'), text: investWords(locale).title },
    { href: pathIn(locale, 'map'), text: mapWords(locale).title },
    { href: pathIn(locale, 'openData'), text: words(locale).openData },
  ]
  return (
    <section className="c4 s9">
      <h2 className="sub">{t.facts}</h2>
      <p className="mute small">{t.factsText}</p>
      <ul className="list after">
        {sheets.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Kit({ locale, kit }: { locale: PortalLocale; kit: readonly PublicMedium[] }) {
  const t = pressWords(locale)
  return (
    <ul className="kit">
      {kit.map((medium) => (
        <li key={medium.id}>
          <figure>
            <div className="plate">
              <Picture medium={medium} sizes="(min-width: 64rem) 25vw, (min-width: 40rem) 50vw, 100vw" />
            </div>
            <figcaption className="cap">
              <Credits medium={medium} locale={locale} />{' '}
              <a href={fileOf(medium)} download>
                {t.download}
                <span className="vh">: {medium.alt}</span>
              </a>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

/** The largest rendition, which carries its credit inside. */
function fileOf({ base, widths }: PublicMedium): string {
  const widest = widths.at(-1)
  return widest === undefined ? base : `${base}/${widest}.jpg`
}

function Speaking({ locale, origin, domain, basis }: PressPage) {
  const t = pressWords(locale)
  return (
    <div className="wrap band flush">
      <div className="grid open">
        <section className="c6" id="spokespersons">
          <h2 className="sub">{t.spokespersons}</h2>
          <p className="note none">{t.spokespersonsNone}</p>
          {basis && <p className="small mute after">{filledWord(t.basis, { citation: basis })}</p>}
        </section>
        <section className="c5 s8" id="channels">
          <h2 className="sub">{t.channels}</h2>
          <p className="mute small">{t.channelsLead}</p>
          <dl className="kv after">
            <div>
              <dt>{t.site}</dt>
              <dd>
                <a href={`/${locale}`}>{new URL(origin).host}</a>
              </dd>
            </div>
            {domain && (
              <div>
                <dt>{t.domain}</dt>
                <dd>
                  {domain.domain} · <span lang="vi">{domain.name}</span>
                </dd>
              </div>
            )}
          </dl>
          {basis && <p className="small mute after">{filledWord(t.basis, { citation: basis })}</p>}
        </section>
      </div>
    </div>
  )
}

import type { PortalLocale } from '../../platform/locales.ts'
import { keptWithMessages } from '../../platform/messages.ts'
import { identity } from '../identity/identity.ts'
import { pathIn, type Section } from '../paths.ts'
import { words, type Words } from '../words/words.ts'
import { markup } from './markup.ts'

export type HeaderLook = {
  /** What of the menu is open. */
  section?: Section | undefined
  /** It lies over the drawing of the first page. */
  over?: boolean | undefined
}

const menu: readonly (readonly [Section, keyof Words])[] = [
  ['explore', 'navExplore'],
  ['stories', 'navStories'],
  ['invest', 'navInvest'],
  ['gate', 'navGate'],
  ['press', 'navPress'],
  ['events', 'navEvents'],
]

// Stands where the language menu of each page goes.
const PLACE = 'language-menu-goes-here'
const ready = keptWithMessages(new Map<string, readonly [string, string]>())

/** The header in two strings, before and after the language menu: rendered once for each language and section. */
export function headerParts(
  locale: PortalLocale,
  { section, over = false }: HeaderLook,
): readonly [string, string] {
  const key = `${locale} ${section} ${over}`
  const known = ready.get(key)
  if (known) return known
  const { html } = markup(<Header {...{ locale, section, over }} />)
  const [before = '', after = ''] = html.split(PLACE)
  ready.set(key, [before, after])
  return [before, after]
}

function Header({ locale, section, over }: { locale: PortalLocale } & HeaderLook) {
  const t = words(locale)
  const links = menu.map(([name, key]) => (
    <li key={name}>
      <a href={pathIn(locale, name)} {...(name === section ? { 'aria-current': 'page' as const } : {})}>
        {t[key]}
      </a>
    </li>
  ))
  return (
    <header className={over ? 'top over' : 'top ruled'}>
      <div className="wrap">
        <Brand locale={locale} />
        <nav className="nav" aria-label={t.menu}>
          <ul>{links}</ul>
        </nav>
        <a className="find" href={pathIn(locale, 'search')} aria-label={t.search}>
          <Lens />
        </a>
        {PLACE}
        <details className="pop menu">
          <summary>{t.menu}</summary>
          <div className="panel">
            <ul className="list">
              {links}
              <li>
                <a href={pathIn(locale, 'search')}>{t.search}</a>
              </li>
            </ul>
          </div>
        </details>
      </div>
    </header>
  )
}

/** The gate and the name of the province. */
export function Brand({ locale }: { locale: PortalLocale }) {
  return (
    <a className="brand" href={`/${locale}`}>
      <img src="/assets/mark.svg" alt="" width="44" height="44" fetchPriority="low" />
      <b>{identity(locale).name} </b>
      <small>{words(locale).tagline}</small>
    </a>
  )
}

function Lens() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 5 5" />
    </svg>
  )
}

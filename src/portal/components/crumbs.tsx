import type { PortalLocale } from '../../platform/locales.ts'
import { identity } from '../identity/identity.ts'
import { words } from '../words/words.ts'

export type Crumb = { href: string; text: string }

/** The way from the first page to here, without the page itself. */
export function Crumbs({ locale, trail }: { locale: PortalLocale; trail: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label={words(locale).breadcrumb}>
      <ol>
        {[{ href: `/${locale}`, text: identity(locale).name }, ...trail].map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

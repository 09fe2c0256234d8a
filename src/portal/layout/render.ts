import type { ReactNode } from 'react'
import { scriptSheet } from '../assets.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { needsSlices } from '../fonts/faces.ts'
import { keepNamesWhole } from '../words/whole-names.ts'
import { words } from '../words/words.ts'
import { renderFooter } from './footer.tsx'
import { renderHead, type Head } from './head.ts'
import { headerParts, type HeaderLook } from './header.tsx'
import { escaped, tag } from './html.ts'
import { languageMenu } from './language-menu.ts'
import { markup } from './markup.ts'

export type PortalPage = Head &
  HeaderLook & {
    /** What stands between header and footer; a string is ready HTML. */
    children: ReactNode
    /** Said in the footer; now, when not given. */
    renderedAt?: Date
  }

/**
 * A whole page of the public side. Header and footer are ready strings that only the language menu, the address and the
 * time are filled into; what is rendered is the page's own.
 */
export function renderPortalPage(page: PortalPage): string {
  const { locale, languages, children, path, renderedAt = new Date() } = page
  const [before, after] = headerParts(locale, page)
  const { html, preloads } = typeof children === 'string' ? ready(children) : markup(children)
  const main = keepNamesWhole(html, locale)
  return (
    `<!doctype html><html lang="${locale}"><head>${renderHead(page)}${preloads}</head><body>` +
    `<a class="skip" href="#content">${escaped(words(locale).skip)}</a>` +
    `${before}${languageMenu(languages, locale)}${after}` +
    `<main id="content" tabindex="-1">${main}</main>${renderFooter(locale, path, renderedAt)}` +
    `${lateSheet(locale, main)}</body></html>`
  )
}

const ready = (html: string) => ({ html, preloads: '' })

/** At the end of the body, where a stylesheet holds nothing back; most pages do without. */
function lateSheet(locale: PortalLocale, main: string): string {
  const sheet = scriptSheet(locale)
  return sheet && needsSlices(locale, main) ? tag('link', { rel: 'stylesheet', href: sheet.path }) : ''
}

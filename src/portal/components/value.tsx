import type { PortalLocale } from '../../platform/locales.ts'
import { words } from '../words/words.ts'

/** What is known, or an honest word that it is not. */
export function Value({ children, locale }: { children: string | null; locale: PortalLocale }) {
  return children === null ? <span className="unknown">{words(locale).unknown}</span> : children
}

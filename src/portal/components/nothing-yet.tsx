import type { PortalLocale } from '../../platform/locales.ts'
import { languageName } from '../words/language-names.ts'
import { filledWord, words } from '../words/words.ts'

const MOST = 2

/** An honest word where nothing is published in the language yet, with the way to the languages that have something. */
export function NothingYet({
  locale,
  below,
  others,
  className = 'note',
}: {
  locale: PortalLocale
  below: string
  /** The languages in which something is published there. */
  others: readonly PortalLocale[]
  className?: string
}) {
  const t = words(locale)
  return (
    <p className={className}>
      {t.noneYet}{' '}
      {others.slice(0, MOST).map((other, index) => (
        <span key={other}>
          {index > 0 && ' · '}
          <a href={`/${other}${below}`} hrefLang={other}>
            {filledWord(t.readInLanguage, { language: languageName(other, locale) })}
          </a>
        </span>
      ))}
    </p>
  )
}

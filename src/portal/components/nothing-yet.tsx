import type { PortalLocale } from '../../platform/locales.ts'
import { languageName } from '../words/language-names.ts'
import { filledWord, words } from '../words/words.ts'

/** An honest word where nothing is published in the language yet, with the way to what is, in the two that have the most. */
export function NothingYet({
  locale,
  below,
  className = 'note',
}: {
  locale: PortalLocale
  below: string
  className?: string
}) {
  const t = words(locale)
  const others = (['vi', 'en'] as const).filter((other) => other !== locale)
  return (
    <p className={className}>
      {t.noneYet}{' '}
      {others.map((other, index) => (
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

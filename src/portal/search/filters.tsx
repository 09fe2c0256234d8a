import { localeNames, portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { pathIn } from '../paths.ts'
import { shownNumber } from '../words/formats.ts'
import type { SearchQuestion } from './question.ts'
import { searchWords } from './words.ts'

type LanguageFilterProps = {
  locale: PortalLocale
  question: SearchQuestion
  /** How many of the hits can be read in each language. */
  counts: Readonly<Record<string, number>>
}

/** Only what can be read in a language; a form that is sent, for no script runs here. */
export function LanguageFilter({ locale, question, counts }: LanguageFilterProps) {
  const t = searchWords(locale)
  const offered = portalLocales.filter((each) => counts[each] !== undefined || each === question.language)
  if (offered.length < 2) return null
  return (
    <form action={pathIn(locale, 'search')}>
      <input type="hidden" name="q" value={question.q} />
      {question.kind && <input type="hidden" name="kind" value={question.kind} />}
      <fieldset>
        <legend>{t.readIn}</legend>
        <label className="opt">
          <input type="radio" name="in" value="" defaultChecked={question.language === undefined} />
          <span>{t.anyLanguage}</span>
        </label>
        {offered.map((each) => (
          <label className="opt" key={each}>
            <input type="radio" name="in" value={each} defaultChecked={question.language === each} />
            <span lang={each}>{localeNames[each]}</span>
            <i>{shownNumber(counts[each] ?? 0, locale)}</i>
          </label>
        ))}
      </fieldset>
      <button className="btn ghost" type="submit">
        {t.filter}
      </button>
    </form>
  )
}

import type { PortalLocale } from '../../platform/locales.ts'
import type { Found } from '../../records/publishing/search/search-pages.ts'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn } from '../paths.ts'
import { shownNumber } from '../words/formats.ts'
import { filledWord, words, type WordKey } from '../words/words.ts'
import { LanguageFilter } from './filters.tsx'
import { HitRow } from './hit.tsx'
import { searchAddress, type SearchQuestion } from './question.ts'
import { searchWords } from './words.ts'

export const PAGE_SIZE = 20

type Searched = { locale: PortalLocale; origin: string; question: SearchQuestion; found: Found }

/** The page of a search: the box, what was understood, kinds and languages to choose from, what was found. */
export function searchPage(searched: Searched): string {
  const { locale, origin, question } = searched
  const t = searchWords(locale)
  const title = question.q === '' ? words(locale).search : filledWord(t.resultsFor, { q: question.q })
  return renderPortalPage({
    locale,
    origin,
    title,
    description: t.start,
    path: pathIn(locale, 'search'),
    languages: everyLanguage((each) => searchAddress(each, question)),
    hidden: question.q !== '',
    children: (
      <div className="wrap search">
        <h1 className="vh">{title}</h1>
        <Box locale={locale} question={question} />
        {question.q === '' ? <p className="small mute told">{t.start}</p> : <Results {...searched} />}
      </div>
    ),
  })
}

function Box({ locale, question: { q, language } }: { locale: PortalLocale; question: SearchQuestion }) {
  const t = searchWords(locale)
  return (
    <form className="big-find" role="search" action={pathIn(locale, 'search')}>
      <div>
        <label className="small mute" htmlFor="q">
          {t.label}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
        />
      </div>
      {language && <input type="hidden" name="in" value={language} />}
      <button className="btn" type="submit">
        {t.find}
      </button>
    </form>
  )
}

function Results(searched: Searched) {
  const { locale, question, found } = searched
  const t = searchWords(locale)
  return (
    <>
      <Understood {...searched} />
      {Object.keys(found.kinds).length > 0 && <Kinds {...searched} />}
      <div className="grid found">
        <div className="c8">
          {found.hits.length === 0 ? (
            <div className="none">
              <h2>{filledWord(t.none, { q: question.q })}</h2>
              <p className="mute">{t.noneHelp}</p>
            </div>
          ) : (
            <p className="vh" role="status">
              {count(searched)}
            </p>
          )}
          {found.hits.map((hit, index) => (
            <HitRow key={hit.item.recordId} hit={hit} locale={locale} first={index === 0} />
          ))}
          <Pages {...searched} />
        </div>
        <aside className="c3 s10 filters">
          <LanguageFilter locale={locale} question={question} counts={found.languages} />
          <div className="aside">
            <div className="box">
              <h2>{t.notSeen}</h2>
              <p>{t.notSeenText}</p>
              <p>
                <a href={pathIn(locale, 'contact')}>{words(locale).askQuestion}</a>
              </p>
            </div>
          </div>
        </aside>
      </div>
    </>
  )
}

function count({ locale, found: { total, more } }: Searched): string {
  const t = searchWords(locale)
  return filledWord(more ? t.moreThan : t.results, { n: shownNumber(total, locale) })
}

/** How the question was taken, where it was not taken as typed. */
function Understood({ locale, question, found }: Searched) {
  const t = searchWords(locale)
  const { corrected, suggested, partial, withoutAccents, more } = found
  return (
    <div className="small mute told">
      {corrected !== null && <p>{filledWord(t.corrected, { q: question.q, words: corrected })}</p>}
      {suggested !== null && (
        <p>
          {t.suggested} <a href={searchAddress(locale, question, { q: suggested })}>{suggested}</a>
        </p>
      )}
      {partial && found.hits.length > 0 && <p>{t.partial}</p>}
      {withoutAccents && <p>{t.withoutAccents}</p>}
      {more && <p>{count({ locale, question, found, origin: '' })}</p>}
    </div>
  )
}

function Kinds({ locale, question, found }: Searched) {
  const t = words(locale)
  const kinds = Object.entries(found.kinds).sort(([, a], [, b]) => b - a)
  const all = kinds.reduce((sum, [, number]) => sum + number, 0)
  const tab = (kind: string | undefined, text: string, number: number) => (
    <a
      key={kind ?? ''}
      href={searchAddress(locale, question, { kind })}
      {...(question.kind === kind ? { 'aria-current': 'true' as const } : {})}
    >
      {text} <i>{shownNumber(number, locale)}</i>
    </a>
  )
  return (
    <nav className="tabs" aria-label={searchWords(locale).kinds}>
      {tab(undefined, t.all, all)}
      {kinds.map(([kind, number]) => tab(kind, t[`collection.${kind}` as WordKey] ?? kind, number))}
    </nav>
  )
}

function Pages({ locale, question, found: { total } }: Searched) {
  const { page } = question
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  return (
    <nav className="pages" aria-label={words(locale).menu}>
      {page > 1 && (
        <a href={searchAddress(locale, question, { page: page - 1 })} rel="prev">
          {searchWords(locale).previous}
        </a>
      )}
      {page < last && (
        <a className="more" href={searchAddress(locale, question, { page: page + 1 })} rel="next">
          {words(locale).nextPage}
        </a>
      )}
    </nav>
  )
}

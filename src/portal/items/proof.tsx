import type { PublicPage } from '../../records/publishing/public-page.ts'
import { languageList } from '../layout/language-menu.ts'
import type { LanguageState } from '../layout/languages.ts'
import { shownDate } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import { sourcesIn, textIn } from './fields.ts'
import { Sources } from './parts.tsx'

/** Sources at the left; who wrote it, when, and in which languages it is, at the right. */
export function Proof({ page, languages }: { page: PublicPage; languages: readonly LanguageState[] }) {
  const { locale, facts, firstPublishedAt, publishedAt } = page
  const t = words(locale)
  const sources = sourcesIn(facts)
  const author = textIn(facts, 'authorLine')
  return (
    <section className="band flush" id="sources">
      <div className="wrap">
        <div className="grid open">
          <div className="c7">
            {sources.length > 0 && <Sources sources={sources} locale={locale} />}
            <p className="dates">
              {author && <span>{filledWord(t.author, { name: author })}</span>}
              <span>{filledWord(t.firstPublished, { date: shownDate(firstPublishedAt, locale) })}</span>
              <span>{filledWord(t.renewed, { date: shownDate(publishedAt, locale) })}</span>
            </p>
          </div>
          <div className="c4 s9">
            <h2 className="sub">{t.otherLanguages}</h2>
            <div dangerouslySetInnerHTML={{ __html: languageList(languages, locale) }} />
          </div>
        </div>
      </div>
    </section>
  )
}

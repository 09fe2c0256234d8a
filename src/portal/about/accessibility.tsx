import type { Satisfaction } from '../../modules/feedback/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { pathIn } from '../paths.ts'
import { shownDate, shownNumber } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import { Points, statementPage } from './frame.tsx'
import { accessibilityWords } from './statement-words.ts'

/** When the statement was written; it is reviewed with each version of the program. */
const WRITTEN = '2026-11-23'

type Accessibility = {
  locale: PortalLocale
  origin: string
  satisfaction: Satisfaction
  basis: string | null
}

/** What was tested, what is known to fall short, whom to tell, and what readers say. */
export function accessibilityPage({ locale, origin, satisfaction, basis }: Accessibility): string {
  const t = accessibilityWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: (other) => pathIn(other, 'accessibility'),
    title: t.title,
    lead: t.lead,
    children: (
      <>
        <section className="prose">
          <h2>{t.aim}</h2>
          <p>
            {t.aimText} {basis && <span lang="vi">{basis}.</span>}
          </p>
        </section>
        <Points title={t.tested} points={[t.axe, t.keyboard, t.widths, t.script]} />
        <Points title={t.short} points={[t.natives, t.readers, t.films, t.sheets]} />
        <section className="prose">
          <h2>{t.tell}</h2>
          <p>{t.tellText}</p>
          <p>
            <a href={`/${locale}/rating`}>{words(locale).reportMistake}</a>
          </p>
        </section>
        <Figures locale={locale} satisfaction={satisfaction} />
        <p className="small mute after-2">{filledWord(t.prepared, { date: shownDate(WRITTEN, locale) })}</p>
      </>
    ),
  })
}

function Figures({ locale, satisfaction }: Pick<Accessibility, 'locale' | 'satisfaction'>) {
  const t = accessibilityWords(locale)
  const w = words(locale)
  const { ratings, mean, scores } = satisfaction
  const names = [w.rate1, w.rate2, w.rate3, w.rate4, w.rate5]
  return (
    <section id="satisfaction">
      <h2>{t.satisfaction}</h2>
      {mean === null ? (
        <p className="note none">{t.noRating}</p>
      ) : (
        <>
          <p>{filledWord(t.mean, { mean: shownNumber(mean, locale, 1), n: shownNumber(ratings, locale) })}</p>
          <table className="tbl after">
            <thead>
              <tr>
                <th scope="col">{t.score}</th>
                <th scope="col" className="n">
                  {t.times}
                </th>
              </tr>
            </thead>
            <tbody>
              {scores.map(({ score, ratings: given }) => (
                <tr key={score}>
                  <th scope="row">{names[score - 1]}</th>
                  <td className="n">{shownNumber(given, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

import { MOST_COMMENT } from '../../modules/feedback/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { filledWord, words } from '../words/words.ts'
import { ratingWords } from './words.ts'

export const ratingPath = (locale: PortalLocale) => `/${locale}/rating`
export const thanksPath = (locale: PortalLocale) => `/${locale}/rating/thanks`

/** A score and, if one likes, some words: sent as a form, kept without a name. */
export function RatingForm({ locale, page }: { locale: PortalLocale; page: string }) {
  const t = { ...words(locale), ...ratingWords(locale) }
  const grades = [t.rate5, t.rate4, t.rate3, t.rate2, t.rate1]
  return (
    <form className="talk" method="post" action={ratingPath(locale)}>
      <input type="hidden" name="page" value={page} />
      <fieldset>
        <legend>{t.rateQuestion}</legend>
        <div className="grades">
          {grades.map((grade, index) => (
            <label key={grade}>
              <input type="radio" name="score" value={5 - index} required />
              {grade}
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span className="q">{filledWord(t.comment, { most: MOST_COMMENT })}</span>
        <textarea className="field" name="comment" maxLength={MOST_COMMENT} rows={5} />
      </label>
      <p className="small mute">{t.noName}</p>
      <button className="btn" type="submit">
        {t.rateSend}
      </button>
    </form>
  )
}

import { MOST_COMMENT } from '../../modules/feedback/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { filledWord, words } from '../words/words.ts'
import { statementPage } from './frame.tsx'
import { RatingForm, ratingPath, thanksPath } from './rating-form.tsx'
import { aboutWords, ratingWords } from './words.ts'

type Rating = { locale: PortalLocale; origin: string }

/** The whole form on a page of its own, for whoever wants to say more than a number. */
export function ratingPage({ locale, origin }: Rating): string {
  const t = ratingWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: ratingPath,
    title: t.title,
    lead: aboutWords(locale).ratings,
    hidden: true,
    children: (
      <div className="part">
        <RatingForm locale={locale} page={`/${locale}`} />
      </div>
    ),
  })
}

export function thanksPage({ locale, origin }: Rating): string {
  const t = ratingWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: thanksPath,
    title: t.thanks,
    lead: t.thanksText,
    hidden: true,
    children: (
      <p className="go">
        <a className="btn" href={`/${locale}`}>
          {words(locale).toHome}
        </a>
        <a className="more" href={ratingPath(locale)}>
          {t.say}
        </a>
      </p>
    ),
  })
}

/** What was sent is no rating: what to do, and the form once more, for the page that it was about. */
export function refusedPage({ locale, origin, page }: Rating & { page: string }): string {
  const t = ratingWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: ratingPath,
    title: t.wrong,
    lead: filledWord(t.wrongText, { most: MOST_COMMENT }),
    hidden: true,
    children: (
      <div className="part">
        <RatingForm locale={locale} page={page} />
      </div>
    ),
  })
}

export function busyPage({ locale, origin }: Rating): string {
  const t = ratingWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: ratingPath,
    title: t.wrong,
    lead: t.busy,
    hidden: true,
    children: null,
  })
}

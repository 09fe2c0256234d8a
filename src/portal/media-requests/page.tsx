import type { ComponentProps } from 'react'
import { REQUESTER_KEPT, type OnRequest } from '../../modules/media/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { statementPage } from '../about/frame.tsx'
import { pathIn } from '../paths.ts'
import { filledWord, words } from '../words/words.ts'
import { requestWords } from './words.ts'

type RequestPage = { locale: PortalLocale; origin: string; media: readonly OnRequest[] }

/** What was typed, to be mended rather than typed again. */
export type TypedRequest = Readonly<Record<string, string | undefined>>

export const requestsPath = (locale: PortalLocale) => pathIn(locale, 'mediaRequests')
export const requestSentPath = (locale: PortalLocale) => `${requestsPath(locale)}/sent`

/** The media that are given on request, and the form with which one asks for one of them. */
export function requestPage(page: RequestPage): string {
  const { locale, origin, media } = page
  const t = requestWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: requestsPath,
    title: t.title,
    lead: t.lead,
    children:
      media.length === 0 ? <p className="note after">{t.none}</p> : <RequestForm {...page} typed={{}} />,
  })
}

/** The form once more, with what was typed and what is wrong. */
export function refusedRequestPage(page: RequestPage & { typed: TypedRequest; busy: boolean }): string {
  const { locale, origin, busy } = page
  const t = requestWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: requestsPath,
    title: t.wrong,
    lead: busy ? t.busy : t.wrongText,
    hidden: true,
    children: <RequestForm {...page} />,
  })
}

export function requestSentPage({ locale, origin }: Omit<RequestPage, 'media'>): string {
  const t = requestWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: requestSentPath,
    title: t.sent,
    lead: t.sentText,
    hidden: true,
    children: (
      <p className="go">
        <a className="btn" href={pathIn(locale, 'press')}>
          {words(locale).pressOpen}
        </a>
      </p>
    ),
  })
}

function RequestForm({ locale, media, typed }: RequestPage & { typed: TypedRequest }) {
  const t = requestWords(locale)
  return (
    <form className="talk part" method="post" action={requestsPath(locale)}>
      <fieldset>
        <legend>{t.medium}</legend>
        {media.map(({ id, title, caption, locale: said }) => (
          <label key={id} className="choice">
            <input type="radio" name="medium" value={id} required defaultChecked={typed['medium'] === id} />
            <span lang={said === locale ? undefined : said}>
              {title}
              {caption && <small className="mute">{caption}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <Line label={t.name} name="name" typed={typed} autoComplete="name" required />
      <Line label={t.email} name="email" typed={typed} autoComplete="email" type="email" required />
      <Line label={t.organization} name="organization" typed={typed} autoComplete="organization" />
      <label>
        <span className="q">{t.purpose}</span>
        <textarea
          className="field"
          name="purpose"
          maxLength={2000}
          rows={5}
          required
          defaultValue={typed['purpose']}
        />
      </label>
      <p className="small mute">{filledWord(t.privacy, { days: REQUESTER_KEPT })}</p>
      <button className="btn" type="submit">
        {t.send}
      </button>
    </form>
  )
}

type LineProps = { label: string; name: string; typed: TypedRequest } & Pick<
  ComponentProps<'input'>,
  'autoComplete' | 'required' | 'type'
>

function Line({ label, name, typed, ...rest }: LineProps) {
  return (
    <label>
      <span className="q">{label}</span>
      <input className="field" name={name} maxLength={200} defaultValue={typed[name]} {...rest} />
    </label>
  )
}

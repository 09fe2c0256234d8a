import type { Labels, Locale } from '../../platform/labels.ts'
import type { Problem } from '../../platform/http/problem.ts'
import { otherLocale, renderPage } from '../layout.tsx'

const home: Labels = { vi: 'Về trang đầu', en: 'To the first page' }

/** What somebody with a browser sees of an error: what happened, what to do, and a way on. */
export function errorPage({ status, title, detail }: Problem, locale: Locale): string {
  return renderPage({
    locale,
    title,
    otherLanguage: `/${otherLocale(locale)}`,
    children: (
      <div className="wrap">
        <div className="page">
          <p className="mute num">{status}</p>
          <h1>{title}</h1>
          <p className="lead after">{detail}</p>
          <p className="after">
            <a className="btn" href={`/${locale}`}>
              {home[locale]}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}

import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn } from '../paths.ts'
import { words } from '../words/words.ts'

/** A report that anybody may read. */
export type PublishedReport = {
  orgCode: string
  orgName: string
  year: number
  title: string
  /** Closed for good; otherwise it follows the records. */
  frozen: boolean
}

type Reports = {
  locale: PortalLocale
  origin: string
  /** Newest year first. */
  reports: readonly PublishedReport[]
}

/** The annual reports that are published, to be read and to be kept; they are written in Vietnamese. */
export function reportsPage({ locale, origin, reports }: Reports): string {
  const t = words(locale)
  return renderPortalPage({
    locale,
    origin,
    path: pathIn(locale, 'reports'),
    title: t.publicReports,
    description: t.reportsLead,
    languages: everyLanguage((other) => pathIn(other, 'reports')),
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={[]} />
        <div className="grid title">
          <div className="c8">
            <h1>{t.publicReports}</h1>
            <p className="lead">{t.reportsLead}</p>
          </div>
        </div>
        {reports.length > 0 ? (
          <ul className="reports">
            {reports.map((report) => (
              <Report key={addressOf(report)} report={report} locale={locale} />
            ))}
          </ul>
        ) : (
          <p className="note">{t.reportsNone}</p>
        )}
        <div className="band" />
      </div>
    ),
  })
}

function addressOf({ orgCode, year }: PublishedReport): string {
  return `/reports/${orgCode}/${year}`
}

function Report({ report, locale }: { report: PublishedReport; locale: PortalLocale }) {
  const t = words(locale)
  const { year, title, orgName, frozen } = report
  const file = (extension: string) => `${addressOf(report)}/bao-cao-${year}.${extension}`
  return (
    <li>
      <p className="year">{year}</p>
      <div>
        <h2 lang="vi">
          <a href={addressOf(report)}>{title}</a>
        </h2>
        <p className="mute" lang="vi">
          {orgName}
        </p>
        <p className="small mute">{frozen ? t.reportClosed : t.reportLiving}</p>
        <p className="ways">
          <a className="btn ghost plain" href={addressOf(report)}>
            {t.readOnline}
          </a>
          <a className="btn ghost plain" href={file('docx')} download>
            DOCX
          </a>
          <a className="btn ghost plain" href={file('pdf')} download>
            PDF
          </a>
        </p>
      </div>
    </li>
  )
}

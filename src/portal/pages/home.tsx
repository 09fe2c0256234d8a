import type { Labels, Locale } from '../../platform/labels.ts'
import { Art } from '../art.tsx'
import { inLanguage, otherLocale, renderPage } from '../layout.tsx'

/** A report that anybody may read. */
export type PublishedReport = {
  orgCode: string
  orgName: string
  year: number
  title: string
  /** Closed for good; otherwise it follows the records. */
  frozen: boolean
}

export type Home = {
  locale: Locale
  /** Newest year first. */
  reports: readonly PublishedReport[]
  /** The demo province is loaded: say whose facts these are. */
  demo: boolean
}

const words = {
  title: {
    vi: 'Cánh cửa để một tỉnh nói với thế giới',
    en: 'A province’s gate to the world',
  },
  lead: {
    vi: 'Cán bộ ghi mỗi sự việc một lần. Từ đó có báo cáo năm đúng thể thức, mỗi con số truy được đến từng hồ sơ.',
    en: 'Officers record each fact once. From it comes the official annual report, every figure traceable to its records.',
  },
  readNewest: { vi: 'Đọc báo cáo năm {year}', en: 'Read the report of {year}' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  caption: { vi: 'Cửa động bên sông. Tranh vẽ', en: 'A cave’s mouth by the river. Drawing' },
  reports: { vi: 'Báo cáo tổng kết năm', en: 'Annual reports' },
  reportsLead: {
    vi: 'Đọc ngay trên trang này hoặc tải về. Số nào chưa có thì ghi «chưa có số liệu».',
    en: 'Read them here or download them. What is not known is marked as such, never filled in.',
  },
  none: {
    vi: 'Chưa có báo cáo nào được công bố. Báo cáo hiện ở đây khi cơ quan chủ trì lập và công bố.',
    en: 'No report has been published yet. Reports appear here when the lead department compiles and publishes them.',
  },
  read: { vi: 'Đọc trên web', en: 'Read on the web' },
  frozen: { vi: 'Đã chốt, không đổi nữa', en: 'Closed, changes no more' },
  living: { vi: 'Chưa chốt, còn cập nhật theo hồ sơ', en: 'Not closed, follows the records' },
  doors: { vi: 'Lối vào khác', en: 'Other ways in' },
  reference: { vi: 'Danh mục API', en: 'API reference' },
  referenceLead: {
    vi: 'Mọi địa chỉ của hệ thống, dữ liệu vào và ra, bằng tiếng Việt và tiếng Anh.',
    en: 'Every address of the system, what it takes and what it gives, in Vietnamese and English.',
  },
  openApi: { vi: 'OpenAPI 3.1', en: 'OpenAPI 3.1' },
  openApiLead: {
    vi: 'Cùng danh mục ấy, cho máy đọc: sinh mã, kiểm thử, kết nối hệ thống khác.',
    en: 'The same list for machines: generate clients, test, connect other systems.',
  },
  signInLead: {
    vi: 'Dành cho cán bộ: tài khoản, vai trò và khóa API của mình.',
    en: 'For officers: your account, your roles and your API keys.',
  },
  signInDemo: {
    vi: 'Dành cho cán bộ. Đang chạy bản trình diễn: vào thử với từng vai trò.',
    en: 'For officers. This is a demonstration: enter with any of the roles.',
  },
  demo: {
    vi: 'Bản trình diễn dùng dữ kiện năm 2017 của tỉnh Quảng Bình. Từ ngày 01/7/2025 Quảng Bình là một phần của tỉnh Quảng Trị.',
    en: 'The demonstration uses facts of the year 2017 in Quảng Bình province. Since 1 July 2025 Quảng Bình is part of Quảng Trị province.',
  },
} as const satisfies Record<string, Labels>

/** The landing page: the reports to read and to download, the API, the way in. */
export function homePage({ locale, reports, demo }: Home): string {
  const t = (label: Labels) => label[locale]
  const [newest] = reports
  return renderPage({
    locale,
    title: t(words.title),
    otherLanguage: `/${otherLocale(locale)}`,
    current: 'home',
    children: (
      <>
        <section className="hero">
          <Art name="hero" />
          <div className="wrap">
            <h1>{t(words.title)}</h1>
            <p className="lead">{t(words.lead)}</p>
            <div className="go">
              {newest ? (
                <a className="btn" href={addressOf(newest)}>
                  {t(words.readNewest).replace('{year}', String(newest.year))}
                </a>
              ) : (
                <a className="btn" href="/office/sign-in">
                  {t(words.signIn)}
                </a>
              )}
              <a className="more" href={inLanguage('/api/docs', locale)}>
                {t(words.reference)}
              </a>
            </div>
          </div>
          <p className="cap">{t(words.caption)}</p>
        </section>
        <section className="band" id="reports">
          <div className="wrap">
            <div className="head">
              <h2>{t(words.reports)}</h2>
              <p className="lead">{t(words.reportsLead)}</p>
            </div>
            {reports.length > 0 ? (
              <Reports {...{ reports, locale }} />
            ) : (
              <p className="note">{t(words.none)}</p>
            )}
          </div>
        </section>
        <section className="band quiet">
          <div className="wrap">
            <h2 className="vh">{t(words.doors)}</h2>
            <ul className="doors">
              <Door
                href={inLanguage('/api/docs', locale)}
                title={t(words.reference)}
                text={t(words.referenceLead)}
              />
              <Door href="/api/openapi.json" title={t(words.openApi)} text={t(words.openApiLead)} />
              <Door
                href="/office/sign-in"
                title={t(words.signIn)}
                text={t(demo ? words.signInDemo : words.signInLead)}
              />
            </ul>
            {demo && <p className="small mute about">{t(words.demo)}</p>}
          </div>
        </section>
      </>
    ),
  })
}

function addressOf({ orgCode, year }: PublishedReport): string {
  return `/reports/${orgCode}/${year}`
}

function Reports({ reports, locale }: Pick<Home, 'reports' | 'locale'>) {
  return (
    <ul className="reports">
      {reports.map((report) => (
        <li key={addressOf(report)}>
          <p className="year">{report.year}</p>
          <div>
            <h3 lang="vi">
              <a href={addressOf(report)}>{report.title}</a>
            </h3>
            <p className="mute" lang="vi">
              {report.orgName}
            </p>
            <p className={report.frozen ? 'state done' : 'state'}>
              {(report.frozen ? words.frozen : words.living)[locale]}
            </p>
            <Ways report={report} locale={locale} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Ways({ report, locale }: { report: PublishedReport; locale: Locale }) {
  const file = (extension: string) => `${addressOf(report)}/bao-cao-${report.year}.${extension}`
  return (
    <p className="ways">
      <a className="btn ghost plain" href={addressOf(report)}>
        {words.read[locale]}
      </a>
      <a className="btn ghost plain" href={file('docx')} download>
        DOCX
      </a>
      <a className="btn ghost plain" href={file('pdf')} download>
        PDF
      </a>
    </p>
  )
}

function Door({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <li>
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <p className="mute">{text}</p>
    </li>
  )
}

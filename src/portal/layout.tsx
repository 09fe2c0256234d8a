import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Labels, Locale } from '../platform/labels.ts'
import { Mark } from './art.tsx'
import { stylesheet } from './assets.ts'

export type Frame = {
  locale: Locale
  title: string
  /** This page in the other language. */
  otherLanguage: string
  /** What of the menu is open. */
  current?: 'home' | 'reference'
  children: ReactNode
}

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  tagline: { vi: 'Thông tin đối ngoại của tỉnh', en: 'External information of the province' },
  menu: { vi: 'Mục lục', en: 'Menu' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  reference: { vi: 'API', en: 'API' },
  account: { vi: 'Tài khoản', en: 'Account' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  license: {
    vi: 'Chalo là phần mềm mở, giấy phép Apache 2.0. Trang này không gửi yêu cầu nào tới nơi khác và không theo dõi ai.',
    en: 'Chalo is open software under the Apache 2.0 licence. This page asks nothing of any other site and tracks nobody.',
  },
  health: { vi: 'Tình trạng hệ thống', en: 'System health' },
} as const satisfies Record<string, Labels>

/** The address of a page whose language stands in the query. */
export function inLanguage(path: string, locale: Locale): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'vi' ? 'en' : 'vi'
}

/** A whole document without header and footer. */
export function renderDocument({
  locale,
  title,
  children,
}: Pick<Frame, 'locale' | 'title' | 'children'>): string {
  const document = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Chalo`}</title>
        <link rel="stylesheet" href={stylesheet().path} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#content">
          {words.skip[locale]}
        </a>
        {children}
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(document)}`
}

/** A document with the portal's header and footer. */
export function renderPage({ locale, title, otherLanguage, current, children }: Frame): string {
  return renderDocument({
    locale,
    title,
    children: (
      <>
        <Header {...{ locale, otherLanguage, current }} />
        <main id="content">{children}</main>
        <Footer locale={locale} />
      </>
    ),
  })
}

export function Brand({ locale }: { locale: Locale }) {
  return (
    <a className="brand" href={`/${locale}`}>
      <Mark />
      <span>
        <b>Chalo</b>
        <small>{words.tagline[locale]}</small>
      </span>
    </a>
  )
}

function Header({ locale, otherLanguage, current }: Pick<Frame, 'locale' | 'otherLanguage' | 'current'>) {
  const isHere = (page: Frame['current']) => (page === current ? { 'aria-current': 'page' as const } : {})
  return (
    <header className={current === 'home' ? 'top over' : 'top ruled'}>
      <div className="wrap">
        <Brand locale={locale} />
        <nav className="nav" aria-label={words.menu[locale]}>
          <ul>
            <li>
              <a href={`/${locale}#reports`}>{words.reports[locale]}</a>
            </li>
            <li>
              <a href={inLanguage('/api/docs', locale)} {...isHere('reference')}>
                {words.reference[locale]}
              </a>
            </li>
            <li>
              <a href="/office/account">{words.account[locale]}</a>
            </li>
            <li>
              <OtherLanguage locale={locale} href={otherLanguage} />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

export function OtherLanguage({ locale, href }: { locale: Locale; href: string }) {
  const other = otherLocale(locale)
  return (
    <a href={href} lang={other} hrefLang={other}>
      {words.other[locale]}
    </a>
  )
}

function Footer({ locale }: { locale: Locale }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{words.license[locale]}</p>
        <a href="/health">{words.health[locale]}</a>
      </div>
    </footer>
  )
}

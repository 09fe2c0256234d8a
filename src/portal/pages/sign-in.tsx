import type { Labels, Locale } from '../../platform/labels.ts'
import { Art } from '../art.tsx'
import { Brand, inLanguage, OtherLanguage, otherLocale, renderDocument } from '../layout.tsx'

export type SignIn = {
  locale: Locale
  /** Where to go afterwards; an address of ours. */
  next: string
  email?: string
  /** What was wrong with the last attempt, in the reader's language. */
  wrong?: string
  /** Accounts to try, in a demonstration only. */
  demo?: { password: string; users: readonly { email: string; name: Labels }[] } | undefined
}

const words = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: {
    vi: 'Dành cho cán bộ làm công tác thông tin đối ngoại.',
    en: 'For officers of external information.',
  },
  email: { vi: 'Thư điện tử công vụ', en: 'Email address' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  forgotten: {
    vi: 'Quên mật khẩu? Nhờ quản trị viên của cơ quan đặt lại.',
    en: 'Forgotten your password? Ask the administrator of your organisation.',
  },
  demo: { vi: 'Bản trình diễn. Vào thử với vai trò:', en: 'A demonstration. Enter as:' },
  demoPassword: { vi: 'Mật khẩu chung: {password}', en: 'One password for all: {password}' },
} as const satisfies Record<string, Labels>

/** The way in; works without any script. */
export function signInPage({ locale, next, email = '', wrong, demo }: SignIn): string {
  const t = (label: Labels) => label[locale]
  const here = `/sign-in?next=${encodeURIComponent(next)}`
  const action = inLanguage(here, locale)
  return renderDocument({
    locale,
    title: t(words.title),
    children: (
      <div className="entry">
        <div className="pane">
          <header className="row">
            <Brand locale={locale} />
            <OtherLanguage locale={locale} href={inLanguage(here, otherLocale(locale))} />
          </header>
          <main className="inner" id="content">
            <h1>{t(words.title)}</h1>
            <p className="mute">{t(words.lead)}</p>
            {wrong !== undefined && (
              <p className="wrong" role="alert" id="wrong">
                {wrong}
              </p>
            )}
            <form className="form" method="post" action={action}>
              <label>
                {t(words.email)}
                <input
                  className="field"
                  type="email"
                  name="email"
                  defaultValue={email}
                  autoComplete="username"
                  required
                  aria-describedby={wrong === undefined ? undefined : 'wrong'}
                />
              </label>
              <label>
                {t(words.password)}
                <input
                  className="field"
                  type="password"
                  name="password"
                  autoComplete="current-password"
                  required
                />
              </label>
              <button className="btn">{t(words.title)}</button>
            </form>
            {demo && <Demo {...{ demo, locale, action }} />}
          </main>
          <footer>
            <p className="small mute">{t(words.forgotten)}</p>
          </footer>
        </div>
        <Art name="cave" />
      </div>
    ),
  })
}

type DemoProps = { demo: NonNullable<SignIn['demo']>; locale: Locale; action: string }

function Demo({ demo, locale, action }: DemoProps) {
  return (
    <section className="demo">
      <h2 className="small">{words.demo[locale]}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="password" value={demo.password} />
        {demo.users.map(({ email, name }) => (
          <button key={email} name="email" value={email}>
            {name[locale].replace(/ \(demo\)$/, '')}
          </button>
        ))}
      </form>
      <p className="small mute after">{words.demoPassword[locale].replace('{password}', demo.password)}</p>
    </section>
  )
}

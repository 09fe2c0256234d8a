import { createLazyRoute, useSearch } from '@tanstack/react-router'
import { useContext, useEffect, useState } from 'react'
import { Mark } from '../../../admin/shell/mark.tsx'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Menu } from '../../../admin/ui/menu.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { LanguageContext, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import cave from '../../../portal/art/cave.svg?raw'
import { getEntrance } from '../endpoints.ts'
import { DemoLogins } from './demo-logins.tsx'
import { FirstRun } from './first-run.tsx'
import { door } from './knock.ts'
import { officeAddress, refusalOf } from './next.ts'
import { signInSearch } from './sign-in-route.ts'
import css from './sign-in.module.css'
import { WayIn } from './way-in.tsx'

const words = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: { vi: 'Công tác thông tin đối ngoại', en: 'External information of the province' },
  setup: { vi: 'Tạo quản trị viên đầu tiên', en: 'Make the first administrator' },
  forgotten: {
    vi: 'Quên mật khẩu? Gọi quản trị viên của cơ quan.',
    en: 'Forgotten your password? Call your administrator.',
  },
  language: { vi: 'Ngôn ngữ: Tiếng Việt', en: 'Language: English' },
  shown: { vi: 'Tiếng Việt', en: 'English' },
} as const satisfies Record<string, Labels>

function SignInPage() {
  const t = useWords()
  const { next, error } = signInSearch(useSearch({ strict: false }))
  const entrance = useCall(getEntrance, {})
  const email = useLockedEmail()
  const setup = entrance.data?.setup === true
  const title = t(setup ? words.setup : words.title)
  useEffect(() => {
    document.title = `${title} · Chalo`
  }, [title])
  const to = officeAddress(next)
  // A fresh page, so that nothing of whoever was here before is left in it.
  const enter = () => location.assign(to)
  return (
    <div className={css.entrance}>
      <div className={css.pane}>
        <header className={css.brand}>
          <Mark />
          Chalo
        </header>
        <main className={css.inner}>
          <h1>{title}</h1>
          <p className={css.lead}>{t(words.lead)}</p>
          {error && (
            <Note tone="red" icon="error" role="alert">
              {t(refusalOf(error), { name: entrance.data?.oidc?.name })}
            </Note>
          )}
          {entrance.error && <Failure error={entrance.error} retry={() => void entrance.refetch()} />}
          {entrance.data && email !== undefined && (
            <>
              {setup ? (
                <FirstRun needsOrganization={entrance.data.needsOrganization} onEntered={enter} />
              ) : (
                <WayIn email={email} oidc={oidcLink(entrance.data.oidc, to)} onEntered={enter} />
              )}
              {entrance.data.demo && <DemoLogins demo={entrance.data.demo} onEntered={enter} />}
            </>
          )}
        </main>
        <footer className={css.foot}>
          <span>{!setup && t(words.forgotten)}</span>
          <LanguageMenu />
        </footer>
      </div>
      <div className={css.art} dangerouslySetInnerHTML={{ __html: cave }} />
    </div>
  )
}

function oidcLink(oidc: { name: string } | null, to: string) {
  return oidc && { ...oidc, href: `/api/auth/sign-in/oidc?next=${encodeURIComponent(to)}` }
}

/** The address of whoever has locked this browser's session; empty for nobody, undefined until known. */
function useLockedEmail(): string | undefined {
  const [email, setEmail] = useState<string>()
  useEffect(() => {
    const ask = async () => {
      const session = await door.session().catch(() => ({ state: 'none' as const }))
      setEmail(session.state === 'none' ? '' : session.email)
    }
    void ask()
  }, [])
  return email
}

function LanguageMenu() {
  const t = useWords()
  const { locale, setLocale } = useContext(LanguageContext)
  return (
    <Menu
      items={[
        { label: 'Tiếng Việt', chosen: locale === 'vi', onClick: () => setLocale('vi') },
        { label: 'English', chosen: locale === 'en', onClick: () => setLocale('en') },
      ]}
      target={
        <Button variant="quiet" icon="globe" aria-label={t(words.language)}>
          {t(words.shown)}
        </Button>
      }
    />
  )
}

export const page = createLazyRoute('/sign-in')({ component: SignInPage })

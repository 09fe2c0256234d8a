import { useNavigate } from '@tanstack/react-router'
import { useContext } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { roles, type Role } from '../../records/rights.ts'
import { useMe } from '../session.tsx'
import { setAppearance, useAppearance } from '../ui/appearance.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu } from '../ui/menu.tsx'
import { LanguageContext, useWords } from '../words.ts'
import css from './officer.module.css'

const words = {
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  light: { vi: 'Nền sáng', en: 'Light' },
  dark: { vi: 'Nền tối', en: 'Dark' },
  system: { vi: 'Theo máy', en: 'As the system' },
  out: { vi: 'Đăng xuất', en: 'Sign out' },
  open: { vi: 'Tài khoản, giao diện, đăng xuất', en: 'Account, appearance, sign out' },
} as const satisfies Record<string, Labels>

/** Who is signed in: account, language, appearance, the way out. */
export function Officer() {
  const t = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const { chosen } = useAppearance()
  const { locale, setLocale } = useContext(LanguageContext)
  const role = me.assignments[0]?.role
  const signOut = async () => {
    await fetch('/api/auth/sign-out', { method: 'POST' })
    location.assign('/office/sign-in')
  }
  return (
    <Menu
      end={false}
      items={[
        { label: t(words.account), icon: 'user', onClick: () => void navigate({ to: '/account' }) },
        'line',
        { label: 'Tiếng Việt', chosen: locale === 'vi', onClick: () => setLocale('vi') },
        { label: 'English', chosen: locale === 'en', onClick: () => setLocale('en') },
        'line',
        ...(['light', 'dark', 'system'] as const).map((one) => ({
          label: t(words[one]),
          chosen: chosen === one,
          onClick: () => setAppearance(one),
        })),
        'line',
        { label: t(words.out), icon: 'right', onClick: () => void signOut() },
      ]}
      target={
        <button type="button" className={css.officer}>
          <Avatar name={me.name} />
          <span className={css.name}>
            {me.name}
            <small>{role && role in roles ? t(roles[role as Role]) : ''}</small>
          </span>
          <span className={css.spoken}>{t(words.open)}</span>
        </button>
      }
    />
  )
}

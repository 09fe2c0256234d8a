import type { Labels, Locale } from '../../platform/labels.ts'
import { shortDate, localDate } from '../../platform/time/dates.ts'
import type { KeyView, UserView } from '../../modules/accounts/public.ts'
import { roles } from '../../records/rights.ts'
import { inLanguage, otherLocale, renderPage } from '../layout.tsx'

export type Account = {
  locale: Locale
  user: UserView
  /** What the organisations of the roles are called today, by id. */
  orgNames: ReadonlyMap<string, string>
  keys: readonly KeyView[]
  /** A key that was made just now: it is shown this once. */
  made?: { name: string; key: string } | undefined
  wrong?: string | undefined
}

const words = {
  title: { vi: 'Tài khoản', en: 'Account' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  role: { vi: 'Vai trò', en: 'Role' },
  org: { vi: 'Tại cơ quan', en: 'At' },
  term: { vi: 'Thời gian', en: 'Term' },
  from: { vi: 'từ {day}', en: 'from {day}' },
  until: { vi: '{from} đến {to}', en: '{from} to {to}' },
  noRoles: {
    vi: 'Chưa được giao vai trò nào. Nhờ quản trị viên giao vai trò tại cơ quan của bạn.',
    en: 'You hold no role yet. Ask an administrator to give you one at your organisation.',
  },
  keys: { vi: 'Khóa API', en: 'API keys' },
  keysLead: {
    vi: 'Khóa để chương trình khác làm việc thay bạn, với đúng các vai trò của bạn. Gửi trong tiêu đề x-api-key.',
    en: 'Keys let programs act for you, with your roles and no others. Send one in the x-api-key header.',
  },
  noKeys: { vi: 'Chưa có khóa nào.', en: 'No keys yet.' },
  name: { vi: 'Tên khóa', en: 'Name' },
  nameHelp: { vi: 'Khóa mới dùng để làm gì', en: 'What the new key is for' },
  expires: { vi: 'Hết hạn', en: 'Expires' },
  never: { vi: 'không hết hạn', en: 'never' },
  used: { vi: 'Dùng lần cuối', en: 'Last used' },
  unused: { vi: 'chưa dùng', en: 'not used yet' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeNamed: { vi: 'Thu hồi khóa {name}', en: 'Revoke the key {name}' },
  create: { vi: 'Tạo khóa', en: 'Create a key' },
  made: {
    vi: 'Khóa «{name}» đã tạo. Chép ngay: khóa chỉ hiện lần này.',
    en: 'The key “{name}” is made. Copy it now: it is shown this once.',
  },
  action: { vi: 'Thao tác', en: 'Action' },
} as const satisfies Record<string, Labels>

const filled = (text: string, params: Readonly<Record<string, string>>) => {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
}

/** Who I am, what I may do where, and my API keys. */
export function accountPage(account: Account): string {
  const { locale, user, made, wrong } = account
  const t = (label: Labels) => label[locale]
  return renderPage({
    locale,
    title: t(words.title),
    otherLanguage: inLanguage('/account', otherLocale(locale)),
    current: 'account',
    children: (
      <div className="wrap">
        <div className="page">
          <section>
            <div className="row">
              <div>
                <h1 className="person">{user.name}</h1>
                <p className="mute">{user.email}</p>
              </div>
              <form method="post" action={inLanguage('/sign-out', locale)}>
                <button className="btn ghost plain">{t(words.signOut)}</button>
              </form>
            </div>
            {wrong !== undefined && (
              <p className="wrong" role="alert">
                {wrong}
              </p>
            )}
          </section>
          <section>
            <h2>{t(words.roles)}</h2>
            <Roles {...account} />
          </section>
          <section>
            <h2>{t(words.keys)}</h2>
            <p className="mute">{t(words.keysLead)}</p>
            {made && (
              <output className="good">
                {filled(t(words.made), { name: made.name })}
                <code>{made.key}</code>
              </output>
            )}
            <Keys {...account} />
            <form className="inline" method="post" action={inLanguage('/account/keys', locale)}>
              <label>
                {t(words.nameHelp)}
                <input className="field" name="name" required maxLength={200} autoComplete="off" />
              </label>
              <button className="btn">{t(words.create)}</button>
            </form>
          </section>
        </div>
      </div>
    ),
  })
}

function Roles({ locale, user, orgNames }: Account) {
  if (user.assignments.length === 0) return <p>{words.noRoles[locale]}</p>
  return (
    <table className="tbl stack">
      <thead>
        <tr>
          <th scope="col">{words.role[locale]}</th>
          <th scope="col">{words.org[locale]}</th>
          <th scope="col">{words.term[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {user.assignments.map(({ id, role, orgId, validFrom, validTo }) => (
          <tr key={id}>
            <th scope="row" data-l={words.role[locale]}>
              {roleName(role, locale)}
            </th>
            <td data-l={words.org[locale]} lang="vi">
              {orgNames.get(orgId) ?? orgId}
            </td>
            <td data-l={words.term[locale]}>{termOf(validFrom, validTo, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function roleName(role: string, locale: Locale): string {
  return role in roles ? roles[role as keyof typeof roles][locale] : role
}

function termOf(from: string, to: string | null, locale: Locale): string {
  const day = (iso: string) => iso.split('-').reverse().join('/')
  if (to === null) return filled(words.from[locale], { day: day(from) })
  return filled(words.until[locale], { from: day(from), to: day(to) })
}

function Keys({ locale, keys }: Account) {
  if (keys.length === 0) return <p className="after">{words.noKeys[locale]}</p>
  const dayOf = (moment: Date | null, without: string) => (moment ? shortDate(localDate(moment)) : without)
  return (
    <table className="tbl stack after">
      <thead>
        <tr>
          <th scope="col">{words.name[locale]}</th>
          <th scope="col">{words.expires[locale]}</th>
          <th scope="col">{words.used[locale]}</th>
          <th scope="col">
            <span className="vh">{words.action[locale]}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ id, name, hint, expiresAt, lastUsedAt }) => (
          <tr key={id}>
            <th scope="row" data-l={words.name[locale]}>
              <span>
                {name} <code className="mute">{hint}…</code>
              </span>
            </th>
            <td data-l={words.expires[locale]}>{dayOf(expiresAt, words.never[locale])}</td>
            <td data-l={words.used[locale]}>{dayOf(lastUsedAt, words.unused[locale])}</td>
            <td data-l="">
              <form method="post" action={inLanguage(`/account/keys/${id}/revocation`, locale)}>
                <button className="btn ghost plain" aria-label={filled(words.revokeNamed[locale], { name })}>
                  {words.revoke[locale]}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

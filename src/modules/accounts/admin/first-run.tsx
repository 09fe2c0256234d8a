import { useState, type FormEvent } from 'react'
import { call, ApiProblem } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { PasswordField, TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { setUpEndpoint } from '../endpoints.ts'
import { door } from './knock.ts'
import { useAttempt, useFirstField, Wrong } from './attempt.tsx'
import css from './way-in.module.css'

const words = {
  lead: {
    vi: 'Chưa có tài khoản nào. Người có mã cài đặt tạo tài khoản quản trị; sau đó trang này đóng lại.',
    en: 'There are no accounts yet. Whoever has the setup code makes the administrator’s; then this page closes.',
  },
  code: { vi: 'Mã cài đặt', en: 'Setup code' },
  codeHelp: {
    vi: 'In trong cửa sổ chạy Chalo; xem lại: chalo user setup-code',
    en: 'Printed where Chalo was started; to see it again: chalo user setup-code',
  },
  organization: { vi: 'Cơ quan của bạn', en: 'Your organisation' },
  name: { vi: 'Họ tên', en: 'Name' },
  email: { vi: 'Thư công vụ', en: 'Email address' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordHelp: {
    vi: 'Ít nhất 14 ký tự; một câu vài từ là dễ nhớ nhất.',
    en: 'At least 14 characters; a few words are easiest to remember.',
  },
  make: { vi: 'Tạo và vào Chalo', en: 'Make it and enter' },
} as const satisfies Record<string, Labels>

const empty = { code: '', organization: '', name: '', email: '', password: '' }
type Field = keyof typeof empty

/** The field that a refusal is about; what is not about one stands at the code. */
const fieldOf: Readonly<Record<string, Field>> = {
  'accounts.password-too-short': 'password',
  'accounts.password-too-long': 'password',
  'accounts.password-too-common': 'password',
  'accounts.setup-organization-missing': 'organization',
}

type FirstRunProps = { needsOrganization: boolean; onEntered: () => void }

/** The administrator's account of a new installation, and his organisation. */
export function FirstRun({ needsOrganization, onEntered }: FirstRunProps) {
  const t = useWords()
  const [typed, setTyped] = useState(empty)
  const [wrong, setWrong] = useState<Partial<Record<Field, string>>>({})
  const first = useFirstField()
  const [busy, setBusy] = useState(false)
  const attempt = useAttempt(setBusy, (message) => setWrong({ code: message }))
  const make = async () => {
    const organization = needsOrganization ? typed.organization : undefined
    try {
      await call(setUpEndpoint, { ...typed, organization })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      return setWrong(wrongOf(error))
    }
    await door.signIn(typed.email, typed.password)
    onEntered()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWrong({})
    void attempt(make)
  }
  const field = (name: Field) => ({
    label: t(words[name]),
    value: typed[name],
    error: wrong[name] && <Wrong>{wrong[name]}</Wrong>,
    required: true,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <form className={css.form} onSubmit={submit}>
      <p className={css.lead}>{t(words.lead)}</p>
      <TextField {...field('code')} description={t(words.codeHelp)} autoComplete="off" ref={first} />
      {needsOrganization && <TextField {...field('organization')} autoComplete="organization" />}
      <TextField {...field('name')} autoComplete="name" />
      <TextField {...field('email')} type="email" autoComplete="username" />
      <PasswordField {...field('password')} description={t(words.passwordHelp)} autoComplete="new-password" />
      <Button variant="primary" size="large" type="submit" wide busy={busy}>
        {t(words.make)}
      </Button>
    </form>
  )
}

function wrongOf({ code, message, issues }: ApiProblem): Partial<Record<Field, string>> {
  const at = issues.filter(({ at: name }) => name in empty)
  if (at.length > 0) return Object.fromEntries(at.map((issue) => [issue.at, issue.message]))
  return { [fieldOf[code] ?? 'code']: message }
}

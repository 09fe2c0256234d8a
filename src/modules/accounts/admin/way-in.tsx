import { useRef, useState, type FormEvent } from 'react'
import { Button, ButtonAnchor } from '../../../admin/ui/button.tsx'
import { PasswordField, TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { useAttempt, useFirstField, Wrong, type Attempt } from './attempt.tsx'
import { door, type Ways } from './knock.ts'
import { enterWithPasskey, knowsPasskeys } from './passkey.ts'
import { SecondStep } from './second-step.tsx'
import css from './way-in.module.css'

const words = {
  email: { vi: 'Thư công vụ', en: 'Email address' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  enter: { vi: 'Đăng nhập', en: 'Sign in' },
  passkey: { vi: 'Khóa truy cập', en: 'Passkey' },
  oidc: { vi: 'Đăng nhập bằng {name}', en: 'Sign in with {name}' },
  other: { vi: 'Cách khác', en: 'Other ways' },
  emailNeeded: { vi: 'Nhập thư công vụ của bạn.', en: 'Enter your email address.' },
  passwordNeeded: { vi: 'Nhập mật khẩu.', en: 'Enter your password.' },
} as const satisfies Record<string, Labels>

type WayInProps = {
  /** The address to begin with; one that is `fixed` is said, not asked. */
  email?: string
  fixed?: boolean
  /** The address of the province's own sign-in and what it is called. */
  oidc?: { name: string; href: string } | null
  onEntered: (userId: string) => void
}

/** Password, then the second step where the account has one; or a passkey; or the province's account. */
export function WayIn({ email: known = '', fixed = false, oidc, onEntered }: WayInProps) {
  const t = useWords()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<{ email?: string; password?: string }>({})
  const [busy, setBusy] = useState(false)
  const [ways, setWays] = useState<Ways | null>(null)
  const first = useFirstField()
  const field = useRef<HTMLInputElement>(null)
  const attempt = useAttempt(setBusy, (message) => {
    setPassword('')
    setWrong({ password: message })
    ;(fixed ? first : field).current?.focus()
  })
  const enter = async () => {
    const entered = await door.signIn(email.trim(), password)
    if (entered.secondStep) setWays(entered.secondStep)
    else onEntered(entered.userId)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email.trim() === '') return setWrong({ email: t(words.emailNeeded) })
    if (password === '') return setWrong({ password: t(words.passwordNeeded) })
    setWrong({})
    void attempt(enter)
  }
  if (ways) return <SecondStep {...{ ways, onEntered }} onBack={() => setWays(null)} />
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {!fixed && (
        <TextField
          label={t(words.email)}
          type="email"
          name="email"
          ref={first}
          autoComplete="username"
          value={email}
          error={wrong.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      <PasswordField
        ref={fixed ? first : field}
        label={t(words.password)}
        name="password"
        autoComplete="current-password"
        value={password}
        error={wrong.password && <Wrong>{wrong.password}</Wrong>}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button variant="primary" size="large" type="submit" wide busy={busy}>
        {t(words.enter)}
      </Button>
      <OtherWays {...{ oidc, attempt, onEntered }} />
    </form>
  )
}

type OtherWaysProps = Pick<WayInProps, 'oidc' | 'onEntered'> & { attempt: Attempt }

function OtherWays({ oidc, attempt, onEntered }: OtherWaysProps) {
  const t = useWords()
  const passkey = knowsPasskeys()
  if (!passkey && !oidc) return null
  const enter = async () => onEntered((await enterWithPasskey()).userId)
  return (
    <div className={css.others} role="group" aria-label={t(words.other)}>
      {passkey && (
        <Button size="large" icon="key" wide onClick={() => void attempt(enter)}>
          {t(words.passkey)}
        </Button>
      )}
      {oidc && (
        <ButtonAnchor size="large" icon="shield" wide href={oidc.href}>
          {t(words.oidc, { name: oidc.name })}
        </ButtonAnchor>
      )}
    </div>
  )
}

import { useEffect, useState, type FormEvent } from 'react'
import { door, type KnownSession } from '../modules/accounts/admin/knock.ts'
import { enterWithPasskey, knowsPasskeys } from '../modules/accounts/admin/passkey.ts'
import { useAttempt, useFirstField, Wrong } from '../modules/accounts/admin/attempt.tsx'
import { WayIn } from '../modules/accounts/admin/way-in.tsx'
import type { Labels } from '../platform/labels.ts'
import css from './lock.module.css'
import { unlock, useLocked } from './lock-state.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useMe } from './session.tsx'
import { Button } from './ui/button.tsx'
import { Cover } from './ui/cover.tsx'
import { PasswordField, TextField } from './ui/text-field.tsx'
import { useWords } from './words.ts'

const words = {
  locked: { vi: 'Màn hình đã khóa', en: 'The screen is locked' },
  over: { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  kept: {
    vi: '{name}, phần đang soạn còn nguyên phía sau.',
    en: '{name}, what you were writing is still there, behind this.',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  code: { vi: 'Mã từ ứng dụng xác thực', en: 'Code of your authenticator' },
  useCode: { vi: 'Dùng mã từ ứng dụng', en: 'Use a code instead' },
  usePassword: { vi: 'Dùng mật khẩu', en: 'Use the password' },
  usePasskey: { vi: 'Dùng khóa truy cập', en: 'Use a passkey' },
  open: { vi: 'Mở khóa', en: 'Unlock' },
  needed: { vi: 'Nhập mật khẩu hoặc mã.', en: 'Enter your password or a code.' },
  leave: { vi: 'Đăng xuất', en: 'Sign out' },
} as const satisfies Record<string, Labels>

/** Over the page when nobody has acted for a while or the session has ended; nothing behind it is lost. */
export function Lock() {
  useIdleLock()
  return useLocked() && <LockCover />
}

function LockCover() {
  const t = useWords()
  const me = useMe()
  const session = useKnownSession(me.id)
  // Somebody else has signed in over this page: it is not his.
  const entered = (userId: string) => (userId === me.id ? unlock() : location.assign('/office'))
  return (
    <Cover opened title={t(session?.state === 'none' ? words.over : words.locked)}>
      <p className={css.kept}>{t(words.kept, { name: me.name })}</p>
      {session?.state === 'none' ? (
        <WayIn email={me.email} fixed onEntered={entered} />
      ) : (
        session && <Unlock session={session} onEntered={entered} />
      )}
      <p className={css.leave}>
        <Button variant="quiet" onClick={() => void leave()}>
          {t(words.leave)}
        </Button>
      </p>
    </Cover>
  )
}

/** What is left of the session; when it was unlocked in another window, this one opens as well. */
function useKnownSession(userId: string): KnownSession | undefined {
  const [session, setSession] = useState<KnownSession>()
  useEffect(() => {
    const ask = async () => {
      const known = await door.session().catch(() => ({ state: 'none' as const }))
      if (known.state === 'open' && known.userId === userId) unlock()
      else setSession(known)
    }
    const look = () => void ask()
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [userId])
  return session
}

async function leave(): Promise<void> {
  await door.signOut()
  location.assign('/office/sign-in')
}

type UnlockProps = {
  session: Exclude<KnownSession, { state: 'none' }>
  onEntered: (userId: string) => void
}

function Unlock({ session: { userId, ways }, onEntered }: UnlockProps) {
  const t = useWords()
  const [proof, setProof] = useState('')
  const [byCode, setByCode] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const first = useFirstField()
  const attempt = useAttempt(setBusy, (message) => {
    setProof('')
    setWrong(message)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (proof === '') return setWrong(t(words.needed))
    void attempt(async () => {
      await door.prove(byCode ? { code: proof } : { password: proof })
      onEntered(userId)
    })
  }
  const field = {
    value: proof,
    error: wrong && <Wrong>{wrong}</Wrong>,
    ref: first,
    onChange: (event: { currentTarget: { value: string } }) => setProof(event.currentTarget.value),
  }
  const change = () => {
    setByCode(!byCode)
    setProof('')
    setWrong(null)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {byCode ? (
        <TextField {...field} label={t(words.code)} inputMode="numeric" autoComplete="one-time-code" />
      ) : (
        <PasswordField {...field} label={t(words.password)} autoComplete="current-password" />
      )}
      <Button variant="primary" size="large" type="submit" wide busy={busy}>
        {t(words.open)}
      </Button>
      <div className={css.ways}>
        {ways.code && (
          <Button variant="quiet" onClick={change}>
            {t(byCode ? words.usePassword : words.useCode)}
          </Button>
        )}
        {ways.passkey && knowsPasskeys() && (
          <Button
            variant="quiet"
            icon="key"
            onClick={() => void attempt(async () => onEntered((await enterWithPasskey()).userId))}
          >
            {t(words.usePasskey)}
          </Button>
        )}
      </div>
    </form>
  )
}

import { useState, type FormEvent } from 'react'
import type { Labels } from '../platform/labels.ts'
import { unlock, useLocked } from './lock-state.ts'
import { useMe } from './session.tsx'
import { Button } from './ui/button.tsx'
import { Dialog } from './ui/dialog.tsx'
import { PasswordField } from './ui/text-field.tsx'
import { useWords } from './words.ts'

const words = {
  title: { vi: 'Nhập lại mật khẩu để tiếp tục', en: 'Enter your password to go on' },
  kept: { vi: 'Phần đang soạn còn nguyên phía sau.', en: 'What you were writing is still behind this.' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  open: { vi: 'Mở khóa', en: 'Unlock' },
} as const satisfies Record<string, Labels>

/** Over the page when the session has ended; nothing behind it is lost. */
export function Lock() {
  const t = useWords()
  const me = useMe()
  const locked = useLocked()
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ email: me.email, password }),
    })
    setPassword('')
    if (!answer.ok) return setWrong((await answer.json()).detail)
    setWrong(null)
    unlock()
  }
  return (
    <Dialog opened={locked} onClose={() => {}} title={t(words.title)} size="small">
      <p>{t(words.kept)}</p>
      <form onSubmit={(event) => void submit(event)}>
        <PasswordField
          label={t(words.password)}
          value={password}
          error={wrong}
          autoComplete="current-password"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button variant="primary" type="submit">
          {t(words.open)}
        </Button>
      </form>
    </Dialog>
  )
}

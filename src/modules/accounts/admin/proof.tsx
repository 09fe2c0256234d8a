import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { ApiProblem } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { PasswordField, TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { door } from './knock.ts'
import { PasskeyLeft } from './passkey.ts'
import { useAttempt, Wrong } from './attempt.tsx'
import css from './way-in.module.css'

const words = {
  title: { vi: 'Xác nhận là bạn', en: 'Confirm that it is you' },
  lead: {
    vi: 'Việc này đổi cách bạn đăng nhập nên cần xác nhận lại.',
    en: 'This changes how you sign in, so it asks once more.',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  code: { vi: 'Mã từ ứng dụng xác thực', en: 'Code of your authenticator' },
  useCode: { vi: 'Dùng mã thay mật khẩu', en: 'Use a code instead' },
  usePassword: { vi: 'Dùng mật khẩu', en: 'Use the password' },
  go: { vi: 'Xác nhận', en: 'Confirm' },
} as const satisfies Record<string, Labels>

/** Runs an act; when the server asks for a proof first, asks for it and runs the act again. False when it was left. */
export type Proven = (act: () => Promise<unknown>) => Promise<boolean>

/** The proof that changing how one signs in may ask for: `prove(act)`, and the dialog to put on the page. */
export function useProof(): { prove: Proven; dialog: ReactNode } {
  const [opened, setOpened] = useState(false)
  const answer = useRef<(given: boolean) => void>(undefined)
  const close = (given: boolean) => {
    setOpened(false)
    answer.current?.(given)
  }
  const prove: Proven = async (act) => {
    try {
      await act()
      return true
    } catch (error) {
      if (error instanceof PasskeyLeft) return false
      if (!(error instanceof ApiProblem) || error.code !== 'accounts.proof-needed') throw error
    }
    setOpened(true)
    const given = await new Promise<boolean>((resolve) => (answer.current = resolve))
    return given && prove(act)
  }
  return { prove, dialog: opened && <ProofDialog onClose={close} /> }
}

function ProofDialog({ onClose }: { onClose: (given: boolean) => void }) {
  const t = useWords()
  const [proof, setProof] = useState('')
  const [byCode, setByCode] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = useAttempt(setBusy, (message) => {
    setProof('')
    setWrong(message)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    void attempt(async () => {
      await door.prove(byCode ? { code: proof } : { password: proof })
      onClose(true)
    })
  }
  const field = {
    value: proof,
    required: true,
    withAsterisk: false,
    'data-autofocus': true,
    error: wrong && <Wrong>{wrong}</Wrong>,
    onChange: (event: { currentTarget: { value: string } }) => setProof(event.currentTarget.value),
  }
  return (
    <Dialog opened onClose={() => onClose(false)} title={t(words.title)} size="small">
      <form className={css.form} onSubmit={submit}>
        <p className={css.lead}>{t(words.lead)}</p>
        {byCode ? (
          <TextField {...field} label={t(words.code)} inputMode="numeric" autoComplete="one-time-code" />
        ) : (
          <PasswordField {...field} label={t(words.password)} autoComplete="current-password" />
        )}
        <Button variant="primary" size="large" type="submit" wide busy={busy}>
          {t(words.go)}
        </Button>
        <div className={css.links}>
          <Button
            variant="quiet"
            onClick={() => {
              setByCode(!byCode)
              setProof('')
              setWrong(null)
            }}
          >
            {t(byCode ? words.usePassword : words.useCode)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

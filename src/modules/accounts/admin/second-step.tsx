import { useState, type FormEvent } from 'react'
import { Button } from '../../../admin/ui/button.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { useAttempt, useFirstField, Wrong } from './attempt.tsx'
import { door, type Ways } from './knock.ts'
import { enterWithPasskey, knowsPasskeys } from './passkey.ts'
import css from './way-in.module.css'

const words = {
  lead: {
    vi: 'Mật khẩu đúng. Còn một bước: mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.',
    en: 'Your password is right. One step more: open your authenticator and enter the code it shows.',
  },
  leadPasskey: {
    vi: 'Mật khẩu đúng. Còn một bước: xác nhận bằng khóa truy cập của bạn.',
    en: 'Your password is right. One step more: confirm with your passkey.',
  },
  code: { vi: 'Mã sáu chữ số', en: 'Six-digit code' },
  backup: { vi: 'Mã dự phòng', en: 'Backup code' },
  useBackup: { vi: 'Mất điện thoại? Dùng mã dự phòng', en: 'Telephone lost? Use a backup code' },
  useCode: { vi: 'Dùng mã từ ứng dụng', en: 'Use a code of the app' },
  go: { vi: 'Tiếp tục', en: 'Go on' },
  passkey: { vi: 'Dùng khóa truy cập', en: 'Use a passkey' },
  back: { vi: 'Quay lại', en: 'Back' },
  needed: { vi: 'Nhập mã để tiếp tục.', en: 'Enter the code to go on.' },
} as const satisfies Record<string, Labels>

type SecondStepProps = { ways: Ways; onEntered: (userId: string) => void; onBack: () => void }

/** After the password: a code of the authenticator, a backup code, or a passkey. */
export function SecondStep({ ways, onEntered, onBack }: SecondStepProps) {
  const t = useWords()
  const [code, setCode] = useState('')
  const [backup, setBackup] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useFirstField()
  const attempt = useAttempt(setBusy, (message) => {
    setCode('')
    setWrong(message)
    field.current?.focus()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return setWrong(t(words.needed))
    setWrong(null)
    void attempt(async () => onEntered((await door.code(code)).userId))
  }
  const withPasskey = () => void attempt(async () => onEntered((await enterWithPasskey()).userId))
  const change = () => {
    setBackup(!backup)
    setCode('')
    setWrong(null)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p className={css.lead}>{t(ways.code ? words.lead : words.leadPasskey)}</p>
      {ways.code && (
        <>
          <TextField
            ref={field}
            key={String(backup)}
            label={t(backup ? words.backup : words.code)}
            inputMode={backup ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            value={code}
            error={wrong && <Wrong>{wrong}</Wrong>}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button variant="primary" size="large" type="submit" wide busy={busy}>
            {t(words.go)}
          </Button>
        </>
      )}
      {!ways.code && wrong && (
        <p className={css.wrong} role="alert">
          {wrong}
        </p>
      )}
      {ways.passkey && knowsPasskeys() && (
        <Button
          variant={ways.code ? 'plain' : 'primary'}
          size="large"
          icon="key"
          wide
          busy={busy}
          onClick={withPasskey}
        >
          {t(words.passkey)}
        </Button>
      )}
      <div className={css.links}>
        {ways.code && (
          <Button variant="quiet" onClick={change}>
            {t(backup ? words.useCode : words.useBackup)}
          </Button>
        )}
        <Button variant="quiet" onClick={onBack}>
          {t(words.back)}
        </Button>
      </div>
    </form>
  )
}

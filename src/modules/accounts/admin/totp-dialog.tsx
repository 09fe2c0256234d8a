import { useState, type FormEvent } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { confirmMyTotp, type TotpBeginning } from '../endpoints.ts'
import css from './account.module.css'
import { QrCode } from './qr.tsx'
import { Wrong } from './attempt.tsx'

const words = {
  title: { vi: 'Bật ứng dụng xác thực', en: 'Set up an authenticator' },
  scan: {
    vi: 'Mở ứng dụng xác thực trên điện thoại (ứng dụng nào hỗ trợ TOTP cũng được) và quét mã này.',
    en: 'Open an authenticator on your telephone (any that knows TOTP) and scan this code.',
  },
  qr: { vi: 'Mã QR cho ứng dụng xác thực', en: 'QR code for the authenticator' },
  typed: {
    vi: 'Không quét được? Nhập khóa này vào ứng dụng:',
    en: 'Cannot scan? Type this key into the app:',
  },
  code: { vi: 'Mã sáu chữ số đang hiện', en: 'Six-digit code it shows' },
  confirm: { vi: 'Bật', en: 'Set up' },
} as const satisfies Record<string, Labels>

type TotpDialogProps = {
  beginning: TotpBeginning
  onClose: () => void
  onDone: (backupCodes: readonly string[]) => void
}

/** Scan or type the secret, then show with a code that it has arrived. */
export function TotpDialog({ beginning: { secret, address }, onClose, onDone }: TotpDialogProps) {
  const t = useWords()
  const [code, setCode] = useState('')
  const confirm = useAct(confirmMyTotp, { refreshes: [], onDone: ({ backupCodes }) => onDone(backupCodes) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ code })
  }
  return (
    <Dialog opened onClose={onClose} title={t(words.title)}>
      <form className={css.steps} onSubmit={submit}>
        <div className={css.scan}>
          <QrCode text={address} label={t(words.qr)} />
          <div>
            <p>{t(words.scan)}</p>
            <p className={css.after}>{t(words.typed)}</p>
            <code className={css.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </div>
        </div>
        <TextField
          label={t(words.code)}
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          required
          withAsterisk={false}
          value={code}
          error={confirm.error && <Wrong>{confirm.error.message}</Wrong>}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button variant="primary" size="large" type="submit" wide busy={confirm.isPending}>
          {t(words.confirm)}
        </Button>
      </form>
    </Dialog>
  )
}

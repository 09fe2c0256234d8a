import { Button } from '../../../admin/ui/button.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import css from './users.module.css'

const words = {
  once: {
    vi: 'Mật khẩu này chỉ hiện một lần. Trao tận tay hoặc đọc qua điện thoại cho {email}; không gửi qua thư. Người nhận đổi mật khẩu ở «Tài khoản của tôi».',
    en: 'This password is shown this once. Hand it over or read it out to {email}; do not mail it. They change it under “My account”.',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  copy: { vi: 'Chép mật khẩu', en: 'Copy the password' },
  copied: { vi: 'Đã chép mật khẩu', en: 'The password has been copied' },
  done: { vi: 'Đã trao xong', en: 'Handed over' },
} as const satisfies Record<string, Labels>

type OnceShownProps = { password: string; email: string; onDone: () => void }

export function OnceShown({ password, email, onDone }: OnceShownProps) {
  const t = useWords()
  const copy = () => void navigator.clipboard.writeText(password).then(() => toast(t(words.copied)))
  return (
    <>
      <p>{t(words.once, { email })}</p>
      <output className={css.secret} aria-label={t(words.password)}>
        {password}
      </output>
      <div className={css.acts}>
        <Button icon="copy" onClick={copy}>
          {t(words.copy)}
        </Button>
        <Button variant="primary" onClick={onDone}>
          {t(words.done)}
        </Button>
      </div>
    </>
  )
}

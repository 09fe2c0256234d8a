import { useState, type FormEvent } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { PasswordField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listMySessions } from '../endpoints.ts'
import { changeMyPassword } from '../schema.ts'
import { Section } from './section.tsx'
import css from './way-in.module.css'
import { Wrong } from './attempt.tsx'

const words = {
  title: { vi: 'Mật khẩu', en: 'Password' },
  lead: {
    vi: 'Ít nhất {alone} ký tự; {beside} ký tự là đủ khi đã bật xác thực hai lớp. Đổi mật khẩu kết thúc các phiên khác.',
    en: 'At least {alone} characters; {beside} will do beside a second factor. A new one ends your other sessions.',
  },
  change: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  current: { vi: 'Mật khẩu hiện nay', en: 'Present password' },
  next: { vi: 'Mật khẩu mới', en: 'New password' },
  changed: {
    vi: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
    en: 'Password changed. Other sessions have ended.',
  },
} as const satisfies Record<string, Labels>

type Lengths = { passwordMinLength: number; passwordMinLengthWithSecondFactor: number }

export function PasswordSection({ lengths }: { lengths: Lengths | undefined }) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  const { passwordMinLength: alone, passwordMinLengthWithSecondFactor: beside } = lengths ?? {}
  return (
    <Section
      title={t(words.title)}
      lead={t(words.lead, { alone, beside })}
      action={<Button onClick={() => setOpened(true)}>{t(words.change)}</Button>}
    >
      {opened && <PasswordDialog onClose={() => setOpened(false)} />}
    </Section>
  )
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useAct(changeMyPassword, {
    refreshes: [listMySessions],
    onDone: () => {
      toast(t(words.changed))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ current, next })
  }
  const wrong = change.error && <Wrong>{change.error.message}</Wrong>
  const isCurrent =
    change.error !== null && 'code' in change.error && change.error.code === 'accounts.password-wrong'
  const needed = { required: true, withAsterisk: false }
  return (
    <Dialog opened onClose={onClose} title={t(words.change)} size="small">
      <form className={css.form} onSubmit={submit}>
        <PasswordField
          {...needed}
          label={t(words.current)}
          autoComplete="current-password"
          data-autofocus
          value={current}
          error={isCurrent && wrong}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          {...needed}
          label={t(words.next)}
          autoComplete="new-password"
          value={next}
          error={!isCurrent && wrong}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button variant="primary" size="large" type="submit" wide busy={change.isPending}>
          {t(words.change)}
        </Button>
      </form>
    </Dialog>
  )
}

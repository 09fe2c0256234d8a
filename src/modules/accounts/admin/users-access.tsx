import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Confirm } from '../../../admin/ui/confirm.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { resetUserSecondFactor } from '../endpoints.ts'
import { changeUserEndpoint } from '../schema.ts'
import { endUserSessions, makeUpPassword, type ManagedUser } from '../users-endpoints.ts'
import { OnceShown } from './users-password.tsx'
import css from './users.module.css'

const words = {
  title: { vi: 'Đăng nhập', en: 'Signing in' },
  password: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  passwordEffect: {
    vi: 'Mật khẩu hiện tại của {name} hết dùng, mọi phiên kết thúc. Mật khẩu mới hiện một lần để bạn trao lại.',
    en: 'The present password of {name} stops working and every session ends. The new one is shown once.',
  },
  newPassword: { vi: 'Mật khẩu mới của {name}', en: 'The new password of {name}' },
  factor: { vi: 'Bỏ xác thực hai lớp', en: 'Take away the second factor' },
  factorEffect: {
    vi: 'Xóa ứng dụng xác thực, mã dự phòng và khóa truy cập của {name}. Chỉ làm khi họ mất thiết bị và bạn đã gặp trực tiếp. Nếu mật khẩu quá ngắn để dùng một mình, nó cũng bị xóa.',
    en: 'Removes the authenticator, backup codes and passkeys of {name}. Only when a device was lost and you have met them. A password too short to stand alone goes as well.',
  },
  factorGone: { vi: 'Đã bỏ xác thực hai lớp', en: 'The second factor is gone' },
  passwordGone: {
    vi: 'Đã bỏ xác thực hai lớp và mật khẩu ngắn; hãy đặt lại mật khẩu cho người này',
    en: 'The second factor and the short password are gone; reset the password now',
  },
  sessions: { vi: 'Kết thúc mọi phiên', en: 'End every session' },
  sessionsEnded: { vi: 'Đã kết thúc {count} phiên', en: '{count} sessions ended' },
  disable: { vi: 'Khóa tài khoản', en: 'Disable the account' },
  enable: { vi: 'Mở lại tài khoản', en: 'Enable the account' },
  disabled: { vi: 'Đã khóa tài khoản của {name}', en: 'The account of {name} is disabled' },
  enabled: { vi: 'Đã mở lại tài khoản của {name}', en: 'The account of {name} is enabled' },
} as const satisfies Record<string, Labels>

type Asking = 'password' | 'factor' | null

/** Password, second factor, sessions, and whether the account may be used at all. */
export function UserAccess({ user }: { user: Arrived<ManagedUser> }) {
  const t = useWords()
  const [asking, setAsking] = useState<Asking>(null)
  const password = useAct(makeUpPassword)
  const factor = useAct(resetUserSecondFactor)
  const sessions = useAct(endUserSessions)
  const change = useAct(changeUserEndpoint)
  const { id, name } = user
  const setDisabled = (disabled: boolean) => change.mutateAsync({ id, disabled })
  const toggle = async () => {
    const disabling = user.disabledAt === null
    await setDisabled(disabling)
    toast(t(disabling ? words.disabled : words.enabled, { name }), () => setDisabled(!disabling))
  }
  const dropFactor = async () => {
    const { passwordRemoved } = await factor.mutateAsync({ id })
    toast(t(passwordRemoved ? words.passwordGone : words.factorGone))
  }
  const endSessions = async () => {
    const { ended } = await sessions.mutateAsync({ person: id })
    toast(t(words.sessionsEnded, { count: ended }))
  }
  const close = () => setAsking(null)
  return (
    <section className={css.part}>
      <h3>{t(words.title)}</h3>
      <div className={css.acts}>
        <Button icon="lock" onClick={() => setAsking('password')}>
          {t(words.password)}
        </Button>
        {(user.hasTotp || user.passkeys > 0) && (
          <Button icon="shield" onClick={() => setAsking('factor')}>
            {t(words.factor)}
          </Button>
        )}
        {user.sessions > 0 && (
          <Button onClick={() => void endSessions().catch(() => {})}>{t(words.sessions)}</Button>
        )}
        <Button onClick={() => void toggle().catch(() => {})}>
          {t(user.disabledAt ? words.enable : words.disable)}
        </Button>
      </div>
      <Problem error={password.error ?? factor.error ?? sessions.error ?? change.error} />
      <Confirm
        opened={asking === 'password' && !password.data}
        onClose={close}
        title={t(words.password)}
        act={t(words.password)}
        onConfirm={() => password.mutateAsync({ person: id })}
      >
        {t(words.passwordEffect, { name })}
      </Confirm>
      <Confirm
        opened={asking === 'factor'}
        onClose={close}
        title={t(words.factor)}
        act={t(words.factor)}
        danger
        onConfirm={dropFactor}
      >
        {t(words.factorEffect, { name })}
      </Confirm>
      <Dialog
        opened={password.data !== undefined}
        onClose={password.reset}
        title={t(words.newPassword, { name })}
      >
        {password.data && (
          <OnceShown password={password.data.password} email={user.email} onDone={password.reset} />
        )}
      </Dialog>
    </section>
  )
}

import type { Database } from '../../platform/database/connect.ts'
import { filled, type Labels, type Params } from '../../platform/labels.ts'
import { notify } from '../notifications/public.ts'

const texts = {
  idle: {
    vi: 'Tài khoản của bạn lâu không dùng và sẽ tự khóa sau {days} ngày. Đăng nhập một lần là giữ được.',
    en: 'Your account has not been used for long and will be disabled in {days} days. Signing in once keeps it.',
  },
  'second-factor.enabled': {
    vi: 'Đã bật xác thực hai lớp cho tài khoản của bạn. Nếu không phải bạn làm, hãy đổi mật khẩu và báo quản trị viên.',
    en: 'A second factor was set up for your account. If it was not you, change your password and tell an administrator.',
  },
  'second-factor.disabled': {
    vi: 'Đã tắt ứng dụng xác thực của tài khoản. Nếu không phải bạn làm, hãy đổi mật khẩu và báo quản trị viên.',
    en: 'The authenticator of your account was turned off. If it was not you, change your password and tell an administrator.',
  },
  'second-factor.reset': {
    vi: 'Quản trị viên đã bỏ xác thực hai lớp và khóa truy cập của bạn. Hãy bật lại trong tài khoản của mình.',
    en: 'An administrator took away your second factor and passkeys. Set them up again in your account.',
  },
  'passkey.removed': {
    vi: 'Đã xóa khóa truy cập «{name}» của bạn. Nếu không phải bạn làm, hãy đổi mật khẩu và báo quản trị viên.',
    en: 'Your passkey “{name}” was removed. If it was not you, change your password and tell an administrator.',
  },
} as const satisfies Record<string, Labels>

/** Tells the owner of an account what happened to it, in the office and by mail; nobody can switch this off. */
export async function tellOwner(
  db: Database,
  userId: string,
  { what, ...params }: { what: keyof typeof texts } & Params,
): Promise<void> {
  const text = filled(texts[what], params)
  await notify(db, { kind: 'security', to: [userId], path: '/account', params: { text } })
}

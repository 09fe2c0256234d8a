import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { email, name, password, UserView } from './schema.ts'

const group = 'accounts'
const moment = z.date()

export const SessionView = z
  .object({
    id: z.string(),
    device: z.string().nullable().describe('The User-Agent of the browser that signed in.'),
    address: z.string().nullable().describe('The IP address it signed in from.'),
    createdAt: moment,
    lastSeenAt: moment,
    expiresAt: moment,
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.output<typeof SessionView>

export const SecondFactorView = z
  .object({
    totpSince: moment.nullable().describe('When an authenticator was set up; null without one.'),
    backupCodes: z.int().describe('Backup codes that are left.'),
    wanted: z.boolean().describe('Whether the rules in force ask this account for a second factor.'),
    passwordMinLength: z.int(),
    passwordMinLengthWithSecondFactor: z.int(),
  })
  .meta({ id: 'SecondFactor' })
export type SecondFactorView = z.output<typeof SecondFactorView>

export const TotpBeginning = z
  .object({ secret: z.string(), address: z.string().describe('An otpauth:// address for a QR code.') })
  .meta({ id: 'TotpBeginning' })
export type TotpBeginning = z.output<typeof TotpBeginning>

export const PasskeyView = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: moment,
    lastUsedAt: moment.nullable(),
    backedUp: z.boolean().describe('Whether its maker keeps a copy that other devices share.'),
  })
  .meta({ id: 'Passkey' })
export type PasskeyView = z.output<typeof PasskeyView>

const BackupCodes = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' })
const code = z.string().min(1).max(50)

export const getEntrance = endpoint({
  method: 'GET',
  path: '/api/entrance',
  group,
  access: 'public',
  summary: {
    vi: 'Các cách đăng nhập của bản cài đặt này',
    en: 'The ways into this installation',
  },
  output: z.object({
    setup: z.boolean().describe('No account exists yet: the first administrator may be made.'),
    needsOrganization: z.boolean().describe('No organisation exists yet: the first administrator names his.'),
    oidc: z.object({ name: z.string() }).nullable(),
    demo: z
      .object({
        password: z.string(),
        users: z.array(
          z.object({
            role: z.string(),
            email: z.string(),
            name: z.object({ vi: z.string(), en: z.string() }),
          }),
        ),
      })
      .nullable()
      .describe('Accounts to try, in a demonstration only.'),
  }),
})

export const setUpEndpoint = endpoint({
  method: 'POST',
  path: '/api/setup',
  group,
  access: 'public',
  summary: {
    vi: 'Tạo quản trị viên đầu tiên, khi chưa có tài khoản nào',
    en: 'Make the first administrator, while no account exists',
  },
  input: z.object({
    code: code.describe('Printed where Chalo was started.'),
    organization: name.optional().describe('The name of the first organisation, if none exists.'),
    name,
    email,
    password,
  }),
  output: UserView,
  confidential: true,
  status: 201,
})

export const changeMe = endpoint({
  method: 'PATCH',
  path: '/api/me',
  group,
  summary: { vi: 'Đổi tên hiển thị, ngôn ngữ của tôi', en: 'Change my name or language' },
  input: z.object({ name: name.optional(), locale: z.enum(['vi', 'en']).optional() }),
  output: UserView,
})

export const listMySessions = endpoint({
  method: 'GET',
  path: '/api/me/sessions',
  group,
  summary: { vi: 'Các phiên đăng nhập của tôi', en: 'My sessions' },
  output: z.object({ items: z.array(SessionView) }),
})

export const endMySession = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  group,
  summary: { vi: 'Kết thúc một phiên của tôi', en: 'End one of my sessions' },
  input: z.object({ id: z.string() }),
  output: z.void(),
})

export const endMyOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions',
  group,
  summary: { vi: 'Kết thúc mọi phiên khác của tôi', en: 'End all my other sessions' },
  output: z.object({ ended: z.int() }),
})

export const getMySecondFactor = endpoint({
  method: 'GET',
  path: '/api/me/second-factor',
  group,
  summary: { vi: 'Xác thực hai lớp của tôi', en: 'My second factor' },
  output: SecondFactorView,
})

export const beginMyTotp = endpoint({
  method: 'POST',
  path: '/api/me/totp',
  group,
  summary: { vi: 'Bắt đầu bật ứng dụng xác thực', en: 'Begin to set up an authenticator' },
  output: TotpBeginning,
  confidential: true,
})

export const confirmMyTotp = endpoint({
  method: 'PUT',
  path: '/api/me/totp',
  group,
  summary: {
    vi: 'Bật ứng dụng xác thực bằng mã đầu tiên; mã dự phòng chỉ hiện một lần',
    en: 'Confirm the authenticator with its first code; backup codes are shown once',
  },
  input: z.object({ code }),
  output: BackupCodes,
  confidential: true,
})

export const removeMyTotp = endpoint({
  method: 'DELETE',
  path: '/api/me/totp',
  group,
  summary: { vi: 'Tắt ứng dụng xác thực', en: 'Turn the authenticator off' },
  output: z.void(),
})

export const renewMyBackupCodes = endpoint({
  method: 'POST',
  path: '/api/me/backup-codes',
  group,
  summary: { vi: 'Tạo lại mã dự phòng; chỉ hiện một lần', en: 'Make new backup codes; they are shown once' },
  output: BackupCodes,
  confidential: true,
})

export const listMyPasskeys = endpoint({
  method: 'GET',
  path: '/api/me/passkeys',
  group,
  summary: { vi: 'Các khóa truy cập của tôi', en: 'My passkeys' },
  output: z.object({ items: z.array(PasskeyView) }),
})

export const renameMyPasskey = endpoint({
  method: 'PATCH',
  path: '/api/me/passkeys/:id',
  group,
  summary: { vi: 'Đặt tên khóa truy cập', en: 'Name a passkey' },
  input: z.object({ id: z.string(), name }),
  output: z.void(),
})

export const removeMyPasskey = endpoint({
  method: 'DELETE',
  path: '/api/me/passkeys/:id',
  group,
  summary: { vi: 'Xóa khóa truy cập', en: 'Remove a passkey' },
  input: z.object({ id: z.string() }),
  output: z.void(),
})

export const listUserSessions = endpoint({
  method: 'GET',
  path: '/api/users/:id/sessions',
  group,
  summary: {
    vi: 'Các phiên của một tài khoản (quản trị)',
    en: 'The sessions of an account (administrators)',
  },
  input: z.object({ id: z.string() }),
  output: z.object({ items: z.array(SessionView) }),
})

export const endUserSession = endpoint({
  method: 'DELETE',
  path: '/api/users/:userId/sessions/:id',
  group,
  summary: {
    vi: 'Kết thúc một phiên của tài khoản (quản trị)',
    en: 'End a session of an account (administrators)',
  },
  input: z.object({ userId: z.string(), id: z.string() }),
  output: z.void(),
})

export const resetUserSecondFactor = endpoint({
  method: 'DELETE',
  path: '/api/users/:id/second-factor',
  group,
  summary: {
    vi: 'Bỏ xác thực hai lớp và khóa truy cập của một tài khoản (quản trị)',
    en: 'Take the second factor and the passkeys from an account (administrators)',
  },
  input: z.object({ id: z.string() }),
  output: z.object({ passwordRemoved: z.boolean() }),
})

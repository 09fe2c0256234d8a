import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { roles, type Role } from '../../records/rights.ts'

const roleNames = Object.keys(roles) as Role[]
const group = 'accounts'
const day = z.iso.date()
const moment = z.date()

export const AssignmentView = z
  .object({
    id: z.uuid(),
    role: z.string(),
    orgId: z.uuid(),
    validFrom: day,
    validTo: day.nullable().describe('The last day; null while it lasts.'),
  })
  .meta({ id: 'RoleAssignment' })
export type AssignmentView = z.output<typeof AssignmentView>

export const UserView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(['vi', 'en']),
    disabledAt: moment.nullable(),
    createdAt: moment,
    assignments: z.array(AssignmentView),
  })
  .meta({ id: 'User' })
export type UserView = z.output<typeof UserView>

export const KeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hint: z.string().describe('The first characters of the key.'),
    createdAt: moment,
    expiresAt: moment.nullable(),
    lastUsedAt: moment.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type KeyView = z.output<typeof KeyView>

export const name = z.string().trim().normalize('NFC').min(1).max(200)
export const email = z.email().max(200).toLowerCase()
export const password = z.string().min(1).max(1000)

export const NewUser = z.object({
  email,
  name,
  password: password.optional(),
  locale: z.enum(['vi', 'en']).default('vi'),
})
export type NewUser = z.output<typeof NewUser>

export const NewAssignment = z.object({
  userId: z.string(),
  role: z.enum(roleNames),
  orgId: z.uuid(),
  validFrom: day.optional(),
  validTo: day.nullable().default(null),
})
export type NewAssignment = z.output<typeof NewAssignment>

export const NewKey = z.object({ name, days: z.int().min(1).max(3650).nullable().default(365) })
export type NewKey = z.output<typeof NewKey>

export const Me = UserView.extend({ kind: z.enum(['user', 'key']) }).meta({ id: 'Me' })
export type Me = z.output<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  group,
  summary: { vi: 'Tôi là ai, giữ vai trò gì', en: 'Who I am and which roles I hold' },
  output: Me,
})

/** What the office asks first. That nobody is signed in is an answer here: browsers report every 401 as an error. */
export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  group,
  access: 'public',
  summary: {
    vi: 'Ai đang đăng nhập; trống khi chưa có ai',
    en: 'Who is signed in; null while nobody is',
  },
  output: z.object({ me: Me.nullable() }),
})

export const changeMyPassword = endpoint({
  method: 'PUT',
  path: '/api/me/password',
  group,
  summary: {
    vi: 'Đổi mật khẩu của tôi; các phiên khác kết thúc',
    en: 'Change my password; other sessions end',
  },
  input: z.object({ current: password, next: password }),
  output: z.void(),
})

export const listUsersEndpoint = endpoint({
  method: 'GET',
  path: '/api/users',
  group,
  summary: { vi: 'Các tài khoản (quản trị)', en: 'The accounts (administrators)' },
  output: z.object({ items: z.array(UserView) }),
})

export const createUserEndpoint = endpoint({
  method: 'POST',
  path: '/api/users',
  group,
  summary: { vi: 'Thêm tài khoản (quản trị)', en: 'Add an account (administrators)' },
  input: NewUser,
  output: UserView,
  confidential: true,
  status: 201,
})

export const changeUserEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/users/:id',
  group,
  summary: {
    vi: 'Đổi tên, khóa hoặc mở tài khoản (quản trị)',
    en: 'Rename, disable or enable an account (administrators)',
  },
  input: z.object({ id: z.string(), name: name.optional(), disabled: z.boolean().optional() }),
  output: UserView,
})

export const setPasswordEndpoint = endpoint({
  method: 'PUT',
  path: '/api/users/:id/password',
  group,
  summary: { vi: 'Đặt lại mật khẩu (quản trị)', en: 'Set a new password (administrators)' },
  input: z.object({ id: z.string(), password }),
  output: z.void(),
})

export const assignRoleEndpoint = endpoint({
  method: 'POST',
  path: '/api/users/:userId/roles',
  group,
  summary: {
    vi: 'Giao vai trò tại một cơ quan (quản trị)',
    en: 'Assign a role at an organisation (administrators)',
  },
  input: NewAssignment,
  output: AssignmentView,
  status: 201,
})

export const endRoleEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/users/:userId/roles/:id',
  group,
  summary: { vi: 'Kết thúc một phân vai (quản trị)', en: 'End an assignment (administrators)' },
  input: z.object({ userId: z.string(), id: z.uuid() }),
  output: z.void(),
})

export const listKeysEndpoint = endpoint({
  method: 'GET',
  path: '/api/keys',
  group,
  summary: { vi: 'Các khóa API của tôi', en: 'My API keys' },
  output: z.object({ items: z.array(KeyView) }),
})

export const createKeyEndpoint = endpoint({
  method: 'POST',
  path: '/api/keys',
  group,
  summary: { vi: 'Tạo khóa API; khóa chỉ hiện một lần', en: 'Create an API key; it is shown once' },
  input: NewKey,
  output: KeyView.extend({ key: z.string() }).meta({ id: 'NewApiKey' }),
  confidential: true,
  status: 201,
})

export const revokeKeyEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/keys/:id',
  group,
  summary: { vi: 'Thu hồi một khóa API của tôi', en: 'Revoke one of my API keys' },
  input: z.object({ id: z.uuid() }),
  output: z.void(),
})

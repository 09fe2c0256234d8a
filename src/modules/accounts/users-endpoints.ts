import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { roles, type Action, type Role } from '../../records/rights.ts'
import { email, name } from './schema.ts'

const group = 'accounts'
const base = '/api/admin/users'
const moment = z.date()
const roleNames = Object.keys(roles) as Role[]

export const userStates = ['active', 'disabled', 'never-signed-in', 'without-role'] as const
export type UserState = (typeof userStates)[number]

const heldRole = z.object({
  id: z.uuid(),
  role: z.string(),
  orgId: z.uuid(),
  organization: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('The last day; null while it lasts.'),
})

const managedUser = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(['vi', 'en']),
    disabledAt: moment.nullable(),
    createdAt: moment,
    lastSignInAt: moment.nullable(),
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    passkeys: z.int(),
    sessions: z.int(),
    keys: z.int().describe('API keys that still open something.'),
    assignments: z.array(heldRole).describe('All of them, those that ended last.'),
  })
  .meta({ id: 'ManagedUser' })
export type ManagedUser = z.output<typeof managedUser>

export const listManagedUsers = endpoint({
  method: 'GET',
  path: base,
  group,
  summary: {
    vi: 'Người dùng với vai trò, lần đăng nhập (quản trị)',
    en: 'Users with roles and last sign-in',
  },
  input: z.strictObject({
    q: z.string().max(200).optional().meta({ description: 'Tên hoặc thư điện tử, không cần dấu' }),
    role: z.enum(roleNames).optional(),
    organization: z.uuid().optional().meta({ description: 'Cơ quan, kể cả cấp dưới' }),
    state: z.enum(userStates).optional(),
    after: z.string().max(100).optional().meta({ description: 'Id của người cuối trang trước' }),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z.object({ items: z.array(managedUser), total: z.int(), next: z.string().nullable() }),
})

export const readManagedUser = endpoint({
  method: 'GET',
  path: `${base}/:person`,
  group,
  summary: { vi: 'Một người dùng (quản trị)', en: 'One user (administrators)' },
  input: z.strictObject({ person: z.string().max(100) }),
  output: managedUser,
})

export const enrolUser = endpoint({
  method: 'POST',
  path: base,
  group,
  summary: {
    vi: 'Thêm người dùng; mật khẩu tạo sẵn chỉ hiện một lần (quản trị)',
    en: 'Add a user; the made-up password is shown once (administrators)',
  },
  input: z.strictObject({
    name,
    email,
    locale: z.enum(['vi', 'en']).default('vi'),
    role: z.enum(roleNames).nullable().default(null),
    organization: z.uuid().nullable().default(null),
  }),
  output: z.object({ user: managedUser, password: z.string() }),
  confidential: true,
  status: 201,
})

export const makeUpPassword = endpoint({
  method: 'POST',
  path: `${base}/:person/password`,
  group,
  summary: {
    vi: 'Đặt mật khẩu tạo sẵn, chỉ hiện một lần (quản trị)',
    en: 'Set a made-up password, shown once (administrators)',
  },
  input: z.strictObject({ person: z.string().max(100) }),
  output: z.object({ password: z.string() }),
  confidential: true,
})

export const endUserSessions = endpoint({
  method: 'DELETE',
  path: `${base}/:person/sessions`,
  group,
  summary: { vi: 'Kết thúc mọi phiên của một người (quản trị)', en: 'End every session of a user' },
  input: z.strictObject({ person: z.string().max(100) }),
  output: z.object({ ended: z.int() }),
})

export const previewRights = endpoint({
  method: 'GET',
  path: `${base}/:person/rights`,
  group,
  summary: {
    vi: 'Người này được làm gì với hồ sơ của một cơ quan',
    en: 'What this person may do with the records of an organisation',
  },
  input: z.strictObject({ person: z.string().max(100), organization: z.uuid() }),
  output: z.object({
    collections: z.array(
      z.object({
        name: z.string(),
        label: z.object({ vi: z.string(), en: z.string() }),
        actions: z.array(
          z.object({
            action: z.string() as unknown as z.ZodType<Action>,
            /** States in which the record must be; null: any. */
            states: z.array(z.string()).nullable(),
          }),
        ),
      }),
    ),
  }),
})

const managedKey = z.object({
  id: z.uuid(),
  name: z.string(),
  hint: z.string(),
  owner: z.object({ id: z.string(), name: z.string(), email: z.string(), disabled: z.boolean() }),
  createdAt: moment,
  expiresAt: moment.nullable(),
  lastUsedAt: moment.nullable(),
})
export type ManagedKey = z.output<typeof managedKey>

export const listAllKeys = endpoint({
  method: 'GET',
  path: '/api/admin/keys',
  group,
  summary: { vi: 'Khóa API của mọi người (quản trị)', en: 'API keys of everybody (administrators)' },
  output: z.object({ items: z.array(managedKey) }),
})

export const revokeAnyKey = endpoint({
  method: 'DELETE',
  path: '/api/admin/keys/:apiKey',
  group,
  summary: { vi: 'Thu hồi khóa API của bất kỳ ai (quản trị)', en: 'Revoke an API key of anybody' },
  input: z.strictObject({ apiKey: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
})

import { randomInt } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { systemActor, type Actor } from '../../platform/actor.ts'
import type { Command, CommandContext } from '../../platform/commands.ts'
import { transaction } from '../../platform/database/connect.ts'
import { inputRefused } from '../../platform/http/errors.ts'
import { issuesOf } from '../../platform/http/validation.ts'
import type { Labels } from '../../platform/labels.ts'
import { openSecret } from '../../platform/secret.ts'
import { today } from '../../platform/time/dates.ts'
import { roles, type Role } from '../../records/rights.ts'
import { organizationOn } from '../organizations/public.ts'
import { roleUnknown } from './errors.ts'
import { assignRole } from './role-assignments.ts'
import { NewUser } from './schema.ts'
import { needsSetup, setupCode } from './setup.ts'
import { createUser, getUser, listUsers, setPassword } from './users.ts'

const words = {
  add: {
    vi: 'Thêm tài khoản; in mật khẩu tạo sẵn nếu không nhập',
    en: 'Add an account; prints a made-up password unless one is given',
  },
  list: { vi: 'Danh sách tài khoản và vai trò', en: 'List the accounts and their roles' },
  password: { vi: 'Đặt lại mật khẩu và mở khóa tài khoản', en: 'Set a new password and unlock the account' },
  role: { vi: 'Giao vai trò tại một cơ quan', en: 'Assign a role at an organisation' },
  setupCode: {
    vi: 'In mã để tạo quản trị viên đầu tiên trong trình duyệt',
    en: 'Print the code for making the first administrator in the browser',
  },
  alreadySetUp: {
    vi: 'Đã có tài khoản nên không cần mã cài đặt. Thêm nữa: chalo user add EMAIL --name "…"',
    en: 'There are accounts, so no setup code is needed. Add more: chalo user add EMAIL --name "…"',
  },
  name: { vi: 'họ tên hiển thị', en: 'name to show' },
  stdin: { vi: 'đọc mật khẩu từ đầu vào chuẩn', en: 'read the password from standard input' },
  added: { vi: 'Đã thêm {email}.', en: 'Added {email}.' },
  madeUp: { vi: 'Mật khẩu (chỉ hiện lần này): {password}', en: 'Password (shown this once): {password}' },
  changed: {
    vi: 'Đã đặt mật khẩu mới cho {email}; các phiên cũ đã kết thúc.',
    en: '{email} has a new password; earlier sessions have ended.',
  },
  assigned: { vi: '{email}: {role} tại {org}.', en: '{email}: {role} at {org}.' },
  row: { vi: '{email} · {name} · {roles}', en: '{email} · {name} · {roles}' },
  none: {
    vi: 'Chưa có tài khoản nào. Thêm: chalo user add EMAIL --name "…"',
    en: 'No accounts yet. Add one: chalo user add EMAIL --name "…"',
  },
} as const satisfies Record<string, Labels>

/** `chalo user add|list|password|role|setup-code` */
export const userCommand: Command = {
  name: 'user',
  summary: { vi: 'Tài khoản và vai trò', en: 'Accounts and roles' },
  configure: (program, context) => {
    const { locale } = context
    program
      .command('add <email>')
      .description(words.add[locale])
      .requiredOption('--name <name>', words.name[locale])
      .option('--password-stdin', words.stdin[locale])
      .action((email: string, options: AddOptions) => add(context, email, options))
    program
      .command('list')
      .description(words.list[locale])
      .action(() => list(context))
    program
      .command('password <email>')
      .description(words.password[locale])
      .option('--password-stdin', words.stdin[locale])
      .action((email: string, options: PasswordOptions) => changePassword(context, email, options))
    program
      .command('role <email> <role> <org>')
      .description(`${words.role[locale]} (${Object.keys(roles).join(', ')})`)
      .action((email: string, role: string, org: string) => assign(context, { email, role, org }))
    program
      .command('setup-code')
      .description(words.setupCode[locale])
      .action(() => saySetupCode(context))
  },
}

type PasswordOptions = { passwordStdin?: boolean }
type AddOptions = PasswordOptions & { name: string }

async function add(
  context: CommandContext,
  email: string,
  { name, passwordStdin }: AddOptions,
): Promise<void> {
  const password = await passwordFrom(passwordStdin)
  const parsed = NewUser.safeParse({ email, name, password, locale: context.locale })
  if (!parsed.success) throw inputRefused({ count: parsed.error.issues.length }, issuesOf(parsed.error))
  await transaction(await context.database(), (trx) => createUser(trx, owner(context), parsed.data))
  context.say(words.added, { email: parsed.data.email })
  if (!passwordStdin) context.say(words.madeUp, { password })
}

async function list(context: CommandContext): Promise<void> {
  const users = await listUsers(await context.database(), owner(context))
  if (users.length === 0) context.say(words.none)
  for (const { email, name, assignments } of users) {
    const held = assignments.map(({ role }) => labelOf(role, context)).join(', ')
    context.say(words.row, { email, name, roles: held || '–' })
  }
}

async function changePassword(
  context: CommandContext,
  email: string,
  { passwordStdin }: PasswordOptions,
): Promise<void> {
  const password = await passwordFrom(passwordStdin)
  const actor = owner(context)
  await transaction(await context.database(), async (trx) => {
    const { id } = await getUser(trx, actor, { email })
    await setPassword(trx, actor, id, password)
  })
  context.say(words.changed, { email })
  if (!passwordStdin) context.say(words.madeUp, { password })
}

type Assigned = { email: string; role: string; org: string }

async function assign(context: CommandContext, { email, role, org }: Assigned): Promise<void> {
  if (!isRole(role)) throw roleUnknown({ role, roles: Object.keys(roles).join(', ') })
  const actor = owner(context)
  const name = await transaction(await context.database(), async (trx) => {
    const { id: userId } = await getUser(trx, actor, { email })
    const organization = await organizationOn(trx, org, today())
    await assignRole(trx, actor, { userId, role, orgId: organization.id, validTo: null })
    return organization.name
  })
  context.say(words.assigned, { email, role: labelOf(role, context), org: name })
}

async function saySetupCode(context: CommandContext): Promise<void> {
  if (!(await needsSetup(await context.database()))) return context.say(words.alreadySetUp)
  context.say(setupCode(await openSecret(context.config)))
}

function owner({ locale }: CommandContext): Actor {
  return systemActor('chalo user', locale)
}

function isRole(role: string): role is Role {
  return role in roles
}

function labelOf(role: string, { locale }: CommandContext): string {
  return isRole(role) ? roles[role][locale] : role
}

async function passwordFrom(stdin: boolean | undefined): Promise<string> {
  if (!stdin) return makeUpPassword()
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

// No characters that look alike, in groups: it will be read aloud over the telephone.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

function makeUpPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}

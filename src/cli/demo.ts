import { sql } from 'kysely'
import { loadDemo } from '../demo/load.ts'
import { DEMO_PASSWORD, demoUsers, loadDemoUsers } from '../modules/accounts/public.ts'
import type { Command, CommandContext } from '../platform/commands.ts'
import { transaction, type Database } from '../platform/database/connect.ts'
import { openFiles, type FileStore } from '../platform/files.ts'
import type { Labels, Params } from '../platform/labels.ts'
import { roles } from '../records/rights.ts'
import { library } from '../modules.ts'

type Say = (message: Labels | string, params?: Params) => void

/** The demo province with its accounts, into an empty database: both, or nothing; drawings into `files`. @throws notEmpty */
export async function setUpDemo(
  db: Database,
  log: (message: Labels, params?: Params) => void,
  files?: FileStore,
): Promise<void> {
  await transaction(db, async (trx) => {
    await loadDemo(trx, library, log, files)
    const { rows } = await sql<{
      code: string
      id: string
    }>`select code, record_id as id from organizations`.execute(trx)
    await loadDemoUsers(trx, new Map(rows.map(({ code, id }) => [code, id])))
  })
}

/** The demo accounts, one line a role. */
export function sayLogins(say: Say, locale: 'vi' | 'en'): void {
  say(
    {
      vi: 'Tài khoản mẫu (mật khẩu chung: {password})',
      en: 'Demo accounts (all with the password {password})',
    },
    { password: DEMO_PASSWORD },
  )
  const width = Math.max(...demoUsers.map(({ email }) => email.length))
  for (const { email, role } of demoUsers) say(`    ${email.padEnd(width)}  ${roles[role][locale]}`)
}

/** `chalo demo` */
export const demoCommand: Command = {
  name: 'demo',
  summary: {
    vi: 'Nạp tỉnh mẫu (Quảng Bình, năm 2017) vào thư mục dữ liệu trống',
    en: 'Load the demo province (Quảng Bình, 2017) into an empty data folder',
  },
  configure(program, context) {
    program.action(() => load(context))
  },
}

async function load(context: CommandContext): Promise<void> {
  await setUpDemo(await context.database(), context.say, openFiles(context.config))
  sayLogins(context.say, context.locale)
}

import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, chown, constants, lstat, mkdir, realpath, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { defineError } from '../errors.ts'
import type { Log } from '../log.ts'

/** The operating-system account that PostgreSQL runs under; undefined is our own. */
export type Account = { uid: number; gid: number }

export const dataFolderUnusable = defineError('data-folder.unusable', 500, {
  vi: 'Không ghi được vào thư mục dữ liệu {folder} ({reason}); hãy cấp quyền ghi hoặc đặt CHALO_DATA sang thư mục khác.',
  en: 'Cannot write to the data folder {folder} ({reason}); grant write access or set CHALO_DATA to another folder.',
})

export const databaseUnreachable = defineError('data-folder.unreachable', 500, {
  vi: 'Tài khoản chạy PostgreSQL không đọc được {folder}; hãy mở quyền đi qua (chmod o+x) hoặc đặt CHALO_DATA sang thư mục khác.',
  en: 'The account that runs PostgreSQL cannot reach {folder}; allow passing through (chmod o+x) or set CHALO_DATA to another folder.',
})

export const databaseMissing = defineError('data-folder.database-missing', 500, {
  vi: 'Liên kết {folder} không còn dẫn đến cơ sở dữ liệu; hãy gắn lại ổ đĩa chứa nó, hoặc xóa liên kết để bắt đầu trống.',
  en: 'The link {folder} no longer leads to the database; mount its disk again, or remove the link to start empty.',
})

const placedElsewhere = {
  vi: 'PostgreSQL không đọc được bên dưới {folder}, nên cơ sở dữ liệu nằm ở {home}',
  en: 'PostgreSQL cannot read below {folder}, so the database is kept in {home}',
}

/** Where databases of the superuser live when his data folder is below a closed home. */
const SHARED_HOME = '/var/lib/chalo/databases'

/**
 * Makes the data folder and finds the place of its database: `database/` in it or, for the superuser whose folder
 * the unprivileged account cannot reach, a folder that it can, with `database` a symbolic link there.
 * @throws dataFolderUnusable, databaseUnreachable, databaseMissing
 */
export async function openDatabaseFolder(
  dataFolder: string,
  log: Log,
): Promise<{ home: string; account: Account | undefined }> {
  await openDataFolder(dataFolder)
  const link = join(dataFolder, 'database')
  const account = await accountOf(link)
  const home = (await existing(link)) ?? (await place(dataFolder, link, account, log))
  if (!(await canReach(home, account))) throw databaseUnreachable({ folder: home })
  await checkAccess(home)
  if (account) await giveTo(home, account)
  return { home, account }
}

/** Makes the data folder when it is missing. @throws dataFolderUnusable */
export async function openDataFolder(folder: string): Promise<void> {
  await makePassable(folder).catch(refuse(folder))
  await checkAccess(folder)
}

// The superuser's folders let PostgreSQL's account pass through, whatever his umask says.
async function makePassable(folder: string): Promise<void> {
  const mode = isSuperuser() ? 0o711 : 0o700
  const first = await mkdir(folder, { recursive: true, mode })
  if (!first) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, mode)
}

async function checkAccess(folder: string): Promise<void> {
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch(refuse(folder))
}

function refuse(folder: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw dataFolderUnusable({ folder, reason: error.code ?? error.message })
  }
}

/** Gives a folder to the account, closed to everyone else as PostgreSQL demands. */
export async function makePrivate(folder: string, account: Account | undefined): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

function isSuperuser(): boolean {
  return process.getuid?.() === 0
}

// PostgreSQL refuses to run as the superuser: it runs as the owner of the data, at first the account `nobody`.
async function accountOf(link: string): Promise<Account | undefined> {
  if (!isSuperuser()) return undefined
  const owner = await stat(link).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const id = async (flag: string) => Number((await promisify(execFile)('id', [flag, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

async function existing(link: string): Promise<string | undefined> {
  const found = await lstat(link).catch(() => undefined)
  if (!found) return undefined
  return realpath(link).catch(() => {
    throw databaseMissing({ folder: link })
  })
}

async function place(
  dataFolder: string,
  link: string,
  account: Account | undefined,
  log: Log,
): Promise<string> {
  if (await canReach(dataFolder, account)) return realpath(await makePrivate(link, account))
  await makePassable(SHARED_HOME)
  const home = join(SHARED_HOME, randomBytes(6).toString('hex'))
  await makePrivate(home, account)
  try {
    await symlink(home, link)
  } catch {
    // Another process placed the database in the meantime.
    await rm(home, { recursive: true })
    return realpath(link)
  }
  log(placedElsewhere, { folder: dataFolder, home })
  return home
}

// A folder that the superuser copied or restored is his own, and PostgreSQL wants it to be its account's.
async function giveTo(home: string, { uid, gid }: Account): Promise<void> {
  const owner = await stat(home)
  if (owner.uid !== uid) await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, home])
}

// Asking the kernel as that account is the only answer that counts access lists and mount options too.
async function canReach(folder: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true
  const options = { ...account, cwd: '/', stdio: 'ignore' as const }
  const [code] = await once(spawn('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], options), 'exit')
  return code === 0
}

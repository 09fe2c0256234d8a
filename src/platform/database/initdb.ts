import { execFile } from 'node:child_process'
import { appendFile, chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { defineError } from '../errors.ts'
import type { Account } from './folders.ts'
import { isAlive, plainEnvironment } from './postmaster.ts'
import type { Programs } from './programs.ts'

/** Settings of `postgresql.conf`, name to value. */
export type Settings = Readonly<Record<string, string>>

export const clusterNotMade = defineError('database.not-made', 500, {
  vi: 'Không tạo được cơ sở dữ liệu ({reason}); hãy kiểm tra dung lượng và quyền của {folder}.',
  en: 'Could not create the database ({reason}); check the free space and the permissions of {folder}.',
})

export const clusterNewer = defineError('database.cluster-newer', 503, {
  vi: 'Dữ liệu do PostgreSQL {found} tạo, chương trình này mang PostgreSQL {ours}; hãy cập nhật Chalo rồi chạy lại.',
  en: 'The data was made by PostgreSQL {found}, this program carries PostgreSQL {ours}; update Chalo, then run again.',
})

export const clusterOlder = defineError('database.cluster-older', 503, {
  vi: 'Dữ liệu do PostgreSQL {found} tạo, chương trình này mang PostgreSQL {ours}; hãy sao lưu bằng bản Chalo cũ rồi khôi phục vào thư mục dữ liệu mới.',
  en: 'The data was made by PostgreSQL {found}, this program carries PostgreSQL {ours}; back up with the former Chalo and restore into a new data folder.',
})

/**
 * For a small PC, with every acknowledged write on the disk. An administrator's ALTER SYSTEM overrides each of them.
 * One data folder serves one office: 60 connections are the pools of a server and some commands.
 */
const SMALL_PC: Settings = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '60',
  random_page_cost: '1.1',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** The database superuser; the socket's folder decides who may be it. */
export const OWNER = 'chalo'

/**
 * Makes the cluster in `<home>/cluster` unless it is there: UTF-8, Vietnamese collation, checksums. A cluster appears
 * whole or not at all, also when two processes make it at once.
 * @throws clusterNotMade, clusterNewer, clusterOlder
 */
export async function openClusterFolder(
  home: string,
  {
    programs,
    account,
    settings,
  }: { programs: Programs; account: Account | undefined; settings?: Settings | undefined },
): Promise<string> {
  const cluster = join(home, 'cluster')
  if ((await majorOf(cluster)) === undefined) await makeCluster(cluster, programs, account)
  const found = (await majorOf(cluster)) ?? 0
  if (found > programs.major) throw clusterNewer({ found, ours: programs.major })
  if (found < programs.major) throw clusterOlder({ found, ours: programs.major })
  await writeOwned(join(cluster, 'chalo.conf'), textOf({ ...SMALL_PC, ...settings }), account)
  return cluster
}

async function majorOf(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number.parseInt(text, 10)
}

async function makeCluster(cluster: string, programs: Programs, account: Account | undefined): Promise<void> {
  await removeAbandoned(cluster)
  const draft = `${cluster}.${process.pid}`
  await initdb(draft, programs, account)
  await appendFile(join(draft, 'postgresql.conf'), "\ninclude_if_exists 'chalo.conf'\n")
  await writeOwned(join(draft, 'pg_hba.conf'), 'local all all trust\nlocal replication all trust\n', account)
  await rename(draft, cluster).catch(() => rm(draft, { recursive: true }))
}

// C.UTF-8 makes pg_trgm see Vietnamese letters as letters; macOS has it under another name, some systems not at all.
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

async function initdb(
  folder: string,
  programs: Programs,
  account: Account | undefined,
  [locale = 'C', ...others] = LOCALES,
): Promise<void> {
  const program = join(programs.folder, 'bin', 'initdb')
  const options = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', `--locale=${locale}`]
  const args = ['-D', folder, '-U', OWNER, '-A', 'trust', '--data-checksums', '--no-instructions', ...options]
  try {
    await promisify(execFile)(program, args, { ...account, cwd: '/', env: plainEnvironment() })
  } catch (error) {
    const reason = reasonOf(error)
    if (!reason.includes('locale') || others.length === 0) throw clusterNotMade({ reason, folder })
    await initdb(folder, programs, account, others)
  }
}

function reasonOf(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const line = stderr.split('\n').find((text) => text.includes('error:'))
  return line?.replace(/^.*error: /, '') ?? (error instanceof Error ? error.message : String(error))
}

async function removeAbandoned(cluster: string): Promise<void> {
  const drafts = (await readdir(join(cluster, '..'))).filter((name) => /^cluster\.\d+$/.test(name))
  const abandoned = drafts.filter((name) => !isAlive(Number(name.split('.')[1])))
  await Promise.all(abandoned.map((name) => rm(join(cluster, '..', name), { recursive: true })))
}

async function writeOwned(path: string, text: string, account: Account | undefined): Promise<void> {
  await writeFile(path, text, { mode: 0o600 })
  if (account) await chown(path, account.uid, account.gid)
}

function textOf(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
}

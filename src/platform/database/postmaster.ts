import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { defineError } from '../errors.ts'
import type { Account } from './folders.ts'
import type { Programs } from './programs.ts'

/** A PostgreSQL server process, as its `postmaster.pid` describes it. */
export type Postmaster = { pid: number; socketFolder: string; ready: boolean }

export const postgresDidNotStart = defineError('database.did-not-start', 503, {
  vi: 'PostgreSQL không khởi động được ({reason}); chi tiết ở {log}.',
  en: 'PostgreSQL did not start ({reason}); the details are in {log}.',
})

const PATIENCE = { poll: 20, start: 600_000, stop: 60_000 }
const LOG_LIMIT = 10_000_000

/**
 * The server that runs on a cluster's folder, if one does. A `postmaster.pid` left by a power loss whose number now
 * belongs to another program is removed: PostgreSQL would take that program for a server and refuse to start.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const path = join(cluster, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [pid, , , , socketFolder, , , status] = text.split('\n').map((line) => line.trim())
  const number = Number(pid)
  if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return undefined
  if (!(await servesCluster(number, cluster))) {
    await rm(path, { force: true })
    return undefined
  }
  return { pid: number, socketFolder: socketFolder ?? '', ready: status === 'ready' }
}

export type StartOptions = {
  programs: Programs
  cluster: string
  socketFolder: string
  logFile: string
  account: Account | undefined
}

/**
 * Starts PostgreSQL in a session of its own, so that neither Ctrl-C nor the death of this process reaches it, and waits
 * until it answers. When another process starts it first, that server is the one returned.
 * @throws postgresDidNotStart
 */
export async function startPostmaster(options: StartOptions): Promise<Postmaster & { started: boolean }> {
  const { programs, cluster, socketFolder, logFile, account } = options
  const log = await openLog(logFile)
  const child = spawn(
    join(programs.folder, 'bin', 'postgres'),
    ['-D', cluster, '-k', socketFolder, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700'],
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd], env: plainEnvironment() },
  )
  const failure = once(child, 'spawn').then(
    () => undefined,
    (error: Error) => error.message,
  )
  child.unref()
  await log.close()
  const reason = (await failure) ?? (await untilReady(child, cluster))
  const running = await findPostmaster(cluster)
  if (running?.ready) return { ...running, started: running.pid === child.pid }
  throw postgresDidNotStart({ reason: (await lastFatal(logFile)) ?? reason ?? 'timeout', log: logFile })
}

/** Waits until a server found starting up, perhaps recovering from a crash, answers or is gone. */
export async function waitForPostmaster(cluster: string): Promise<Postmaster | undefined> {
  for (const end = Date.now() + PATIENCE.start; Date.now() < end; await sleep(PATIENCE.poll)) {
    const found = await findPostmaster(cluster)
    if (!found || found.ready) return found
  }
  return undefined
}

/** Stops a server cleanly; one that does not end in a minute is stopped at once, which its log recovers from. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const found = await findPostmaster(cluster)
  if (!found) return
  signal(found.pid, 'SIGINT')
  if (await isGone(found.pid)) return
  signal(found.pid, 'SIGQUIT')
  await isGone(found.pid)
}

/** The environment for PostgreSQL's programs: none of our own variables, some of which are secrets. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LANG: 'C.UTF-8' }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// The server works in its data folder; where there is no /proc, its command line names the folder.
async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  const folder = await realpath(cluster)
  if (process.platform === 'linux') {
    const [cwd, stat] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
      readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    ])
    return cwd === folder && !/\) Z /.test(stat)
  }
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({
    stdout: '',
  }))
  return stdout.includes(cluster) || stdout.includes(folder)
}

async function untilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  for (const end = Date.now() + PATIENCE.start; Date.now() < end; await sleep(PATIENCE.poll)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      // Perhaps another process was quicker and its server is starting.
      await waitForPostmaster(cluster)
      return `exit ${child.exitCode ?? child.signalCode}`
    }
    if ((await findPostmaster(cluster))?.ready) return undefined
  }
  return undefined
}

async function openLog(logFile: string) {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await rename(logFile, `${logFile}.1`)
  return open(logFile, 'a', 0o600)
}

async function lastFatal(logFile: string): Promise<string | undefined> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-20)
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line))?.replace(/^.*?(FATAL|PANIC): +/, '')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (const end = Date.now() + PATIENCE.stop; Date.now() < end; await sleep(PATIENCE.poll)) {
    if (!isAlive(pid) || (await isZombie(pid))) return true
  }
  return false
}

// Where nobody reaps orphans (a container whose first process is Chalo) an ended server stays as a zombie.
async function isZombie(pid: number): Promise<boolean> {
  return /\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))
}

import { chmod, chown, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkshop, type Workshop } from '../testing/cluster-users.ts'
import { clientConfig } from './connect.ts'
import type { Account } from './folders.ts'
import { findPostmaster, isAlive } from './postmaster.ts'

const NOBODY = { uid: 65_534, gid: 65_534 }
const isRoot = userInfo().uid === 0
const accounts: [string, Account | undefined][] = isRoot
  ? [
      ['the superuser', undefined],
      ['an ordinary user', NOBODY],
    ]
  : [['an ordinary user', undefined]]

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => workshop.close())

async function dataFolderFor(account: Account | undefined, ...path: string[]): Promise<string> {
  const folder = join(workshop.folder, ...path)
  await mkdir(folder, { recursive: true })
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

async function postmasterPid(dataFolder: string): Promise<number> {
  return (await findPostmaster(join(dataFolder, 'database', 'cluster')))?.pid ?? 0
}

async function openClient(dataFolder: string): Promise<pg.Client> {
  const socketFolder = (await findPostmaster(join(dataFolder, 'database', 'cluster')))?.socketFolder ?? ''
  const client = new pg.Client(clientConfig({ host: socketFolder, user: 'chalo', database: 'postgres' }))
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Waits until the server has its place back after PostgreSQL restarted its processes. */
async function serverIsBack(dataFolder: string): Promise<void> {
  const held = `select 1 from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and application_name like 'chalo server %'`
  for (let locks = 0; locks < 2; await sleep(50)) {
    const client = await openClient(dataFolder).catch(() => undefined)
    const found = await client?.query(held).catch(() => undefined)
    locks = found?.rowCount ?? 0
    await client?.end().catch(() => {})
  }
}

/** Kills the process behind one session, upon which PostgreSQL restarts all of them. */
async function sessionsEnd(dataFolder: string): Promise<void> {
  const client = await openClient(dataFolder)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const ended = new Promise((resolve) => client.once('end', resolve))
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await ended
}

async function crash(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(20)
}

describe.each(accounts)('%s', (name, account) => {
  let dataFolder: string
  beforeAll(async () => {
    dataFolder = await dataFolderFor(account, `data of ${name}`)
  })

  test('starts PostgreSQL for a command and leaves none behind', async () => {
    const command = await workshop.use(dataFolder, 'command', account)
    expect(command.told).toMatchObject({ adopted: false, version: expect.stringContaining('PostgreSQL 18') })
    const pid = await postmasterPid(dataFolder)
    expect(isAlive(pid)).toBe(true)
    await command.end()
    expect(isAlive(pid)).toBe(false)
  })

  test('refuses a second server and lets commands work beside the first', async () => {
    const server = await workshop.use(dataFolder, 'server', account)
    const second = await workshop.use(dataFolder, 'server', account)
    expect(second.told.error).toBe('data-folder.in-use')
    const command = await workshop.use(dataFolder, 'command', account)
    expect(command.told).toMatchObject({ adopted: true, started: server.told.started })
    await command.end()
    expect(await postmasterPid(dataFolder)).toBeGreaterThan(0)
    await server.end()
    expect(await postmasterPid(dataFolder)).toBe(0)
  })

  test('a command that started PostgreSQL leaves it to the server that came meanwhile', async () => {
    const command = await workshop.use(dataFolder, 'command', account)
    const server = await workshop.use(dataFolder, 'server', account)
    await command.end()
    expect(await postmasterPid(dataFolder)).toBeGreaterThan(0)
    await server.end()
    expect(await postmasterPid(dataFolder)).toBe(0)
  })

  test('PostgreSQL survives kill -9 of its server, and the next server adopts it', async () => {
    const killed = await workshop.use(dataFolder, 'server', account)
    await killed.kill()
    const next = await workshop.use(dataFolder, 'server', account)
    expect(next.told).toMatchObject({ adopted: true, started: killed.told.started })
    await next.end()
    expect(await postmasterPid(dataFolder)).toBe(0)
  })

  test('a server whose database processes were killed keeps its PostgreSQL when a command leaves', async () => {
    const server = await workshop.use(dataFolder, 'server', account)
    await sessionsEnd(dataFolder)
    await serverIsBack(dataFolder)
    const second = await workshop.use(dataFolder, 'server', account)
    expect(second.told.error).toBe('data-folder.in-use')
    await (await workshop.use(dataFolder, 'command', account)).end()
    expect(await postmasterPid(dataFolder)).toBeGreaterThan(0)
    await server.end()
    expect(await postmasterPid(dataFolder)).toBe(0)
  })

  test('starts after a power loss whose stale process number now belongs to another program', async () => {
    const server = await workshop.use(dataFolder, 'server', account)
    const cluster = join(dataFolder, 'database', 'cluster')
    await server.kill()
    await crash(await postmasterPid(dataFolder))
    const pidFile = join(cluster, 'postmaster.pid')
    const stranger = await workshop.use(
      await dataFolderFor(account, `other data of ${name}`),
      'command',
      account,
    )
    const lines = (await readFile(pidFile, 'utf8')).split('\n')
    const other = await postmasterPid(join(workshop.folder, `other data of ${name}`))
    await writeFile(pidFile, [other, ...lines.slice(1)].join('\n'))
    const next = await workshop.use(dataFolder, 'server', account)
    expect(next.told).toMatchObject({ adopted: false })
    await Promise.all([next.end(), stranger.end()])
  })

  test('processes that come at once share one PostgreSQL, and the last one stops it', async () => {
    const fresh = await dataFolderFor(account, `shared data of ${name}`)
    const users = await Promise.all([1, 2, 3].map(() => workshop.use(fresh, 'command', account)))
    expect(users.map(({ told }) => told.error)).toEqual([undefined, undefined, undefined])
    expect(new Set(users.map(({ told }) => told.started)).size).toBe(1)
    expect(users.filter(({ told }) => !told.adopted)).toHaveLength(1)
    await Promise.all(users.map((user) => user.end()))
    expect(await postmasterPid(fresh)).toBe(0)
  })

  test('a folder too deep for a socket gets its socket elsewhere', async () => {
    const deep = await dataFolderFor(account, `deep data of ${name}`, 'tỉnh-'.repeat(20))
    if (account) await chown(join(deep, '..'), account.uid, account.gid)
    const command = await workshop.use(deep, 'command', account)
    expect(command.told.connection.host).toMatch(/^\/tmp\/chalo-/)
    await command.end()
    await expect(realpath(command.told.connection.host)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('says when the data was made by a newer PostgreSQL', async () => {
    const version = join(dataFolder, 'database', 'cluster', 'PG_VERSION')
    await writeFile(version, '99\n')
    const command = await workshop.use(dataFolder, 'command', account)
    expect(command.told.error).toBe('database.cluster-newer')
    await writeFile(version, '18\n')
  })

  test('says when the data folder cannot be written', async () => {
    const file = join(workshop.folder, 'program', 'cluster-user.js')
    const command = await workshop.use(join(file, 'data'), 'command', account)
    expect(command.told.error).toBe('data-folder.unusable')
  })
})

function belowAClosedHome(): void {
  test('the database is placed where its account can reach it, and found again', async () => {
    const home = await dataFolderFor(undefined, 'closed home')
    await mkdir(join(home, 'private'), { mode: 0o700 })
    const dataFolder = join(home, 'private', 'data')
    const first = await workshop.use(dataFolder, 'server')
    expect(first.told.error).toBeUndefined()
    const database = await realpath(join(dataFolder, 'database'))
    expect(database).toMatch(/^\/var\/lib\/chalo\/databases\//)
    await first.end()
    const second = await workshop.use(dataFolder, 'server')
    expect(second.told).toMatchObject({ adopted: false })
    expect(await realpath(join(dataFolder, 'database'))).toBe(database)
    await second.end()
    await rm(database, { recursive: true })
    const third = await workshop.use(dataFolder, 'server')
    expect(third.told.error).toBe('data-folder.database-missing')
  })

  test('a database whose way was closed later is not started but explained', async () => {
    const parent = await dataFolderFor(undefined, 'closed later')
    const dataFolder = join(parent, 'data')
    await (await workshop.use(dataFolder, 'command')).end()
    await chmod(parent, 0o700)
    const command = await workshop.use(dataFolder, 'command')
    expect(command.told.error).toBe('data-folder.unreachable')
  })
}

// Only the superuser's PostgreSQL runs under another account, which a home can be closed to.
if (isRoot) describe('below a closed home', belowAClosedHome)

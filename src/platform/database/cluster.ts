import { chown, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { silent, type Log } from '../log.ts'
import { checkServer, clientConfig, type Connection } from './connect.ts'
import { makePrivate, openDatabaseFolder, type Account } from './folders.ts'
import { clusterNotMade, openClusterFolder, OWNER, type Settings } from './initdb.ts'
import { isClosed, takeLease, type Lease, type Role } from './lease.ts'
import { findPostmaster, startPostmaster, stopPostmaster, waitForPostmaster } from './postmaster.ts'
import { installPrograms, removeOtherPrograms } from './programs.ts'

/** A PostgreSQL to work with. `adopted` says that it ran before us. */
export type Cluster = {
  connection: Connection
  adopted: boolean
  /** Gives the cluster back; the last user of our own PostgreSQL stops it. */
  stop(): Promise<void>
}

export type ClusterOptions = { role?: Role; settings?: Settings }

const texts = {
  starting: { vi: 'Khởi động PostgreSQL trong {home}', en: 'Starting PostgreSQL in {home}' },
  adopted: { vi: 'Dùng tiếp PostgreSQL đang chạy sẵn', en: 'Using the PostgreSQL that already runs' },
}

const ATTEMPTS = 5

/**
 * Opens the database that the configuration asks for: the server at DATABASE_URL, or our own PostgreSQL in the data
 * folder, made, started or adopted as needed. A data folder has one server at most and any number of commands beside it.
 * @throws AppError with what to do, for each thing in its way
 */
export async function openCluster(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  log: Log = silent,
  { role = 'command', settings }: ClusterOptions = {},
): Promise<Cluster> {
  if (config.databaseUrl) return openServer(config.databaseUrl)
  const { home, account } = await openDatabaseFolder(config.dataFolder, log)
  for (let attempt = 1; ; attempt++) {
    const running = await ensureRunning({ home, account, settings }, log)
    // A command beside the server is the rule; a server that finds one running has been killed before.
    if (running.adopted && role === 'server') log(texts.adopted)
    try {
      return await enter(running, role)
    } catch (error) {
      // The last user was just stopping it; once it has stopped, it can be started again.
      if (!isClosed(error) || attempt === ATTEMPTS) throw error
      await sleep(100 * attempt)
    }
  }
}

async function openServer(connectionString: string): Promise<Cluster> {
  await checkServer({ connectionString })
  return { connection: { connectionString }, adopted: true, stop: async () => {} }
}

type Running = { cluster: string; socketFolder: string; adopted: boolean }

type Place = { home: string; account: Account | undefined; settings: Settings | undefined }

async function ensureRunning({ home, account, settings }: Place, log: Log): Promise<Running> {
  const cluster = join(home, 'cluster')
  const found = await waitForPostmaster(cluster)
  if (found) return { cluster, socketFolder: found.socketFolder, adopted: true }
  log(texts.starting, { home })
  const programs = await installPrograms(home).catch(explain(home))
  await openClusterFolder(home, { programs, account, settings })
  const ours = await makeSocketFolder(home, account)
  const logFile = join(home, 'postgresql.log')
  const options = { programs, cluster, account, socketFolder: ours, logFile }
  const { started, socketFolder } = await startPostmaster(options)
  if (started) await removeOtherPrograms(programs)
  if (socketFolder !== ours) await removeShortFolder(ours)
  return { cluster, socketFolder, adopted: !started }
}

function explain(folder: string): (error: Error) => never {
  return (error) => {
    throw error instanceof AppError ? error : clusterNotMade({ folder, reason: error.message })
  }
}

async function enter({ cluster, socketFolder, adopted }: Running, role: Role): Promise<Cluster> {
  const address = { host: socketFolder, user: OWNER }
  const lease = await takeLease({ ...address, database: 'postgres' }, role)
  await ensureDatabase({ ...address, database: 'postgres' })
  return { connection: { ...address, database: OWNER }, adopted, stop: onceOnly(() => stop(cluster, lease)) }
}

async function stop(cluster: string, lease: Lease): Promise<void> {
  await lease.release(async () => {
    const socketFolder = (await findPostmaster(cluster))?.socketFolder
    await stopPostmaster(cluster)
    if (socketFolder) await removeShortFolder(socketFolder)
  })
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  try {
    // Two that create at once would disturb each other's template.
    await client.query("select pg_advisory_lock(hashtext('create database'))")
    const { rows } = await client.query('select from pg_database where datname = $1', [OWNER])
    if (rows.length === 0) await client.query(`create database ${OWNER}`)
  } finally {
    await client.end()
  }
}

// The address of a Unix socket holds 103 bytes on macOS and 107 on Linux, its file name included.
const LONGEST_FOLDER = 103 - '/.s.PGSQL.5432'.length
const SHORT_FOLDER = '/tmp/chalo-'

async function makeSocketFolder(home: string, account: Account | undefined): Promise<string> {
  const near = join(home, 'socket')
  if (Buffer.byteLength(near) <= LONGEST_FOLDER) return makePrivate(near, account)
  const short = await mkdtemp(SHORT_FOLDER)
  if (account) await chown(short, account.uid, account.gid)
  return short
}

async function removeShortFolder(folder: string): Promise<void> {
  if (folder.startsWith(SHORT_FOLDER)) await rm(folder, { recursive: true, force: true })
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}

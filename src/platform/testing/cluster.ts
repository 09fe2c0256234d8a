import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { chmod, chown, readdir, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openCluster, type Cluster } from '../database/cluster.ts'
import { clientConfig, connect, type Connection, type Database } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { isAlive, stopPostmaster } from '../database/postmaster.ts'
import { folderInMemory, MEMORY, RUN_FOLDER } from './memory.ts'

/** Fills the template after the migrations, once a run. */
export type Seed = (db: Database) => Promise<void>

// A test database may be lost in a crash; it may not be slow.
const CARELESS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '100',
}

// A database is a thousand files, and a disk takes its time over each.
const ROOM_IN_MEMORY = 2 * 2 ** 30
const SPACE = 'memory'

/** Starts a PostgreSQL to throw away, in a temporary folder, in memory as far as there is room. `stop` removes everything. */
export async function startTestCluster(): Promise<Cluster> {
  for (const within of [tmpdir(), MEMORY]) await removeAbandoned(within)
  const dataFolder = mkdtempSync(join(tmpdir(), `${RUN_FOLDER}${process.pid}-`))
  await chmod(dataFolder, 0o711)
  const cluster = await openCluster({ databaseUrl: undefined, dataFolder }, undefined, { settings: CARELESS })
  const database = await realpath(join(dataFolder, 'database'))
  const memory = await moveIntoMemory(cluster.connection, join(database, 'cluster'))
  const folders = [database, dataFolder, ...(memory ? [memory] : [])]
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop()
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Puts the database, and with it all that are cloned from it, into memory where there is room; gives the folder. */
async function moveIntoMemory(connection: Connection, cluster: string): Promise<string | undefined> {
  const folder = await folderInMemory(ROOM_IN_MEMORY)
  if (folder === undefined) return undefined
  const { uid, gid } = await stat(cluster)
  await chown(folder, uid, gid)
  await maintain(connection, async (client) => {
    await client.query(`create tablespace ${SPACE} location '${folder}'`)
    await client.query(`alter database ${nameOf(connection)} set tablespace ${SPACE}`)
  })
  return folder
}

/** Migrates and seeds a cluster's database, which then serves as the template of `testDatabase`. */
export async function makeTemplate({ connection }: Cluster, seeds: readonly Seed[]): Promise<Connection> {
  await migrate(connection)
  await fillWith(connection, seeds)
  return connection
}

/** A further template, made from another by whoever asks for it first; the others wait until it is whole. */
export async function templateOn(template: Connection, name: string, seed: Seed): Promise<Connection> {
  await maintain(template, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const draft = await createDatabase(template)
    await fillWith(draft, [seed])
    await client.query(`alter database ${nameOf(draft)} rename to ${name}`)
  })
  return renamed(template, name)
}

async function fillWith(connection: Connection, seeds: readonly Seed[]): Promise<void> {
  const db = connect(connection, { max: 2 })
  try {
    for (const seed of seeds) await seed(db)
  } finally {
    await db.destroy()
  }
}

/** Clones a database that nobody is connected to; without a template, an empty one. */
export async function createDatabase(template: Connection, { empty = false } = {}): Promise<Connection> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const source = empty ? 'template0' : nameOf(template)
  await maintain(template, (client) =>
    client.query(`create database ${name} template ${source} strategy file_copy`),
  )
  return renamed(template, name)
}

/** Drops a database that `createDatabase` made, whoever is still connected to it. */
export async function dropDatabase(connection: Connection): Promise<void> {
  await maintain(connection, (client) =>
    client.query(`drop database if exists ${nameOf(connection)} with (force)`),
  )
}

/** Works from the database in which nobody's tests are, so that those of tests can be copied and dropped. */
async function maintain(
  connection: Connection,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(clientConfig(renamed(connection, 'postgres')))
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function nameOf(connection: Connection): string {
  return 'database' in connection
    ? connection.database
    : new URL(connection.connectionString).pathname.slice(1)
}

function renamed(connection: Connection, database: string): Connection {
  if ('database' in connection) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = database
  return { connectionString: url.href }
}

// A run that was killed leaves its cluster behind; the folder's name tells whose it was.
async function removeAbandoned(within: string): Promise<void> {
  const found = await readdir(within).catch(() => [])
  const names = found.filter((name) => name.startsWith(RUN_FOLDER))
  const abandoned = names.filter((name) => !isAlive(Number(name.slice(RUN_FOLDER.length).split('-')[0])))
  for (const name of abandoned) {
    const folder = join(within, name)
    await stopPostmaster(join(folder, 'database', 'cluster')).catch(() => {})
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { clientConfig, type Connection } from '../database/connect.ts'
import { migrate, readMigrations, type Migration } from '../database/migrate.ts'
import type { FileStore } from '../files.ts'
import { storeFile } from '../files/streams.ts'
import { emptyDatabase } from './empty-database.ts'
import { backupNewer } from './errors.ts'
import type { Manifest } from './manifest.ts'
import { eachMember, verifyArchive } from './read-archive.ts'
import { spool } from './spool.ts'
import { copyIn, listTables, quote, setSequences } from './tables.ts'
import type { Progress } from './write-backup.ts'

export type RestoreParts = { connection: Connection; files: FileStore; migrations?: readonly Migration[] }

/**
 * Restores a backup into a database that holds nothing yet: checks the whole archive, makes the tables as they were when
 * it was taken, writes rows and files, then upgrades to this version of the program. Rows are written in one transaction.
 * @throws cannotReadBackup, backupDamaged, backupNewer, targetNotEmpty
 */
export async function restoreBackup(
  { connection, files, migrations }: RestoreParts,
  path: string,
  onProgress: Progress = () => {},
): Promise<Manifest> {
  const manifest = await verifyArchive(path)
  const known = migrations ?? (await readMigrations())
  const then = migrationsOf(manifest, known)
  await emptyDatabase(connection)
  await migrate(connection, { migrations: then })
  await writeBack({ connection, files }, { path, manifest, onProgress })
  await migrate(connection, { migrations: known })
  return manifest
}

function migrationsOf(manifest: Manifest, known: readonly Migration[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  return manifest.migrations.map(({ name, checksum }) => {
    const migration = byName.get(name)
    if (migration?.checksum !== checksum) throw backupNewer({ reason: name })
    return migration
  })
}

type Archive = { path: string; manifest: Manifest; onProgress: Progress }

async function writeBack(
  { connection, files }: Pick<RestoreParts, 'connection' | 'files'>,
  { path, manifest, onProgress }: Archive,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-restore-'))
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  const all = Object.keys(manifest.tables).length + Object.keys(manifest.files).length
  let done = 0
  try {
    await client.query('begin')
    const tables = await listTables(client)
    for (const { name } of tables) await client.query(`alter table ${quote(name)} disable trigger user`)
    await client.query(`truncate ${tables.map(({ name }) => quote(name)).join(', ')}`)
    await eachMember(path, async (name, bytes) => {
      const table = manifest.tables[name]
      if (table) await writeTable(client, table, bytes)
      else if (name.startsWith('files/'))
        await writeFile(files, { key: name.slice(6), bytes, path: join(folder, 'file') })
      else return void bytes.resume()
      onProgress(++done, all)
    })
    await setSequences(client, manifest.sequences)
    await client.query('set constraints all immediate')
    for (const { name } of tables) await client.query(`alter table ${quote(name)} enable trigger user`)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeTable(
  client: pg.Client,
  { table, columns }: { table: string; columns: readonly string[] },
  bytes: Readable,
): Promise<void> {
  await pipeline(bytes, createGunzip(), client.query(copyFrom(copyIn(table, columns))))
}

type Incoming = { key: string; bytes: Readable; path: string }

async function writeFile(files: FileStore, { key, bytes, path }: Incoming): Promise<void> {
  await spool(bytes, path)
  await storeFile(files, key, path)
}

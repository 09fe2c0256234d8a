import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { clientConfig, type Connection } from '../database/connect.ts'
import type { FileStore } from '../files.ts'
import { readStream } from '../files/streams.ts'
import {
  FORMAT,
  keyMarkOf,
  MANIFEST,
  SEAL,
  sealOf,
  type Manifest,
  type Member,
  type TableMember,
} from './manifest.ts'
import { meter, spool } from './spool.ts'
import { copyOut, listTables, readSequences, type CopiedTable } from './tables.ts'

export type BackupParts = { connection: Connection; files: FileStore; secret: string; version: string }

/** Told after each table and file: how many are done of how many. */
export type Progress = (done: number, all: number) => void

/**
 * Writes a backup while others go on working: a tar of every table as gzipped CSV, taken in one snapshot of the database,
 * every file of the file store, and the SHA-256 of each. It appears at `path` whole or not at all. The key of the sealed
 * values is not in it: who finds the archive must not be able to open them.
 */
export async function writeBackup(
  parts: BackupParts,
  path: string,
  onProgress: Progress = () => {},
): Promise<Manifest> {
  await mkdir(dirname(path), { recursive: true })
  const folder = await mkdtemp(join(dirname(path), `.${basename(path)}-`))
  const part = join(folder, 'archive')
  try {
    const archive = pack()
    const written = pipeline(archive, createWriteStream(part, { mode: 0o600 }))
    const [manifest] = await Promise.all([
      fill(archive, parts, { folder, onProgress }).catch((error: unknown) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)))
        throw error
      }),
      written,
    ])
    await rename(part, path)
    return manifest
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Spooling = { folder: string; onProgress: Progress }

async function fill(archive: Pack, parts: BackupParts, { folder, onProgress }: Spooling): Promise<Manifest> {
  const client = new pg.Client(clientConfig(parts.connection))
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest = await begin(client, parts)
    const tables = await listTables(client)
    // A file is stored before the row that names it is committed: whatever the snapshot names is listed now.
    const keys = await keysOf(parts.files)
    const all = tables.length + keys.length
    let done = 0
    for (const [index, table] of tables.entries()) {
      const name = `tables/${String(index).padStart(3, '0')}-${table.name}.csv.gz`
      manifest.tables[name] = await addTable(archive, client, { table, name, path: join(folder, 'member') })
      onProgress(++done, all)
    }
    await client.query('commit')
    for (const key of keys) {
      const member = await spool(await readStream(parts.files, key), join(folder, 'member'))
      await addMember(archive, `files/${key}`, { ...member, path: join(folder, 'member') })
      manifest.files[key] = member
      onProgress(++done, all)
    }
    const text = `${JSON.stringify(manifest, null, 1)}\n`
    archive.entry({ name: MANIFEST, mode: 0o600 }, text)
    archive.entry({ name: SEAL, mode: 0o600 }, sealOf(text))
    archive.finalize()
    return manifest
  } finally {
    await client.end()
  }
}

async function begin(client: pg.Client, { secret, version }: BackupParts): Promise<Manifest> {
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    'select name, checksum from migrations order by name',
  )
  const { rows } = await client.query<{ now: Date }>('select now()')
  const takenAt = (rows[0]?.now ?? new Date()).toISOString()
  const sequences = await readSequences(client)
  const common = { format: FORMAT, version, takenAt, migrations, sequences, keyMark: keyMarkOf(secret) }
  return { ...common, tables: {}, files: {} }
}

async function keysOf(files: FileStore): Promise<string[]> {
  const keys: string[] = []
  for await (const key of files.list()) keys.push(key)
  return keys.sort()
}

type Table = { table: CopiedTable; name: string; path: string }

async function addTable(
  archive: Pack,
  client: pg.Client,
  { table, name, path }: Table,
): Promise<TableMember> {
  const rows = client.query(copyTo(copyOut(table)))
  const content = meter()
  const member = await spool(rows, path, [content.stream, createGzip({ level: 6 })])
  await addMember(archive, name, { ...member, path })
  return {
    ...member,
    table: table.name,
    columns: table.columns,
    rows: rows.rowCount,
    content: content.sha256(),
  }
}

async function addMember(
  archive: Pack,
  name: string,
  { path, bytes }: Member & { path: string },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const entry = archive.entry({ name, size: bytes, mode: 0o600 }, (error) => {
      if (error) reject(error)
      else resolve()
    })
    createReadStream(path).on('error', reject).pipe(entry)
  })
}

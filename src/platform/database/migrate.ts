import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { defineError } from '../errors.ts'
import { silent, type Log } from '../log.ts'
import { clientConfig, type Connection } from './connect.ts'

export type Migration = { name: string; sql: string; checksum: string }

export const migrationNewer = defineError('database.newer-than-program', 503, {
  vi: 'Cơ sở dữ liệu đã được một phiên bản Chalo mới hơn nâng cấp ({name}); hãy cập nhật chương trình rồi chạy lại.',
  en: 'A newer version of Chalo has already upgraded this database ({name}); update the program, then run again.',
})

export const migrationEdited = defineError('database.migration-edited', 500, {
  vi: 'Tệp nâng cấp {name} đã bị sửa sau khi chạy; hãy khôi phục tệp gốc và viết thay đổi vào một tệp mới.',
  en: 'Migration {name} was edited after it had run; restore the file and put the change into a new one.',
})

export const migrationFailed = defineError('database.migration-failed', 500, {
  vi: 'Bước nâng cấp {name} không chạy được ({reason}); cơ sở dữ liệu vẫn như trước bước đó.',
  en: 'Migration {name} failed ({reason}); the database is as it was before that step.',
})

const FILE_NAME = /^\d{8}_\d{4}_[a-z0-9_]+\.sql$/
const LOCK = 4_272_017

/** The folder db/ of this installation, from src/ as from the bundle in dist/. */
export function databaseFolder(): string {
  for (let folder = import.meta.dirname; ; folder = join(folder, '..')) {
    if (existsSync(join(folder, 'db', 'migrations'))) return join(folder, 'db')
    if (folder === join(folder, '..')) throw new Error('db/migrations is missing from this installation')
  }
}

/** The migrations of a folder in their order, with the checksum of each text. */
export async function readMigrations(folder = join(databaseFolder(), 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => FILE_NAME.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
      return { name, sql, checksum }
    }),
  )
}

/**
 * Brings a database to the last migration, forward only, each step in a transaction of its own. Safe to call from
 * several processes at once: the first does the work, the others find nothing left.
 * @returns the names of the migrations it ran
 * @throws migrationNewer, migrationEdited, migrationFailed
 */
export async function migrate(
  connection: Connection,
  { migrations, log = silent }: { migrations?: readonly Migration[]; log?: Log } = {},
): Promise<string[]> {
  const known = migrations ?? (await readMigrations())
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await appliedIn(client)
    const pending = pendingOf(known, applied)
    if (applied.size === 0) log(making)
    for (const [index, migration] of pending.entries()) {
      if (applied.size > 0) log(upgrading, { step: index + 1, steps: pending.length, name: migration.name })
      await apply(client, migration)
    }
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

const making = { vi: 'Tạo các bảng', en: 'Making the tables' }

const upgrading = {
  vi: 'Nâng cấp cơ sở dữ liệu {step}/{steps}: {name}',
  en: 'Upgrading the database {step}/{steps}: {name}',
}

type Applied = ReadonlyMap<string, string>

async function appliedIn(client: pg.Client): Promise<Applied> {
  await client.query(`create table if not exists migrations (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations order by name',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function pendingOf(known: readonly Migration[], applied: Applied): Migration[] {
  const names = new Set(known.map(({ name }) => name))
  const foreign = [...applied.keys()].filter((name) => !names.has(name)).at(-1)
  if (foreign) throw migrationNewer({ name: foreign })
  const edited = known.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (edited) throw migrationEdited({ name: edited.name })
  return known.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw migrationFailed({ name, reason: error instanceof Error ? error.message : String(error) })
  }
}

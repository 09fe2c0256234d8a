import { mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, transaction, type Connection, type Database } from '../database/connect.ts'
import { readMigrations } from '../database/migrate.ts'
import { createDatabase, dropDatabase } from '../testing/cluster.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { memoryStore } from '../testing/files.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const ORGANIZATION = '019ab000-0000-7000-8000-00000000000a'
const PLACE = '019ab000-0000-7000-8000-00000000000b'
const parts = { secret: 'a secret of at least some length', version: '1.2.3' }
let source: TestDatabase
let folder: string
let path: string
const files = memoryStore()
const made: Connection[] = []

beforeAll(async () => {
  source = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'chalo-backup-'))
  path = join(folder, 'a.chalo')
  await transaction(source.db, fill)
  await files.put('media/ab/động.svg', Buffer.from('<svg/>'))
  await files.put('records/film', Buffer.alloc(3_000_000, 7))
  await writeBackup({ ...parts, connection: source.connection, files }, path)
})
afterAll(async () => {
  await source.drop()
  for (const connection of made) await dropDatabase(connection)
  await rm(folder, { recursive: true })
})

async function fill(db: Database): Promise<void> {
  await sql`insert into records (id, collection, owner_org_id, title, search, extra, happened) values
    (${ORGANIZATION}, 'organizations', ${ORGANIZATION}, 'Tỉnh "Sơn, Hà"', '', '{"a": null, "b": "x\\ny"}', '[2017-01-01,2017-02-01)'),
    (${PLACE}, 'places', ${ORGANIZATION}, '', '\\N', '{}', null)`.execute(db)
  await sql`insert into organizations (record_id, code, name, kind)
    values (${ORGANIZATION}, 'son-ha', 'Sơn Hà', 'people-committee')`.execute(db)
  await sql`insert into public_changes (tags) values ('{a,b}'), ('{}')`.execute(db)
}

async function newDatabase(): Promise<Connection> {
  const connection = await createDatabase(source.connection, { empty: true })
  made.push(connection)
  return connection
}

test('a restored copy is identical: every table, every file, and the next number of each sequence', async () => {
  const connection = await newDatabase()
  const copy = memoryStore()
  const manifest = await restoreBackup({ connection, files: copy }, path)
  const again = await writeBackup({ ...parts, connection, files: copy }, join(folder, 'again.chalo'))
  const contents = ({ tables }: typeof manifest) =>
    Object.values(tables).map(({ table, rows, content }) => [table, rows, content])
  expect(contents(again)).toEqual(contents(manifest))
  expect(again.sequences).toEqual(manifest.sequences)
  expect(again.files).toEqual(manifest.files)
  expect(copy.held).toEqual(files.held)
  expect(manifest.tables['tables/000-accounts.csv.gz']).toBeUndefined()
  expect(Object.values(manifest.tables).find(({ table }) => table === 'records')?.rows).toBe(2)
})

test('a backup is of one moment, whatever is written meanwhile', async () => {
  const count = async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from public_changes`.execute(
      source.db,
    )
    return rows[0]?.count ?? 0
  }
  const before = await count()
  let writing: Promise<unknown> | undefined
  const manifest = await writeBackup(
    { ...parts, connection: source.connection, files },
    join(folder, 'b'),
    () => {
      writing ??= sql`insert into public_changes (tags) values ('{late}')`.execute(source.db)
    },
  )
  const changes = Object.values(manifest.tables).find(({ table }) => table === 'public_changes')
  await writing
  expect(await count()).toBe(before + 1)
  expect(changes?.rows).toBe(before)
})

test.each([
  ['cut off', async (file: string) => truncate(file, (await stat(file)).size - 5000)],
  ['cut off before its end', async (file: string) => truncate(file, (await stat(file)).size - 2048)],
  ['changed in the middle', async (file: string) => overwrite(file, (await stat(file)).size - 1_000_000)],
  ['changed at the end', async (file: string) => overwrite(file, (await stat(file)).size - 4000)],
])('an archive that is %s is refused and nothing is written', async (_what, damage) => {
  const damaged = join(folder, 'damaged')
  await writeBackup({ ...parts, connection: source.connection, files }, damaged)
  await damage(damaged)
  const connection = await newDatabase()
  const copy = memoryStore()
  await expect(restoreBackup({ connection, files: copy }, damaged)).rejects.toMatchObject({
    code: 'backup.damaged',
  })
  expect(copy.held.size).toBe(0)
  expect(await tablesOf(connection)).toBe(0)
})

test('what is no backup at all is refused with a reason', async () => {
  const connection = await newDatabase()
  const restore = (file: string) => restoreBackup({ connection, files: memoryStore() }, file)
  await expect(restore(import.meta.filename)).rejects.toMatchObject({ code: 'backup.damaged' })
  await expect(restore(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'backup.cannot-read' })
  await expect(restore(folder)).rejects.toMatchObject({ code: 'backup.cannot-read' })
})

test('a database that holds work is never written over', async () => {
  await expect(restoreBackup({ connection: source.connection, files }, path)).rejects.toMatchObject({
    code: 'backup.target-not-empty',
  })
})

test('a backup of an older version is upgraded; one of a newer version is refused', async () => {
  const migrations = await readMigrations()
  const next = {
    name: '29991231_0000_more.sql',
    checksum: 'x',
    sql: `alter table records add column colour text not null default 'blue'`,
  }
  const connection = await newDatabase()
  await restoreBackup({ connection, files: memoryStore(), migrations: [...migrations, next] }, path)
  const db = connect(connection, { max: 1 })
  const { rows } = await sql<{ colour: string }>`select colour from records`.execute(db)
  await db.destroy()
  expect(rows).toEqual([{ colour: 'blue' }, { colour: 'blue' }])
  const older = restoreBackup(
    { connection: await newDatabase(), files: memoryStore(), migrations: migrations.slice(0, -1) },
    path,
  )
  await expect(older).rejects.toMatchObject({ code: 'backup.newer-than-program' })
})

test('a backup that fails leaves nothing behind', async () => {
  const broken = { ...memoryStore(), get: () => Promise.reject(new Error('disk')) }
  await broken.put('x', Buffer.from('y'))
  const target = join(folder, 'failed', 'c')
  await expect(
    writeBackup({ ...parts, connection: source.connection, files: broken }, target),
  ).rejects.toThrow('disk')
  expect(await readdir(join(folder, 'failed'))).toEqual([])
})

async function overwrite(file: string, at: number): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.from('damage, done by a failing disk'), 0, 20, at)
  await handle.close()
}

async function tablesOf(connection: Connection): Promise<number> {
  const db = connect(connection, { max: 1 })
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from pg_tables where schemaname = 'public'`.execute(db)
  await db.destroy()
  return rows[0]?.count ?? 0
}

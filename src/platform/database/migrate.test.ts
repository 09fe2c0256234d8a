import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestCluster, createDatabase } from '../testing/cluster.ts'
import type { Cluster } from './cluster.ts'
import { clientConfig, type Connection } from './connect.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startTestCluster()
})
afterAll(() => cluster.stop())

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

const places = migration('20170101_0000_places.sql', 'create table places (name text)')
const gates = migration('20170102_0000_gates.sql', "insert into places values ('Cha Lo')")

async function emptyDatabase(): Promise<Connection> {
  return createDatabase(cluster.connection, { empty: true })
}

async function valuesIn(connection: Connection, query: string): Promise<unknown[]> {
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  const { rows } = await client.query({ text: query, rowMode: 'array' })
  await client.end()
  return rows.flat()
}

test('runs what is missing, in order, and reports its progress', async () => {
  const connection = await emptyDatabase()
  expect(await migrate(connection, { migrations: [places] })).toEqual([places.name])
  const steps: unknown[] = []
  const log = (_: object, params?: object) => void steps.push(params)
  expect(await migrate(connection, { migrations: [places, gates], log })).toEqual([gates.name])
  expect(steps).toEqual([{ step: 1, steps: 1, name: gates.name }])
  expect(await migrate(connection, { migrations: [places, gates] })).toEqual([])
  expect(await valuesIn(connection, 'select name from places')).toEqual(['Cha Lo'])
})

test('processes that migrate at once do each step once', async () => {
  const connection = await emptyDatabase()
  const done = await Promise.all([1, 2, 3].map(() => migrate(connection, { migrations: [places, gates] })))
  expect(done.flat()).toEqual([places.name, gates.name])
})

test('a step that fails half-way leaves nothing, and the steps before it stay', async () => {
  const connection = await emptyDatabase()
  const half = migration('20170102_0000_half.sql', 'create table half (id int); select 1 / 0')
  await expect(migrate(connection, { migrations: [places, half] })).rejects.toMatchObject({
    code: 'database.migration-failed',
    params: { name: half.name, reason: 'division by zero' },
  })
  const tables = "select tablename from pg_tables where schemaname = 'public' order by 1"
  expect(await valuesIn(connection, tables)).toEqual(['migrations', 'places'])
  expect(await migrate(connection, { migrations: [places, gates] })).toEqual([gates.name])
})

test('refuses a migration that was edited after it ran', async () => {
  const connection = await emptyDatabase()
  await migrate(connection, { migrations: [places] })
  const edited = migration(places.name, 'create table places (name text, code text)')
  await expect(migrate(connection, { migrations: [edited] })).rejects.toMatchObject({
    code: 'database.migration-edited',
    params: { name: places.name },
  })
})

test('refuses a database that a newer program has migrated', async () => {
  const connection = await emptyDatabase()
  await migrate(connection, { migrations: [places, gates] })
  await expect(migrate(connection, { migrations: [places] })).rejects.toMatchObject({
    code: 'database.newer-than-program',
    params: { name: gates.name },
  })
})

test('finds the migrations of this installation in their order', async () => {
  const names = (await readMigrations()).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(names).toEqual(names.toSorted())
})

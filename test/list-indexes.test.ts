import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../src/modules.ts'
import { testDatabase, type TestDatabase } from '../src/platform/testing/database.ts'
import { columnsOf, indexOf } from '../src/records/columns.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await testDatabase()
})
afterAll(() => opened.drop())

test('every field that lists sort or filter by has its index, so that no list reads a whole register', async () => {
  const { rows } = await sql<{ definition: string }>`
    select tablename || ' ' || indexdef as definition from pg_indexes`.execute(opened.db)
  const indexes = rows.map(({ definition }) => definition.replaceAll('"', ''))
  const missing = [...library.collections.values()].flatMap(({ table, shape }) =>
    columnsOf({ shape }).flatMap(({ column, meta }) => {
      const kind = indexOf(meta)
      const wanted =
        kind === 'gin' ? [`USING gin (${column})`] : [`USING btree (${column},`, `USING btree (${column})`]
      const found = indexes.some(
        (index) => index.startsWith(`${table} `) && wanted.some((end) => index.includes(end)),
      )
      return kind === null || found ? [] : [`${table}.${column} needs a ${kind} index`]
    }),
  )
  expect(missing).toEqual([])
})

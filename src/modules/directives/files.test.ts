import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { changeRecord } from '../../records/change.ts'
import type { Fields } from '../../records/collection.ts'
import { createRecord } from '../../records/create.ts'
import { addFile, listFiles, removeFile } from '../../records/files.ts'
import type { RecordView } from '../../records/record.ts'
import { organizations } from '../organizations/public.ts'
import { directives } from './schema.ts'
import { memoryStore } from '../../platform/testing/files.ts'

const system = systemActor('test')
const province = newId()
const files = memoryStore()
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  const fields = { code: 'tinh', name: 'UBND tỉnh', kind: 'people-committee' }
  await transaction(database.db, (trx) =>
    createRecord(trx, system, organizations, { id: province, ownerOrgId: province, fields }),
  )
})
afterAll(() => database.drop())

const directive = (fields: Fields) =>
  createRecord(database.db, system, directives, { ownerOrgId: province, fields: { type: 'KH', ...fields } })
const attach = (record: RecordView) => {
  const file = { name: 'van-ban.pdf', type: 'application/pdf', bytes: Buffer.from('toàn văn') }
  return addFile(database.db, system, directives, { record, file, files })
}

test('a pointer to a secret document takes no file: nothing reaches the store, the register or the log', async () => {
  const pointer = await directive({ number: '01/KH-UBND', secretPointer: true, keptAt: 'Văn thư' })
  await expect(attach(pointer)).rejects.toMatchObject({
    code: 'records.files-refused',
    issues: [{ at: 'file', message: { vi: expect.stringContaining('không được kèm tệp') } }],
  })
  expect(files.held.size).toBe(0)
  expect(await listFiles(database.db, pointer.id)).toEqual([])
  const { rows } = await sql`
    select 1 from events where record_id = ${pointer.id}::uuid and type like 'record.file%'`.execute(
    database.db,
  )
  expect(rows).toEqual([])
})

test('a directive with a file does not become a pointer before the file is gone', async () => {
  const open = await directive({ number: '02/KH-UBND' })
  const file = await attach(open)
  const becoming = () =>
    changeRecord(database.db, system, directives, {
      id: open.id,
      version: 1,
      fields: { secretPointer: true },
    })
  await expect(becoming()).rejects.toMatchObject({ code: 'records.files-refused' })
  await removeFile(database.db, system, open, file.id)
  await expect(becoming()).resolves.toMatchObject({ version: 2 })
})

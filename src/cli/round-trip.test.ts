import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../../test/demo.ts'
import { library } from '../modules.ts'
import { systemActor } from '../platform/actor.ts'
import type { FileAnswer } from '../platform/http/endpoint.ts'
import type { TestDatabase } from '../platform/testing/database.ts'
import { exportFormats, exportRecords, type ExportFormat } from '../records/exchange/export.ts'
import { planImport, type ImportPlan } from '../records/exchange/plan.ts'
import type { Collection } from '../records/collection.ts'

let database: TestDatabase
beforeAll(async () => void (database = await demoDatabase()))
afterAll(() => database.drop())

const { collections } = library
const system = systemActor('Thử đi về', 'vi')

async function bytesOf({ bytes }: FileAnswer): Promise<Buffer> {
  return Buffer.isBuffer(bytes) || typeof bytes === 'string'
    ? Buffer.from(bytes)
    : buffer(Readable.from(bytes))
}

async function backAgain(collection: Collection, format: ExportFormat): Promise<ImportPlan> {
  const file = await exportRecords(database.db, system, collection, { format })
  return planImport(database.db, system, collection, {
    file: { name: file.name, bytes: await bytesOf(file) },
    collections,
  })
}

test.for([...collections.keys()])(
  'what is exported of the demo’s %s, words of every language with it, is imported as unchanged',
  { timeout: 120_000 },
  async (name) => {
    const collection = collections.get(name)
    if (!collection) throw new Error(`No collection ${name}`)
    for (const format of exportFormats) {
      const plan = await backAgain(collection, format)
      const errors = plan.findings.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ at, message }) => [format, at.vi, message.vi])).toEqual([])
      expect(plan.preview.map(({ title, changes }) => [format, title, changes])).toEqual([])
      expect(plan).toMatchObject({ create: 0, change: 0 })
      expect(plan.unchanged).toBe(plan.rows)
    }
  },
)

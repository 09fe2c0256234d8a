import { systemActor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import { fieldsOf } from '../../src/records/collection.ts'
import { columnsOf, postgresType } from '../../src/records/columns.ts'
import { runImport } from '../../src/records/exchange/run.ts'
import { writeXlsx, type SheetRow } from '../../src/records/exchange/xlsx/write-xlsx.ts'
import { sql } from 'kysely'
import { randomOf } from '../random.ts'
import type { Measure } from '../measures.ts'
import { timed } from '../statistics.ts'
import { makers } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { collection } from './list-queries.ts'

const YEAR = 2013

/** A workbook with a tenth of the world's activities, of a year that has none yet; taken back afterwards. */
export const measureImport: Measure = async ({ db, world }) => {
  const rows = rowsOf(world, world.activities / 10)
  const file = { name: 'hoat-dong.xlsx', bytes: await workbookOf(rows) }
  const actor = systemActor('Đo tốc độ')
  const ownerOrgId = world.province.orgIds[0] ?? ''
  let written = 0
  const taken = await timed(async () => {
    await transaction(db, async (trx) => {
      const result = await runImport(trx, actor, collection, { file, ownerOrgId })
      if (!result.committed)
        throw new Error(`The import was refused: ${JSON.stringify(result.findings.slice(0, 3))}`)
      written = result.create
    })
  })
  if (written !== rows.length) throw new Error(`${rows.length} rows in, ${written} records out`)
  await removeYear(db)
  const baseline = { what: 'the same rows into a bare table', value: (await bareInsert(db, rows)) / 1000 }
  return [{ what: 'XLSX import of a tenth', value: taken / 1000, unit: 's', target: 10, baseline }]
}

type Row = Record<string, unknown>

function rowsOf({ province }: World, count: number): Row[] {
  const random = randomOf(2013)
  const known = { orgIds: province.orgIds, outletIds: [] }
  const make = makers[0]?.make
  if (!make) throw new TypeError('There are no makers')
  return Array.from({ length: count }, (_, index) => {
    // Organisations are named by their codes in a workbook, which this one leaves out.
    return { ...make({ random, known, year: YEAR, index }), partners: null }
  })
}

async function workbookOf(rows: readonly Row[]): Promise<Buffer> {
  const fields = fieldsOf(collection)
  const columns = fields.map(() => ({ width: 20, look: 'plain' as const }))
  async function* sheetRows(): AsyncGenerator<SheetRow[]> {
    yield [{ cells: fields.map(({ name }) => name) }]
    yield rows.map((row) => ({ cells: fields.map(({ name }) => cellOf(row[name])) }))
  }
  const chunks: Buffer[] = []
  const sheet = { name: 'Hoạt động', columns, frozen: 1, rows: sheetRows() }
  for await (const chunk of writeXlsx(sheet)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function cellOf(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.join('; ')
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** What PostgreSQL needs for the rows alone: one statement into a table without index, history or rights. */
async function bareInsert(db: Database, rows: readonly Row[]): Promise<number> {
  const columns = columnsOf(collection).filter(({ meta }) => !postgresType(meta.kind).endsWith('[]'))
  const names = sql.join(columns.map(({ column }) => sql.ref(column)))
  const arrays = columns.map(
    ({ field, meta }) => sql`${rows.map((row) => row[field] ?? null)}::${sql.raw(postgresType(meta.kind))}[]`,
  )
  return db.connection().execute(async (own) => {
    await sql`create temporary table bare as select ${names} from activities limit 0`.execute(own)
    return timed(() => sql`insert into bare select * from unnest(${sql.join(arrays)})`.execute(own))
  })
}

/** The world is as it was for whatever is measured next; history and log only ever grow. */
async function removeYear(db: Database): Promise<void> {
  const imported = sql`select id from records where source = 'import:hoat-dong.xlsx'`
  await sql`delete from activities where record_id in (${imported})`.execute(db)
}

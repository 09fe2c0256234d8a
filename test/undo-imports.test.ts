import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginImport, matchColumns } from '../src/modules/intakes/imports/begin.ts'
import { orderStep } from '../src/modules/intakes/imports/order.ts'
import { showImport } from '../src/modules/intakes/imports/show.ts'
import { workOn } from '../src/modules/intakes/imports/work.ts'
import { addPiece, beginUpload } from '../src/modules/intakes/uploads/store.ts'
import { bringInterfaceTexts } from '../src/modules/translations/interface/bring.ts'
import { interfaceTexts } from '../src/modules/translations/interface/schema.ts'
import { library } from '../src/modules.ts'
import type { Collection } from '../src/records/collection.ts'
import { exchangeColumns } from '../src/records/exchange/columns.ts'
import { verifyChains } from '../src/platform/events.ts'
import { publishDue } from '../src/records/publishing/jobs.ts'
import { everything } from '../src/records/testing/everything.ts'
import { system } from '../src/records/testing/office.ts'
import { openSite, type TestSite } from './portal/site.ts'

const { collections } = library

let site: TestSite
beforeAll(async () => {
  site = await openSite()
  await bringInterfaceTexts(site.db, interfaceTexts)
  // The search entries of the demonstration get the moments of their pages with the next copy of those.
  await sql`update public_search s set published_at = p.published_at from public_pages p
    where p.record_id = s.record_id and p.locale = s.locale`.execute(site.db)
})
afterAll(() => site.close())

/** What a row says of two living records of a collection: a fact, a title in Vietnamese, one in a language they lack. */
async function fileFor({ name, texts }: Collection): Promise<{ columns: string[]; rows: string[][] }> {
  const { rows } = await sql<{ id: string }>`
    select id from records where collection = ${name} and deleted_at is null order by id limit 2`.execute(
    site.db,
  )
  const known = exchangeColumns(collections.get(name) as Collection, [])
  const facts = known.filter(({ part }) => part === 'field')
  const fact =
    facts.find(({ meta }) => meta.kind === 'longText') ??
    facts.find(({ meta, field }) => meta.kind === 'text' && !['code', 'username'].includes(field))
  const words = texts && 'title' in texts.shape ? ['text.vi.title', 'text.fr.title'] : []
  const columns = ['id', ...(fact ? [fact.name] : []), ...words]
  return {
    columns,
    rows: rows.map(({ id }, at) => columns.map((column) => (column === 'id' ? id : `Sửa thử lần ${at + 1}`))),
  }
}

async function imported({ name }: Collection, { columns, rows }: { columns: string[]; rows: string[][] }) {
  const { db } = site
  const csv = [columns.map((_, index) => `c${index}`), ...rows].map((cells) => cells.join(';')).join('\n')
  const bytes = Buffer.from(`${csv}\n`)
  const { id: uploadId } = await beginUpload(db, system, { name: 'thu.csv', size: bytes.length })
  await addPiece(db, system, { id: uploadId, start: 0, bytes })
  const { id } = await beginImport(db, system, collections, { collection: name, uploadId, ownerOrgId: null })
  await workOn(db, collections, id)
  await matchColumns(db, system, collections, {
    id,
    columns: columns.map((column, index) => ({ index, column })),
  })
  await workOn(db, collections, id)
  return showImport(db, system, collections, id)
}

test('in every register of the demonstration an import that changes records and words is taken back without a trace', async () => {
  const { db } = site
  const tried: string[] = []
  let before = await everything(db)
  for (const collection of collections.values()) {
    const file = await fileFor(collection)
    if (file.rows.length === 0 || file.columns.length === 1) continue
    const { id, counts } = await imported(collection, file)
    if (counts.change === 0) continue
    await orderStep(db, system, id, 'writing')
    await workOn(db, collections, id)
    expect(await everything(db), collection.name).not.toEqual(before)
    await orderStep(db, system, id, 'undoing')
    await workOn(db, collections, id)
    expect(await showImport(db, system, collections, id)).toMatchObject({ stage: 'undone', kept: 0 })
    const after = await everything(db)
    for (const name of Object.keys({ ...before, ...after }))
      expect(after[name], `${collection.name}: ${name}`).toEqual(before[name])
    before = after
    tried.push(collection.name)
  }
  expect(tried).toEqual(expect.arrayContaining(['interface-texts', 'places', 'glossary-terms', 'directives']))
  expect(tried.length).toBeGreaterThan(20)
  await publishDue(db, collections)
  expect(await everything(db)).toEqual(before)
  expect((await verifyChains(db)).faults).toEqual([])
}, 240_000)

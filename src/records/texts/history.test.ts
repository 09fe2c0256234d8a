import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { diffTexts, getTextRevision, readTextHistory, restoreText } from './history.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const lead = () => office.officer('lead')
const colleague = () => office.officer('lead', { id: 'đồng nghiệp' })

test('each language tells who changed what of it, and an earlier version comes back as a new draft', async () => {
  const { id } = await texts.item({ vi: 'Lịch sử' })
  const write = (title: string, version: number, note?: string) =>
    texts.save(lead(), { id, locale: 'en', fields: { title }, version, note })
  await write('First', 0)
  await write('Second', 1, 'The name as UNESCO writes it')
  await texts.move(lead(), await write('Third', 2), 'submit')
  const { items, nextBefore } = await readTextHistory(office.db, { id, locale: 'en' })
  expect(nextBefore).toBeNull()
  expect(
    items.map(({ version, state, changes }) => [version, state, changes.map(({ field }) => field)]),
  ).toEqual([
    [4, 'submitted', ['state']],
    [3, 'draft', ['texts.title']],
    [2, 'draft', ['texts.title']],
    [1, 'draft', []],
  ])
  expect(items[2]).toMatchObject({
    note: 'The name as UNESCO writes it',
    byName: 'Cán bộ lead',
    by: lead().userId,
  })
  const at = (version: number) => getTextRevision(office.db, { id, locale: 'en', version })
  expect(diffTexts(await at(1), await at(3))).toEqual([
    { field: 'texts.title', before: 'First', after: 'Third' },
  ])
  const restored = await restoreText(office.db, colleague(), readable, {
    id,
    locale: 'en',
    version: 4,
    revision: 1,
  })
  expect(restored).toMatchObject({ version: 5, state: 'draft', fields: { title: 'First' } })
  await expect(
    restoreText(office.db, colleague(), readable, { id, locale: 'en', version: 5, revision: 9 }),
  ).rejects.toMatchObject({ code: 'records.revision-not-found' })
})

test('what an editor saves by itself within some minutes is one revision, until somebody else goes on', async () => {
  const { id } = await texts.item({ vi: 'Tự lưu' })
  const type = (actor: ReturnType<typeof lead>, title: string, version: number) =>
    texts.save(actor, { id, locale: 'en', fields: { title }, version, autosave: true })
  for (const version of [0, 1, 2]) await type(lead(), `Typed ${version + 1}`, version)
  await type(colleague(), 'Typed 4', 3)
  const { items } = await readTextHistory(office.db, { id, locale: 'en' })
  expect(items.map(({ version, firstVersion }) => [version, firstVersion])).toEqual([
    [4, 4],
    [3, 1],
  ])
  expect(await getTextRevision(office.db, { id, locale: 'en', version: 2 })).toMatchObject({
    fields: { title: 'Typed 3' },
  })
  const { rows } = await sql`select 1 from events where record_id = ${id}::uuid and type = 'record.text-saved'
    and data ->> 'locale' = 'en'`.execute(office.db)
  expect(rows).toHaveLength(2)
})

test('the past of a language cannot be changed or taken out', async () => {
  const { id } = await texts.item({ vi: 'Không sửa được' })
  for (const forgery of [
    sql`update record_text_revisions set fields = '{}' where record_id = ${id}::uuid`,
    sql`delete from record_text_revisions where record_id = ${id}::uuid`,
    sql`truncate record_text_revisions`,
  ]) {
    await expect(forgery.execute(office.db)).rejects.toThrow('append-only')
  }
})

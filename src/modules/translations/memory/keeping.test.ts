import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { readSegments } from '../desk/load.ts'
import { openDesks } from '../desk/testing/desk.ts'
import { correctMemory, listMemory, removeMemory, restoreMemory } from './entries.ts'
import { fillFromMemory } from './fill.ts'
import { beginImport, checkTmx, getImport, runImport, stopImport } from './imports.ts'
import { countPairs, learnBrought } from './jobs.ts'
import { lookUpMemory } from './look-up.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
let translator: Actor
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  translator = office.officer('translator')
})
afterAll(() => office.drop())

const look = async (source: string) =>
  (await lookUpMemory(office.db, { locale: 'lo', source })).map(({ target }) => target)
const find = async (q: string, actor = translator) =>
  (await listMemory(office.db, actor, { q, limit: 50 })).items
const tmx = (units: readonly [string, string][]) =>
  Buffer.from(
    `<tmx version="1.4"><header/><body>${units
      .map(
        ([vi, lo]) =>
          `<tu><tuv xml:lang="vi"><seg>${vi}</seg></tuv><tuv xml:lang="lo"><seg>${lo}</seg></tuv></tu>`,
      )
      .join('')}</body></tmx>`,
  )
const bring = async (units: readonly [string, string][], actor = translator) => {
  const { id } = await checkTmx(office.db, actor, { orgId: office.home, name: 'cu.tmx', bytes: tmx(units) })
  await beginImport(office.db, actor, id)
  await runImport(office.db, id)
  return getImport(office.db, actor, id)
}

test('a file is counted before anything is written, then written whole, and twice brings nothing new', async () => {
  const units: [string, string][] = Array.from({ length: 1203 }, (_, at) => [`Câu số ${at}`, `ປະໂຫຍກ ${at}`])
  const checked = await checkTmx(office.db, translator, {
    orgId: office.home,
    name: 'cu.tmx',
    bytes: tmx(units),
  })
  expect(checked).toMatchObject({ state: 'checked', counts: { lo: 1203 }, total: 1203, done: 0 })
  expect(await look('Câu số 7')).toEqual([])
  await beginImport(office.db, translator, checked.id)
  await runImport(office.db, checked.id)
  const done = await getImport(office.db, translator, checked.id)
  expect(done).toMatchObject({ state: 'finished', done: 1203, added: 1203 })
  expect((await look('Câu số 7'))[0]).toBe('ປະໂຫຍກ 7')
  expect(await bring(units)).toMatchObject({ state: 'finished', done: 1203, added: 0 })
  await countPairs(office.db)
  expect((await look('Câu số 77'))[0]).toBe('ປະໂຫຍກ 77')
})

test('an import is for those who translate for the organisation, and decided once', async () => {
  const sent = { orgId: office.home, name: 'a.tmx', bytes: tmx([['a', 'b']]) }
  await expect(checkTmx(office.db, office.officer('contributor'), sent)).rejects.toMatchObject({
    status: 403,
  })
  const { id } = await checkTmx(office.db, translator, sent)
  await expect(
    getImport(office.db, office.officer('translator', { at: office.elsewhere }), id),
  ).rejects.toMatchObject({ status: 404 })
  await stopImport(office.db, translator, id)
  await expect(beginImport(office.db, translator, id)).rejects.toMatchObject({
    code: 'translations.import-decided',
  })
  await expect(
    checkTmx(office.db, translator, { ...sent, bytes: Buffer.from('<tmx><body/></tmx>') }),
  ).rejects.toMatchObject({
    code: 'translations.tmx-without-vietnamese',
  })
})

test('an entry is corrected, taken out and brought back by those of its organisation', async () => {
  await bring([['Chợ Đồng Hới', 'ຕະຫຼາດ']])
  const [entry] = await find('chợ đồng')
  expect(entry).toMatchObject({ target: 'ຕະຫຼາດ', mayChange: true, origin: 'imported', record: null })
  const { id, version } = entry ?? { id: 0, version: 0 }
  expect((await find('chợ đồng', office.officer('viewer')))[0]?.mayChange).toBe(false)
  expect(await find('chợ đồng', office.officer('translator', { at: office.elsewhere }))).toEqual([])
  const corrected = await correctMemory(office.db, translator, { id, version, target: 'ຕະຫຼາດດົງເຮີ້ຍ' })
  expect(corrected).toMatchObject({ changedByName: translator.name, version: version + 1 })
  await expect(correctMemory(office.db, translator, { id, version, target: 'x' })).rejects.toMatchObject({
    status: 409,
  })
  await expect(
    correctMemory(office.db, translator, { id, version: version + 1, target: '<1>x</1>' }),
  ).rejects.toMatchObject({ code: 'translations.other-tags' })
  await expect(removeMemory(office.db, office.officer('viewer'), id)).rejects.toMatchObject({ status: 403 })
  await removeMemory(office.db, translator, id)
  expect(await look('Chợ Đồng Hới')).toEqual([])
  await restoreMemory(office.db, translator, id)
  expect(await look('Chợ Đồng Hới')).toEqual(['ຕະຫຼາດດົງເຮີ້ຍ'])
})

test('an item is filled with what was said of exactly the same sentences, each still to be read', async () => {
  await bring([
    ['Đèo Ngang', 'ດ່ານງາງ'],
    ['Đèo rất đẹp.', 'ງາມຫຼາຍ.'],
  ])
  const { id } = await office.specimen({ name: 'Đèo', copies: 1 })
  await texts.publish(id, 'vi', { title: 'Đèo Ngang', summary: 'Đèo rất đẹp. Đèo ở phía bắc.' })
  const fill = () =>
    transaction(office.db, (trx) => fillFromMemory(trx, translator, readable, { id, locale: 'lo' }))
  expect(await fill()).toEqual({ filled: 2, untranslated: 1 })
  const segments = await readSegments(office.db, { recordId: id, locale: 'lo' })
  expect(segments?.map(({ target, state, origin }) => [target, state, origin])).toEqual([
    ['ດ່ານງາງ', 'editing', 'memory'],
    ['ງາມຫຼາຍ.', 'editing', 'memory'],
    [null, 'untranslated', null],
  ])
  expect(await fill()).toEqual({ filled: 0, untranslated: 1 })
})

test('texts that were approved without a step of theirs are learnt as well, once', async () => {
  const { id } = await texts.item({ vi: 'Bãi Đá Nhảy', lo: 'ຫາດດາຍາຍ' })
  expect(await learnBrought(office.db)).toBeGreaterThan(0)
  expect(await look('Bãi Đá Nhảy')).toEqual(['ຫາດດາຍາຍ'])
  const { rows } = await sql`select from translation_memory where record_id = ${id}::uuid`.execute(office.db)
  expect(rows).toHaveLength(1)
  expect(await learnBrought(office.db)).toBe(0)
})

test('whoever takes an approval back takes its words out of the memory and marks none as approved; others keep theirs', async () => {
  const desks = openDesks(office)
  const both = { title: 'Suối Moọc', body: 'Nước suối rất trong.' }
  const [first, second] = [
    await desks.article(both),
    await desks.article({ ...both, body: 'Suối ở trong rừng.' }),
  ]
  const say = async (id: string, body: string) => {
    await desks.write(id, { 'title.1': 'Mooc Spring', 'body.1': body })
    return desks.approve(id)
  }
  await say(first, 'The spring is clear.')
  const approved = await say(second, 'The spring is in the forest.')
  const known = async (source: string) =>
    (await lookUpMemory(office.db, { locale: 'en', source, atLeast: 0.99 })).map(({ target }) => target)
  expect(await known('Suối ở trong rừng.')).toEqual(['The spring is in the forest.'])
  await desks.texts.move(system, approved, 'withdraw')
  expect(await known('Suối ở trong rừng.')).toEqual([])
  expect(await known('Suối Moọc')).toEqual(['Mooc Spring'])
  expect((await desks.open(second)).progress).toMatchObject({ approved: 0, translated: 2 })
  expect((await desks.open(first)).progress).toMatchObject({ approved: 2 })
  await desks.approve(second)
  expect(await known('Suối ở trong rừng.')).toEqual(['The spring is in the forest.'])
  expect((await desks.open(second)).progress).toMatchObject({ approved: 2 })
})

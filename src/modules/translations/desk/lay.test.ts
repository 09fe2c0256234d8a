import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { fillInSourceHashes } from './fill-in.ts'
import { segmentHistory } from './history.ts'
import { CAVE, CAVE_EN, openDesks, translated } from './testing/desk.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
})
afterAll(() => office.drop())

const lead = () => office.officer('lead')
const wholeText = {
  title: 'Phong Nha Cave',
  body: 'The cave is 7,729 m long. Boats go 1,500 m in. It closes in the rains.',
}

test('a text written as a whole is laid beside its source, and says what it says', async () => {
  const id = await desks.article()
  await desks.texts.save(lead(), { id, locale: 'en', fields: wholeText })
  const { segments } = await desks.open(id)
  expect(Object.fromEntries(segments.map(({ id: segment, target }) => [segment, target]))).toEqual(CAVE_EN)
  expect(segments[1]).toMatchObject({
    state: 'translated',
    origin: 'text',
    outdated: false,
    updatedByName: 'Cán bộ lead',
  })
})

test('what the free editor changes is laid anew; segments that it left alone keep their state', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  await desks.approve(id)
  const { version } = await desks.text(id)
  const body = wholeText.body.replace('1,500', '1,600')
  await desks.texts.save(lead(), { id, locale: 'en', fields: { ...wholeText, body }, version })
  const { segments } = await desks.open(id)
  expect(segments.map(({ state, origin }) => [state, origin])).toEqual([
    ['approved', 'person'],
    ['approved', 'person'],
    ['translated', 'text'],
    ['approved', 'person'],
  ])
  // The next segment that is written takes the rest over as the editor left it.
  await desks.write(id, { 'body.3': 'It is closed in the rainy season.' })
  expect((await desks.text(id)).fields['body']).toBe(
    'The cave is 7,729 m long. Boats go 1,600 m in. It is closed in the rainy season.',
  )
})

test('a text that was never on the desk is compared sentence by sentence with the source it was written from', async () => {
  const id = await desks.article()
  await desks.texts.save(lead(), { id, locale: 'en', fields: wholeText })
  await desks.revise(id, { ...CAVE, body: CAVE.body.replace('1.500', '2.000') })
  const { segments } = await desks.open(id)
  expect(segments.map(({ outdated }) => outdated)).toEqual([false, false, true, false])
  expect(segments[2]).toMatchObject({
    text: 'Thuyền vào đến 2.000 m.',
    translatedFrom: 'Thuyền vào đến 1.500 m.',
    target: 'Boats go 1,500 m in.',
  })
})

test('a translation keeps fields that its source never had', async () => {
  const id = await desks.article()
  await desks.texts.save(lead(), {
    id,
    locale: 'en',
    fields: { ...wholeText, summary: 'Written for foreign readers.' },
  })
  await desks.write(id, { 'body.1': 'It is 7,729 m long.' })
  expect((await desks.text(id)).fields).toMatchObject({ summary: 'Written for foreign readers.' })
})

test('what a segment said before is told by the revisions of its text', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  await desks.approve(id)
  await desks.write(id, { 'body.2': 'Boats go 1,500 metres in.' }, desks.translator('hai'))
  await desks.write(id, { 'body.1': 'The cave is 7,729 metres long.' }, desks.translator('ba'))
  const history = await segmentHistory(office.db, lead(), translated, {
    id,
    locale: 'en',
    segmentId: 'body.2',
  })
  expect(history.map(({ version, target }) => [version, target])).toEqual([
    [5, 'Boats go 1,500 metres in.'],
    [1, 'Boats go 1,500 m in.'],
  ])
})

test('source texts of before are noted to say what they said when they were last approved', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  const { sourceHash, version } = await desks.text(id, 'vi')
  await desks.texts.save(lead(), { id, locale: 'vi', fields: { ...CAVE, body: 'Khác hẳn.' }, version })
  await sql`update record_texts set source_hash = null where record_id = ${id}::uuid and locale = 'vi'`.execute(
    office.db,
  )
  await fillInSourceHashes(office.db)
  expect(await desks.text(id, 'vi')).toMatchObject({ sourceHash, material: true })
  expect((await desks.open(id)).progress).toMatchObject({ outdated: 0 })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../platform/database/connect.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { listTexts } from '../../../records/texts/store.ts'
import { openDesk } from './open.ts'
import { writeTargets, type NewTarget } from './write.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const translator = (id = 'biên dịch') => office.officer('translator', { id })
const BODY = 'Động dài 7.729 m. Thuyền vào đến 1.500 m. Mùa mưa động đóng cửa.'

let count = 0
async function article(body = BODY): Promise<string> {
  const { id } = await office.specimen({ name: `Động ${(count += 1)}`, copies: 1 })
  await texts.publish(id, 'vi', { title: 'Động Phong Nha', body })
  return id
}

const open = (id: string, locale = 'en', actor = translator()) =>
  openDesk(office.db, actor, readable, { id, locale })

/** Says a segment, by its place, against what the desk shows now. */
async function write(
  id: string,
  said: Readonly<Record<string, string | null>>,
  more: Partial<NewTarget> = {},
  actor = translator(),
) {
  const { segments } = await open(id)
  const targets = Object.entries(said).map(([segment, target]): NewTarget => {
    const { text, version } = segments.find((each) => each.id === segment)!
    return { id: segment, source: text, target, version, state: 'translated', origin: 'person', ...more }
  })
  return writeTargets(office.db, actor, readable, { id, locale: 'en', targets })
}

test('segments make the text of a language; what is not translated is left out of it', async () => {
  const id = await article()
  const before = await open(id)
  expect(before).toMatchObject({ text: null, may: { write: true, review: false, comment: true } })
  expect(before.segments.map(({ id: segment, text }) => [segment, text])).toEqual([
    ['title.1', 'Động Phong Nha'],
    ['body.1', 'Động dài 7.729 m.'],
    ['body.2', 'Thuyền vào đến 1.500 m.'],
    ['body.3', 'Mùa mưa động đóng cửa.'],
  ])
  await write(id, {
    'title.1': 'Phong Nha Cave',
    'body.1': 'The cave is 7,729 m long.',
    'body.3': 'It closes in the rains.',
  })
  const { text, segments, progress } = await open(id)
  expect(text).toMatchObject({ state: 'draft', version: 1, authors: ['biên dịch'] })
  expect(segments.map(({ state }) => state)).toEqual([
    'translated',
    'translated',
    'untranslated',
    'translated',
  ])
  expect(progress).toMatchObject({ segments: 4, untranslated: 1, translated: 3, outdated: 0, words: 17 })
  expect(await fieldsOf(id)).toMatchObject({
    title: 'Phong Nha Cave',
    body: 'The cave is 7,729 m long. It closes in the rains.',
  })
})

async function fieldsOf(id: string) {
  return (await listTexts(office.db, id)).find(({ locale }) => locale === 'en')?.fields
}

test('two translators on one text both get through; on one segment the second is told, and nothing of his is written over', async () => {
  const id = await article()
  const { segments } = await open(id)
  const say = (actor: ReturnType<typeof translator>, segment: string, target: string) => {
    const { text, version } = segments.find((each) => each.id === segment)!
    return transaction(office.db, (trx) =>
      writeTargets(trx, actor, readable, {
        id,
        locale: 'en',
        targets: [{ id: segment, source: text, target, version, state: 'translated', origin: 'person' }],
      }),
    )
  }
  const both = await Promise.all([
    say(translator('một'), 'body.1', 'The cave is 7,729 m long.'),
    say(translator('hai'), 'body.2', 'Boats go 1,500 m in.'),
  ])
  expect(both.map(({ refused }) => refused)).toEqual([[], []])
  const same = await Promise.all([
    say(translator('một'), 'body.3', 'One'),
    say(translator('hai'), 'body.3', 'Two'),
  ])
  expect(same.map(({ refused }) => refused).flat()).toEqual([{ id: 'body.3', why: 'changed-target' }])
  const { text, segments: now } = await open(id)
  expect(text?.authors.toSorted()).toEqual(['hai', 'một'])
  expect(now.map(({ target }) => target).slice(1, 3)).toEqual([
    'The cave is 7,729 m long.',
    'Boats go 1,500 m in.',
  ])
})

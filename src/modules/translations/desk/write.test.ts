import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../platform/database/connect.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { CAVE, CAVE_EN, openDesks, translated } from './testing/desk.ts'
import { writeTargets } from './write.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
})
afterAll(() => office.drop())

test('segments make the text of a language; what is not translated is left out of it', async () => {
  const id = await desks.article()
  const before = await desks.open(id)
  expect(before).toMatchObject({ text: null, may: { write: true, review: false, comment: true } })
  expect(before.segments.map(({ id: segment, text }) => [segment, text])).toEqual([
    ['title.1', 'Động Phong Nha'],
    ['body.1', 'Động dài 7.729 m.'],
    ['body.2', 'Thuyền vào đến 1.500 m.'],
    ['body.3', 'Mùa mưa động đóng cửa.'],
  ])
  await desks.write(id, { ...CAVE_EN, 'body.2': null })
  const { text, segments, progress } = await desks.open(id)
  expect(text).toMatchObject({ state: 'draft', version: 1, authors: ['biên dịch'] })
  expect(segments.map(({ state }) => state)).toEqual([
    'translated',
    'translated',
    'untranslated',
    'translated',
  ])
  expect(progress).toMatchObject({ segments: 4, untranslated: 1, translated: 3, outdated: 0, words: 17 })
  expect((await desks.text(id)).fields).toMatchObject({
    title: 'Phong Nha Cave',
    body: 'The cave is 7,729 m long. It closes in the rains.',
  })
})

test('nothing but spaces says nothing: the first one typed breaks no text, and one in the place of words takes them away', async () => {
  const id = await desks.article()
  await desks.write(id, { 'body.1': ' ' })
  expect((await desks.open(id)).progress).toMatchObject({ untranslated: 4 })
  await desks.write(id, CAVE_EN)
  await desks.write(id, { 'body.1': '\u00a0\n' })
  const { segments } = await desks.open(id)
  expect(segments.map(({ target }) => target)).toEqual([
    'Phong Nha Cave',
    null,
    'Boats go 1,500 m in.',
    'It closes in the rains.',
  ])
  expect((await desks.text(id)).fields['body']).toBe('Boats go 1,500 m in. It closes in the rains.')
})

test('two translators on one text both get through; on one segment the second is told, and nothing is written over', async () => {
  const id = await desks.article()
  const { segments } = await desks.open(id)
  const say = (name: string, segment: string, target: string) => {
    const { text: source = '', version = 0 } = segments.find((each) => each.id === segment) ?? {}
    const targets = [
      { id: segment, source, target, version, state: 'translated' as const, origin: 'person' as const },
    ]
    return transaction(office.db, (trx) =>
      writeTargets(trx, desks.translator(name), translated, { id, locale: 'en', targets }),
    )
  }
  const both = await Promise.all([say('một', 'body.1', 'It is long.'), say('hai', 'body.2', 'Boats go in.')])
  expect(both.map(({ refused }) => refused)).toEqual([[], []])
  const same = await Promise.all([say('một', 'body.3', 'One'), say('hai', 'body.3', 'Two')])
  expect(same.flatMap(({ refused }) => refused)).toEqual([{ id: 'body.3', why: 'changed-target' }])
  const now = await desks.open(id)
  expect(now.text?.authors.toSorted()).toEqual(['hai', 'một'])
  expect(now.segments.map(({ target }) => target).slice(1, 3)).toEqual(['It is long.', 'Boats go in.'])
})

test('a segment written against another source or an unknown one is refused by itself', async () => {
  const id = await desks.article()
  const said = { state: 'translated', origin: 'file', version: undefined } as const
  const answer = await writeTargets(office.db, desks.translator(), translated, {
    id,
    locale: 'en',
    targets: [
      { id: 'title.1', source: 'Động Phong Nha', target: 'Phong Nha Cave', ...said },
      { id: 'body.1', source: 'Động dài 7.000 m.', target: 'It is 7,000 m long.', ...said },
      { id: 'body.9', source: 'Không có', target: 'None', ...said },
    ],
  })
  expect(answer).toEqual({
    written: ['title.1'],
    refused: [
      { id: 'body.1', why: 'changed-source' },
      { id: 'body.9', why: 'unknown' },
    ],
  })
})

test('a text is submitted when each segment has words, and its segments are approved with it', async () => {
  const id = await desks.article()
  await desks.write(id, { ...CAVE_EN, 'body.2': null, 'body.3': null })
  await expect(desks.texts.move(desks.translator(), await desks.text(id), 'submit')).rejects.toMatchObject({
    code: 'translations.lacks-words',
    params: { locale: 'en', count: 2 },
    issues: [{ at: 'body.2' }, { at: 'body.3' }],
  })
  await desks.write(id, { 'body.2': CAVE_EN['body.2'], 'body.3': CAVE_EN['body.3'] }, desks.translator(), {
    state: 'editing',
  })
  const submitted = await desks.texts.move(desks.translator(), await desks.text(id), 'submit')
  const waiting = await desks.open(id)
  expect(waiting.segments.map(({ state }) => state)).toEqual(Array(4).fill('translated'))
  const reviewed = await desks.texts.move(system, submitted, 'review')
  await desks.texts.move(system, reviewed, 'approve')
  const approved = await desks.open(id)
  expect(approved.progress).toMatchObject({ approved: 4, outdated: 0 })
  expect(approved.text).toMatchObject({ state: 'approved', publishedVersion: 5 })
  // Writing an approved segment anew makes a draft; readers keep what was approved.
  await desks.write(id, { 'body.1': 'The cave is 7,729 metres long.' })
  const again = await desks.open(id)
  expect(again.segments.map(({ state }) => state)).toEqual(['approved', 'translated', 'approved', 'approved'])
  expect(again.text).toMatchObject({ state: 'draft', publishedVersion: 5, authors: ['biên dịch'] })
})

test('of a changed source only what changed needs work, and the old translation stays beside it', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  await desks.approve(id)
  const body = 'Động dài 7.729 m. Thuyền vào đến 2.000 m. Vé bán tại bến. Mùa mưa động đóng cửa.'
  await desks.revise(id, { ...CAVE, body })
  const desk = await desks.open(id)
  expect(
    desk.segments.map(({ id: segment, state, outdated, translatedFrom, target }) => [
      segment,
      state,
      outdated,
      translatedFrom,
      target,
    ]),
  ).toEqual([
    ['title.1', 'approved', false, 'Động Phong Nha', 'Phong Nha Cave'],
    ['body.1', 'approved', false, 'Động dài 7.729 m.', 'The cave is 7,729 m long.'],
    ['body.2', 'approved', true, 'Thuyền vào đến 1.500 m.', 'Boats go 1,500 m in.'],
    ['body.4', 'untranslated', false, null, null],
    ['body.3', 'approved', false, 'Mùa mưa động đóng cửa.', 'It closes in the rains.'],
  ])
  const before = (await desks.text(id)).sourceHash
  await desks.write(id, { 'body.2': 'Boats go 2,000 m in.' })
  expect((await desks.text(id)).sourceHash).toBe(before)
  await desks.write(id, { 'body.4': 'Tickets at the pier.' })
  expect((await desks.text(id)).sourceHash).toBe((await desks.text(id, 'vi')).sourceHash)
  expect((await desks.text(id)).fields['body']).toBe(
    'The cave is 7,729 m long. Boats go 2,000 m in. Tickets at the pier. It closes in the rains.',
  )
})

test('a draft of the source disturbs no translator, and a minor change none at all', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  const body = CAVE.body.replace('đóng cửa', 'tạm đóng cửa')
  const { version } = await desks.text(id, 'vi')
  await desks.texts.save(system, { id, locale: 'vi', fields: { ...CAVE, body: 'Khác hẳn.' }, version })
  expect(await desks.open(id)).toMatchObject({
    source: { newerDraft: true, state: 'draft' },
    progress: { segments: 4, outdated: 0 },
  })
  await desks.texts.save(system, { id, locale: 'vi', fields: CAVE, version: version + 1 })
  await desks.approve(id, 'vi')
  await desks.revise(id, { ...CAVE, body }, true)
  const desk = await desks.open(id)
  expect(desk.segments.at(-1)).toMatchObject({ text: 'Mùa mưa động tạm đóng cửa.', outdated: false })
  expect(desk.progress).toMatchObject({ outdated: 0, untranslated: 0 })
  expect((await desks.text(id)).sourceHash).toBe((await desks.text(id, 'vi')).sourceHash)
})

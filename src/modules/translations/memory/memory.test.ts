import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Collection } from '../../../records/collection.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { learnApproved } from './learn.ts'
import { lookUpMemory } from './look-up.ts'
import { putEntries } from './store.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  const learning: Collection = {
    ...readable,
    textSteps: { before: () => Promise.resolve(), after: learnApproved },
  }
  texts = openTexts(office, learning)
})
afterAll(() => office.drop())

const look = (source: string, more: { limit?: number; atLeast?: number } = {}) =>
  lookUpMemory(office.db, { locale: 'en', source, ...more })
const put = (pairs: readonly [string, string][]) =>
  putEntries(
    office.db,
    pairs.map(([source, target]) => ({ locale: 'en', source, target, recordId: null, segmentId: null })),
    { orgId: office.home, origin: 'imported', createdByName: 'Người nhập' },
  )
const entries = async (where: string) => {
  const { rows } = await sql<{ target: string }>`
    select target from translation_memory where source = ${where} and locale = 'en' order by id`.execute(
    office.db,
  )
  return rows.map(({ target }) => target)
}

test('what a reader approved is found again, with the item that it comes from', async () => {
  await texts.item({
    vi: 'Hang Sơn Đoòng là hang động tự nhiên lớn nhất thế giới.',
    en: 'Son Doong is the largest cave.',
  })
  const [match] = await look('Hang Sơn Đoòng là hang động tự nhiên lớn nhất thế giới.')
  expect(match).toMatchObject({ target: 'Son Doong is the largest cave.', similarity: 1, exact: true })
  expect(match?.title).toBe('Mẫu 1')
  const [near] = await look('Hang Sơn Đoòng là hang động tự nhiên lớn nhất thế giới hiện nay.')
  expect(near?.exact).toBe(false)
  expect(near?.similarity).toBeGreaterThan(0.7)
  expect(await look('Chợ phiên vùng cao mở vào mỗi sáng chủ nhật.')).toEqual([])
})

test('a later approval takes the place of what the same segment said before', async () => {
  const { id, texts: first } = await texts.item({ vi: 'Biển Nhật Lệ', en: 'Nhat Le sea' })
  expect(await entries('Biển Nhật Lệ')).toEqual(['Nhat Le sea'])
  await texts.publish(id, 'en', { title: 'Nhat Le Beach' }, first['en']?.version)
  expect(await entries('Biển Nhật Lệ')).toEqual(['Nhat Le Beach'])
})

test('what a text says as before keeps the date on which it was learnt', async () => {
  const { id, texts: first } = await texts.item({ vi: 'Phá Hạc Hải', en: 'Hac Hai Lagoon' })
  const learnt = async () => {
    const { rows } = await sql<{ id: number; createdAt: Date }>`
      select id, created_at from translation_memory where source = 'Phá Hạc Hải' and locale = 'en'`.execute(
      office.db,
    )
    return rows
  }
  const before = await learnt()
  await texts.publish(id, 'en', { title: 'Hac Hai Lagoon' }, first['en']?.version)
  expect(await learnt()).toEqual(before)
  expect(before).toHaveLength(1)
})

test('a draft, a returned text and a translation of an earlier source teach nothing', async () => {
  const { id } = await texts.item({ vi: 'Suối nước Moọc' })
  const draft = await texts.save(system, { id, locale: 'en', fields: { title: 'Mooc Spring' } })
  await texts.move(system, draft, 'submit')
  expect(await entries('Suối nước Moọc')).toEqual([])
})

test('a pair of texts is kept once, whoever says it', async () => {
  expect(
    await put([
      ['Đồng Hới', 'Dong Hoi'],
      ['Đồng Hới', 'Dong Hoi'],
      ['Đồng Hới', 'Dong Hoi City'],
    ]),
  ).toBe(2)
  expect(await put([['Đồng Hới', 'Dong Hoi']])).toBe(0)
  await texts.item({ vi: 'Đồng Hới', en: 'Dong Hoi' })
  expect(await entries('Đồng Hới')).toEqual(['Dong Hoi', 'Dong Hoi City'])
  const matches = await look('đồng  hới')
  expect(matches.map(({ target, title }) => [target, title])).toContainEqual(['Dong Hoi', expect.any(String)])
})

test('only the same words with the same tags are exact; tags come back with the numbers of the segment', async () => {
  await put([['Xem <4>trang này</4>.<7/>', 'See <4>this page</4>.<7/>']])
  const [same] = await look('Xem <2>trang này</2>.<3/>')
  expect(same).toMatchObject({ exact: true, similarity: 1, target: 'See <2>this page</2>.<3/>' })
  const [bare] = await look('Xem trang này.')
  expect(bare).toMatchObject({ exact: false, similarity: 0.99 })
  const [other] = await look('XEM <1>trang này</1>.<2/>')
  expect(other).toMatchObject({ exact: false, similarity: 0.99 })
})

test('what has no word is found as well, and nothing below the share that is asked for', async () => {
  await put([
    ['— 2017 —', '— 2017 —'],
    ['…', '…'],
  ])
  expect((await look('…'))[0]).toMatchObject({ target: '…', exact: true })
  await put([['Lễ hội đua thuyền trên sông Kiến Giang', 'Boat race on the Kien Giang River']])
  const source = 'Lễ hội đua thuyền hằng năm trên sông Kiến Giang'
  const [match] = await look(source)
  const share = match?.similarity ?? 0
  expect(share).toBeGreaterThan(0.7)
  expect(await look(source, { atLeast: Math.min(1, share + 0.01) })).toEqual([])
})

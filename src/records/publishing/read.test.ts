import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../platform/database/connect.ts'
import { openOffice, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { findRecord } from '../store.ts'
import { countItems, listCalendar, listItems, listOnMap, listPages } from './list.ts'
import { publishMany } from './publish-many.ts'
import { readPage } from './read.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  for (let number = 1; number <= 7; number++) {
    const day = number === 7 ? null : `2017-0${number}-15`
    const fields = { topics: number % 2 ? ['hang-dong'] : ['le-hoi'], day, weight: number === 3 ? 1 : null }
    await texts.item({ vi: `Mục ${number}`, ...(number <= 2 ? { en: `Item ${number}` } : {}) }, fields)
  }
})
afterAll(() => office.drop())

const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title)

test('a list goes from page to page, newest first, missing and repeating nothing, also while others are published', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await listItems(office.db, {
      locale: 'vi',
      collection: 'specimens',
      limit: 3,
      after,
    })
    seen.push(...titles(items))
    after = next ?? undefined
    if (seen.length === 3) await texts.item({ vi: 'Mới đăng' })
  } while (after)
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `Mục ${number}`))
  await expect(listItems(office.db, { locale: 'vi', limit: 3, after: 'không phải' })).rejects.toMatchObject({
    code: 'records.bad-cursor',
  })
})

test('pages published in the same moment are told apart', async () => {
  await sql`update public_pages set published_at = '2020-01-01' where locale = 'vi'`.execute(office.db)
  const { items, next } = await listItems(office.db, { locale: 'vi', limit: 4 })
  const rest = await listItems(office.db, { locale: 'vi', limit: 4, after: next ?? '' })
  expect(new Set(titles([...items, ...rest.items])).size).toBe(8)
})

test('items are listed by subject, without the one being read, and counted by collection', async () => {
  const caves = await listItems(office.db, { locale: 'vi', subject: 'hang-dong', limit: 9 })
  expect(titles(caves.items).sort()).toEqual(['Mục 1', 'Mục 3', 'Mục 5', 'Mục 7'])
  const except = [caves.items[0]?.recordId ?? '']
  expect(
    (await listItems(office.db, { locale: 'vi', subject: 'hang-dong', except, limit: 9 })).items,
  ).toHaveLength(3)
  expect(caves.items[0]).not.toHaveProperty('texts')
  const { items } = await listPages(office.db, { locale: 'en', collections: ['specimens'], limit: 9 })
  expect(items[0]?.texts).toMatchObject({ title: 'Item 2' })
  expect(await countItems(office.db, 'en')).toEqual(new Map([['specimens', 2]]))
  expect(await countItems(office.db, 'ko')).toEqual(new Map())
})

test('the calendar holds what touches its days, and the map what has a place', async () => {
  const range = { locale: 'vi', from: '2017-02-15', to: '2017-04-14' } as const
  expect(titles(await listCalendar(office.db, range))).toEqual(['Mục 2', 'Mục 3'])
  expect(await listCalendar(office.db, { ...range, collections: ['events'] })).toEqual([])
  expect(titles(await listOnMap(office.db, { locale: 'vi' }))).toEqual(['Mục 3'])
})

test('many are published at once, each with its languages, and their lists are dropped once', async () => {
  const records = []
  for (const name of ['Hàng loạt 1', 'Hàng loạt 2']) {
    const { id } = await texts.item({ vi: name, fr: `${name} fr` })
    records.push(await findRecord(office.db, readable, id, { scope: 'everywhere' }))
  }
  const found = records.flatMap((record) => (record ? [record] : []))
  await sql`delete from public_pages where record_id = any(${found.map(({ id }) => id)}::uuid[])`.execute(
    office.db,
  )
  await sql`update record_texts set published_version = null where record_id = any(${found.map(({ id }) => id)}::uuid[])`.execute(
    office.db,
  )
  const count = await transaction(office.db, (trx) => publishMany(trx, readable, found))
  expect(count).toBe(4)
  expect(await transaction(office.db, (trx) => publishMany(trx, readable, found))).toBe(0)
  expect(await readPage(office.db, { recordId: found[1]?.id ?? '', locale: 'fr' })).toMatchObject({
    page: { title: 'Hàng loạt 2 fr' },
    alternates: [{ locale: 'vi' }, { locale: 'fr' }],
  })
})

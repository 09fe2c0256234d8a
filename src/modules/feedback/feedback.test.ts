import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../platform/database/connect.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { today } from '../../platform/time/dates.ts'
import { latestComments, ratedMonths, ratedPages } from './figures.ts'
import { ratePage, satisfaction } from './public.ts'

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
})
afterAll(() => database.drop())
beforeEach(async () => {
  await sql`truncate page_ratings`.execute(db)
})

const days = { from: '2017-01-01', to: today() }

test('what is kept of a rating is the page, the score, the day and the comment', async () => {
  await ratePage(db, { path: '/vi/places/hang-son-doong', score: '5', comment: '  Rất hay.\r\nCảm ơn!  ' })
  const { rows } = await sql<Record<string, unknown>>`select * from page_ratings`.execute(db)
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['comment', 'day', 'id', 'path', 'score'])
  expect(rows[0]).toMatchObject({ day: today(), score: 5, comment: 'Rất hay.\nCảm ơn!' })
})

test('an address of a page is kept as readers read it', async () => {
  await ratePage(db, { path: encodeURI('/lo/places/ຖ້ຳ'), score: '4' })
  expect(await ratedPages(db, days, 9)).toEqual([{ path: '/lo/places/ຖ້ຳ', ratings: 1, mean: 4, comments: 0 }])
})

test.each([
  [{ path: '/vi', score: '6' }],
  [{ path: '/vi', score: '0' }],
  [{ path: '/vi', score: '4.5' }],
  [{ path: '/vi', score: "1'; drop table page_ratings; --" }],
  [{ path: '/vi' }],
  [{ score: '5' }],
  [{ path: '/office/admin', score: '5' }],
  [{ path: 'https://example.com/vi', score: '5' }],
  [{ path: '//example.com', score: '5' }],
  [{ path: '/vi/search?q=somebody', score: '5' }],
  [{ path: '/vi/<script>', score: '5' }],
  [{ path: '/vi/%zz', score: '5' }],
  [{ path: `/vi/${'a'.repeat(400)}`, score: '5' }],
  [{ path: '/vi', score: '5', comment: 'a'.repeat(501) }],
])('%j is refused and nothing is kept', async (form) => {
  await expect(ratePage(db, form)).rejects.toMatchObject({ code: 'feedback.not-a-rating' })
  expect((await satisfaction(db, days)).ratings).toBe(0)
})

test('nobody has rated yet: there is no mean, not a mean of 0', async () => {
  expect(await satisfaction(db, days)).toMatchObject({ ratings: 0, mean: null })
})

test('scores are counted and comments are read back as plain text', async () => {
  for (const score of ['5', '5', '4', '1']) await ratePage(db, { path: '/en', score })
  await ratePage(db, { path: '/en/invest', score: '3', comment: '<script>alert(1)</script>\u0000' })
  const { ratings, mean, scores } = await satisfaction(db, days)
  expect([ratings, mean]).toEqual([5, 3.6])
  expect(scores.map((row) => row.ratings)).toEqual([2, 1, 1, 0, 1])
  expect(await latestComments(db, days, 9)).toEqual([
    { path: '/en/invest', day: today(), score: 3, comment: '<script>alert(1)</script>' },
  ])
})

test('months with ratings are counted apart, those without are not made up', async () => {
  await sql`insert into page_ratings (path, score, day) values
    ('/vi', 5, '2017-03-31'), ('/vi', 2, '2017-03-01'), ('/en', 4, '2017-05-01')`.execute(db)
  expect(await ratedMonths(db, { from: '2017-03-01', to: '2017-05-31' })).toEqual([
    { month: '2017-03', ratings: 2, mean: 3.5 },
    { month: '2017-05', ratings: 1, mean: 4 },
  ])
})

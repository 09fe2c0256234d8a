import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../../../../test/demo.ts'
import type { TestDatabase } from '../../../platform/testing/database.ts'
import { searchPages } from './search-pages.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await demoDatabase()
})
afterAll(() => database.drop())

const search = (q: string) => searchPages(database.db, q, { locale: 'vi', limit: 20, offset: 0 })

test.each([
  ['phong nah', 'phong nha', /Phong Nha/],
  ['phogn nah', 'phong nha', /Phong Nha/],
  ['pohng nha', 'phong nha', /Phong Nha/],
  ['phong nga ke bnag', 'phong nha ke bang', /Phong Nha/],
  ['dong hio', 'dong hoi', /Đồng Hới/],
  ['son dong cvae', 'son doong cave', /Sơn Đoòng|Son Doong/],
  ['hnag son doong', 'hang son doong', /Sơn Đoòng/],
])('«%s» is a name that pages say: «%s»', async (q, meant, best) => {
  const found = await search(q)
  expect(found.corrected).toBe(meant)
  expect(found.hits[0]?.item.title).toMatch(best)
})

test.each(['le hoi', 'phong nha', 'dong hoi', 'quang binh', 'son doong cave'])(
  'what pages say as it was typed is left as it is: «%s»',
  async (q) => {
    const found = await search(q)
    expect(found.hits.length).toBeGreaterThan(0)
    expect([found.corrected, found.suggested, found.partial]).toEqual([null, null, false])
  },
)

test('what no page says together is not turned into something else', async () => {
  const found = await search('le hoi san bay')
  expect([found.corrected, found.suggested]).toEqual([null, null])
})

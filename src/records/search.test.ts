import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../platform/testing/database.ts'
import { searchConditions, searchText } from './search.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await testDatabase()
})
afterAll(() => opened.drop())

async function finds(q: string, ...texts: string[]): Promise<boolean> {
  const { rows } = await sql`
    select from (values (${searchText(texts)}::text)) as r(search) where true ${searchConditions(q)}`.execute(
    opened.db,
  )
  return rows.length === 1
}

test('one or two letters are the beginning of a word, more are found anywhere', async () => {
  expect(await finds('đ', 'Lễ hội Đua thuyền')).toBe(true)
  expect(await finds('th', 'Lễ hội đua thuyền')).toBe(true)
  expect(await finds('uy', 'Lễ hội đua thuyền')).toBe(false)
  expect(await finds('uye', 'Lễ hội đua thuyền')).toBe(true)
  expect(await finds('tt', 'Sở “TTTT” tỉnh')).toBe(true)
  expect(await finds('sg', 'Đài truyền hình/SGTV')).toBe(true)
})

test('words are found in any order, whatever the accents, and all of them must be there', async () => {
  expect(await finds('thuyen dua LE', 'Lễ hội đua thuyền')).toBe(true)
  expect(await finds('dua thuyen bien', 'Lễ hội đua thuyền')).toBe(false)
  expect(await finds('hang song', 'Hang Sơn Đoòng', 'Du lịch cộng đồng')).toBe(false)
})

test('signs are searched as they stand', async () => {
  expect(await finds('3616/btttt', 'Công văn số 3616/BTTTT-TTĐN')).toBe(true)
  expect(await finds('3617/btttt', 'Công văn số 3616/BTTTT-TTĐN')).toBe(false)
  expect(await finds('%', 'Tăng 5%')).toBe(true)
  expect(await finds('_', 'Tăng 5%')).toBe(false)
})

test('scripts without spaces are found by any of their characters', async () => {
  expect(await finds('平', '广平省')).toBe(true)
  expect(await finds('平省', '广平省')).toBe(true)
  expect(await finds('广省', '广平省')).toBe(false)
  expect(await finds('广平省', '广平省旅游')).toBe(true)
  expect(await finds('คำม่วน', 'แขวงคำม่วน')).toBe(true)
})

test('an empty search asks for nothing', async () => {
  expect(await finds('  ', 'Bản tin')).toBe(true)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PortalLocale } from '../../../platform/locales.ts'
import { testDatabase, type TestDatabase } from '../../../platform/testing/database.ts'
import { publishPages, testOrganization, testPage, testRecords } from '../testing/pages.ts'
import { reindexPages } from './reindex.ts'
import { searchPages, type Found } from './search-pages.ts'

let database: TestDatabase
let orgId: string
beforeAll(async () => {
  database = await testDatabase()
  orgId = await testOrganization(database.db)
})
afterAll(() => database.drop())

type Text = { title: string; summary?: string; body?: string; collection?: string; publishedAt?: Date }

/** Publishes one record in the languages given; returns its id. */
async function publish(texts: Partial<Record<PortalLocale, Text>>): Promise<string> {
  const [recordId = ''] = await testRecords(database.db, orgId, 1)
  const pages = Object.entries(texts).map(([locale, text]) =>
    testPage({ ...text, recordId, orgId, locale: locale as PortalLocale }),
  )
  await publishPages(database.db, pages)
  return recordId
}

const search = (q: string, options: Partial<Parameters<typeof searchPages>[2]> = {}): Promise<Found> =>
  searchPages(database.db, q, { locale: 'vi', limit: 20, offset: 0, ...options })
const titles = ({ hits }: Found) => hits.map(({ item }) => item.title)
const marked = (found: Found) =>
  found.hits.map(({ title, snippet }) =>
    [...title, ...snippet].filter((piece) => piece.marked).map(({ text }) => text),
  )

describe('a Vietnamese name', () => {
  beforeAll(async () => {
    await publish({ vi: { title: 'Động Thiên Đường', summary: 'Hang khô, trần cao.' } })
    await publish({ vi: { title: 'Đồng muối Quảng Phú', summary: 'Nghề làm muối.' } })
  })

  test.each([
    'động thiên đường',
    'dong thien duong',
    'DONG THIEN DUONG',
    'đông thiên dương',
    'động thiên đường'.normalize('NFD'),
  ])('is found as «%s»', async (q) => expect(titles(await search(q))).toEqual(['Động Thiên Đường']))

  test('is ranked by the accents that were typed, and without them finds both', async () => {
    expect(titles(await search('động'))[0]).toBe('Động Thiên Đường')
    expect(titles(await search('đồng'))[0]).toBe('Đồng muối Quảng Phú')
    const found = await search('dong')
    expect(titles(found)).toHaveLength(2)
    expect(found.withoutAccents).toBe(true)
    expect((await search('động')).withoutAccents).toBe(false)
  })
})

test.each([
  ['lo', 'ຖ້ຳສະຫວັນໃນອຸທະຍານແຫ່ງຊາດ', 'ຖ້ຳ', 'ຖ້ຳ'],
  ['th', 'ถ้ำสวรรค์ในอุทยานแห่งชาติ', 'อุทยาน', 'อุทยาน'],
  ['zh-Hans', '天堂洞是石灰岩洞穴', '洞穴', '洞穴'],
  ['ja', '天国洞窟は世界遺産です', '遺産', '遺産'],
  ['ko', '천국동굴은 석회암이다', '동굴', '동굴'],
] as const)(
  'in %s a part of what is written without spaces is found and marked',
  async (locale, title, q, mark) => {
    await publish({ [locale]: { title } })
    const found = await search(q, { locale })
    expect(titles(found)).toContain(title)
    expect(marked(found)[titles(found).indexOf(title)]).toContain(mark)
  },
)

test('a title goes before a summary, a summary before a text, a phrase before words apart, the newest of equals first', async () => {
  const [old, young] = [new Date('2015-01-01'), new Date('2018-01-01')]
  await publish({ vi: { title: 'Chợ phiên', body: 'Ở đây bán khoai deo và cá.', publishedAt: old } })
  await publish({ vi: { title: 'Bến thuyền', body: 'Ở đây bán khoai deo và cá.', publishedAt: young } })
  await publish({ vi: { title: 'Quà quê', summary: 'Khoai deo phơi nắng.' } })
  await publish({ vi: { title: 'Khoai lang và bánh deo' } })
  await publish({ vi: { title: 'Khoai deo' } })
  expect(titles(await search('khoai deo'))).toEqual([
    'Khoai deo',
    'Khoai lang và bánh deo',
    'Quà quê',
    'Bến thuyền',
    'Chợ phiên',
  ])
})

test('a phrase goes before the same words apart, also far down in a text', async () => {
  const filling = 'Một câu không nói gì thêm. '.repeat(30)
  await publish({
    vi: { title: 'Bản xa', body: `Rượu đoác ngon. ${filling} Lá cọ.`, publishedAt: new Date('2019-01-01') },
  })
  await publish({ vi: { title: 'Bản gần', body: `${filling} Cọ đoác mọc ven suối.` } })
  expect(titles(await search('co doac'))).toEqual(['Bản gần', 'Bản xa'])
})

test('one box finds every language; the reader’s own comes first, and each record once', async () => {
  const both = await publish({ vi: { title: 'Suối Moọc' }, en: { title: 'Mooc Spring' } })
  await publish({ en: { title: 'Mooc Spring walk' } })
  const found = await search('mooc', { locale: 'en' })
  expect(titles(found).sort()).toEqual(['Mooc Spring', 'Mooc Spring walk'])
  expect(found.total).toBe(2)
  const own = await search('mooc')
  expect(titles(own)[0]).toBe('Suối Moọc')
  expect(own.hits[0]?.item.recordId).toBe(both)
  expect(own.hits[0]?.alternates.map(({ locale }) => locale).sort()).toEqual(['en', 'vi'])
})

test('kinds and languages are counted and filter what was found', async () => {
  await publish({ vi: { title: 'Lễ hội đua thuyền Kiến Giang', collection: 'festivals' } })
  await publish({ vi: { title: 'Sông Kiến Giang' }, en: { title: 'Kien Giang river' } })
  const found = await search('kien giang')
  expect(found.kinds).toEqual({ festivals: 1, places: 1 })
  expect(found.languages).toEqual({ vi: 2, en: 1 })
  expect(titles(await search('kien giang', { collection: 'festivals' }))).toEqual([
    'Lễ hội đua thuyền Kiến Giang',
  ])
  const readable = await search('kiến giang', { language: 'en' })
  expect(titles(readable)).toEqual(['Kien Giang river'])
  expect([readable.total, readable.kinds]).toEqual([1, { festivals: 1, places: 1 }])
})

test('a mistyped word is corrected when nothing is found, and offered when little is', async () => {
  await publish({ vi: { title: 'Vườn quốc gia Phong Nha - Kẻ Bàng' } })
  await publish({ vi: { title: 'Tu viện Phogn' } })
  const found = await search('kẻ bnàg vuon')
  expect(found.corrected).toBe('kẻ bang vuon')
  expect(titles(found)).toEqual(['Vườn quốc gia Phong Nha - Kẻ Bàng'])
  const longer = await search('vuonn quocc gia')
  expect(longer.corrected).toBe('vuon quoc gia')
  expect((await search('xqzwvk')).hits).toEqual([])
})

test('what has only some of the words is shown when nothing has all of them, and said to be so', async () => {
  await publish({ vi: { title: 'Bánh bột lọc Ba Đồn' } })
  const found = await search('bánh lọc nhân kim cương')
  expect(found.partial).toBe(true)
  expect(titles(found)).toContain('Bánh bột lọc Ba Đồn')
})

test('the line under a hit is the place in the text where the words stand', async () => {
  const before = 'Một con đường dài đi qua nhiều làng mạc và cánh đồng. '.repeat(20)
  await publish({
    vi: {
      title: 'Đèo Ngang',
      summary: 'Ranh giới xưa.',
      body: `${before}Trên đỉnh có Hoành Sơn Quan cổ kính. ${before}`,
    },
  })
  const [hit] = (await search('hoanh son quan')).hits
  const line = hit?.snippet.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('') ?? ''
  expect(line).toContain('Trên đỉnh có [Hoành Sơn Quan] cổ kính.')
  expect(line.length).toBeLessThan(260)
})

test('what is withdrawn is found no more, in the very transaction', async () => {
  const id = await publish({ vi: { title: 'Bãi đá Nhảy' }, en: { title: 'Da Nhay beach' } })
  await database.db.transaction().execute(async (trx) => {
    await sql`delete from public_pages where record_id = ${id}::uuid and locale = 'vi'`.execute(trx)
    const found = await searchPages(trx, 'đá nhảy', { locale: 'vi', limit: 20, offset: 0 })
    expect(titles(found)).toEqual(['Da Nhay beach'])
  })
})

test('the whole index can be written anew, and is the same', async () => {
  const rows = async () =>
    (await sql`select * from public_search order by record_id, locale`.execute(database.db)).rows
  const before = await rows()
  await sql`delete from public_search`.execute(database.db)
  expect(await reindexPages(database.db)).toBe(before.length)
  expect(await rows()).toEqual(before)
})

test('a page that is published again is found by its new words only', async () => {
  const [recordId = ''] = await testRecords(database.db, orgId, 1)
  await publishPages(database.db, [testPage({ recordId, orgId, title: 'Cầu Quán Hàu cũ' })])
  await publishPages(database.db, [testPage({ recordId, orgId, title: 'Cầu Nhật Lệ', version: 2 })])
  expect(titles(await search('quan hau'))).not.toContain('Cầu Quán Hàu cũ')
  expect(titles(await search('nhat le'))).toEqual(['Cầu Nhật Lệ'])
})

test.each([
  'a & b | !c',
  "'; drop table public_search; --",
  '\u0000hang\u0000',
  "hang' & 'x",
  '<script>alert(1)</script>',
  '🦇🦇🦇',
  '%_\\%',
  ':* <-> ()',
  '½ ﷺ ㎏ ①',
  '\ud800 hang',
  'ก'.repeat(500),
  'hang '.repeat(200),
  '',
  '   ',
])('whatever is asked, an answer comes (%#)', async (q) => {
  const found = await search(q)
  expect(found.hits.length).toBeLessThanOrEqual(20)
})

test('of a word that stands everywhere a capped set is ranked, and said to be more; the best title is still first', async () => {
  const ids = await testRecords(database.db, orgId, 700)
  await publishPages(
    database.db,
    ids.map((recordId, at) =>
      testPage({
        recordId,
        orgId,
        title: at === 650 ? 'Muối' : `Trang ${at}`,
        body: 'Nghề làm muối ở làng biển.',
      }),
    ),
  )
  const found = await search('muối')
  expect(found.more).toBe(true)
  expect(found.total).toBeGreaterThanOrEqual(200)
  expect(titles(found)[0]).toBe('Muối')
  expect((await search('muoi lang bien', { offset: 20 })).hits).toHaveLength(20)
})

import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCustomField } from './custom-fields.ts'
import { createRecord, createRecords } from './create.ts'
import { filterNames } from './filters.ts'
import { listRecords, type ListQuery } from './list.ts'
import { changeRecord } from './change.ts'
import { sortNames } from './sorts.ts'
import { openOffice, system, vault, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'

const PASSPORT = 'B7654321'

let office: Office
let peer: string
beforeAll(async () => {
  office = await openOffice()
  const { db, home, elsewhere } = office
  const first = await office.specimen({
    name: 'Sách “Đất và người Quảng Bình”',
    day: '2017-01-01',
    copies: 100,
  })
  peer = first.id
  const rows = [
    {
      name: 'Bản tin 100%',
      day: '2017-06-15',
      copies: 20,
      weight: 0.5,
      cost: 5_000_000_000,
      kind: 'book',
      open: true,
    },
    { name: 'Đĩa a_b', day: '2017-12-14', copies: 100, kind: 'disc', channels: ['web'], country: 'LA', peer },
    {
      name: 'Tệp C:\\dữ liệu',
      copies: 0,
      topics: ['du lịch', 'đầu tư'],
      languages: ['vi', 'en'],
      open: false,
    },
    {
      name: 'Tờ rơi',
      day: '2018-01-01',
      channels: ['web', 'press'],
      organization: elsewhere,
      partners: [home],
    },
    { name: 'Chưa rõ gì', secret: PASSPORT, remarks: 'Ghi chú riêng về Phong Nha' },
  ]
  await createRecords(
    db,
    system,
    specimens,
    rows.map((fields) => ({ ownerOrgId: home, fields })),
    { vault },
  )
  await office.specimen({ name: 'Của nơi khác', copies: 100 }, { ownerOrgId: elsewhere })
})
afterAll(() => office.drop())

const list = (query: ListQuery = {}) => listRecords(office.db, office.officer('lead'), specimens, query)
const titles = async (query: ListQuery) =>
  (await list(query)).items.map(({ title }) => title.split(' ')[0]).sort()
const filtered = (filters: Record<string, string>) => titles({ filters })

test('filters tell apart every kind of field: one value, several, stretches, lists, not known', async () => {
  expect(await filtered({ copies: '100' })).toEqual(['Sách', 'Đĩa'])
  expect(await filtered({ copies: '0,20' })).toEqual(['Bản', 'Tệp'])
  expect(await filtered({ copies: '1..100' })).toEqual(['Bản', 'Sách', 'Đĩa'])
  expect(await filtered({ copies: '..20' })).toEqual(['Bản', 'Tệp'])
  expect(await filtered({ copies: 'null' })).toEqual(['Chưa', 'Tờ'])
  expect(await filtered({ weight: '0.4..0.6' })).toEqual(['Bản'])
  expect(await filtered({ cost: '1000000000..' })).toEqual(['Bản'])
  expect(await filtered({ day: '2017-01-01..2017-12-31' })).toEqual(['Bản', 'Sách', 'Đĩa'])
  expect(await filtered({ happened: '2017-12-14..' })).toEqual(['Tờ', 'Đĩa'])
  expect(await filtered({ happened: 'null' })).toEqual(['Chưa', 'Tệp'])
  expect(await filtered({ open: 'false' })).toEqual(['Tệp'])
  expect(await filtered({ kind: 'book,disc' })).toEqual(['Bản', 'Đĩa'])
  expect(await filtered({ channels: 'press' })).toEqual(['Tờ'])
  expect(await filtered({ channels: 'web,press' })).toEqual(['Tờ', 'Đĩa'])
  expect(await filtered({ country: 'LA' })).toEqual(['Đĩa'])
  expect(await filtered({ languages: 'en' })).toEqual(['Tệp'])
  expect(await filtered({ topics: 'đầu tư' })).toEqual(['Tệp'])
  expect(await filtered({ organization: office.elsewhere })).toEqual(['Tờ'])
  expect(await filtered({ partners: office.home })).toEqual(['Tờ'])
  expect(await filtered({ peer })).toEqual(['Đĩa'])
  expect(await filtered({ state: 'approved' })).toEqual([])
  expect(await filtered({ visibility: 'office', ownerOrgId: office.home, copies: '20' })).toEqual(['Bản'])
  expect(
    await filtered({ updatedAt: '2020-01-01..', createdAt: '..2100-01-01T00:00:00Z', copies: '20' }),
  ).toEqual(['Bản'])
})

test('every filter works with the word null, and a name that a program might trip over is just unknown', async () => {
  for (const name of filterNames(specimens))
    await expect(filtered({ [name]: 'null' })).resolves.toBeInstanceOf(Array)
  for (const name of [
    'secret',
    'remarks',
    'constructor',
    '__proto__',
    'r.title',
    'copies; drop table records',
  ]) {
    await expect(list({ filters: Object.fromEntries([[name, 'x']]) })).rejects.toMatchObject({
      code: 'records.unknown-filter',
      status: 400,
      labels: { vi: expect.stringContaining('Không lọc được theo') },
    })
  }
})

test.each([
  ['copies', 'một trăm'],
  ['copies', '99999999999'],
  ['copies', ''],
  ['weight', '1e5'],
  ['cost', '9007199254740993'],
  ['day', '2017-02-30'],
  ['day', '2017-13-01..'],
  ['day', '0000-01-01'],
  ['updatedAt', '2017-99-99'],
  ['updatedAt', '2017-01-01T25:00:00Z'],
  ['open', 'có'],
  ['ownerOrgId', 'quang-binh'],
  ['partners', `${'0'.repeat(8)}`],
  ['country', 'L\0A'],
])('the filter %s=%s is refused with an example', async (name, value) => {
  await expect(list({ filters: { [name]: value } })).rejects.toMatchObject({
    code: 'records.bad-filter',
    status: 400,
    params: { name, example: expect.any(String) },
  })
})

test('a search finds words without accents, in any order, with đ as d, and takes its characters literally', async () => {
  expect(await titles({ q: 'dat va nguoi' })).toEqual(['Sách'])
  expect(await titles({ q: 'NGƯỜI đất' })).toEqual(['Sách'])
  expect(await titles({ q: 'dia' })).toEqual(['Đĩa'])
  expect(await titles({ q: 'phong nha' })).toEqual(['Chưa'])
  expect(await titles({ q: '100%' })).toEqual(['Bản'])
  expect(await titles({ q: '%' })).toEqual(['Bản'])
  expect(await titles({ q: 'a_b' })).toEqual(['Đĩa'])
  expect(await titles({ q: '_' })).toEqual(['Đĩa'])
  expect(await titles({ q: 'c:\\du' })).toEqual(['Tệp'])
  expect(await titles({ q: '\\' })).toEqual(['Tệp'])
  expect(await titles({ q: "'; drop table records; --" })).toEqual([])
  expect((await list({ q: '   ' })).items).toHaveLength(6)
  // A word typed with composed or combining marks is the same word.
  expect(await titles({ q: 'Đĩa'.normalize('NFD') })).toEqual(['Đĩa'])
})

test('nobody finds, counts or filters what another organisation keeps', async () => {
  expect(await titles({ q: 'cua noi khac' })).toEqual([])
  expect((await list({ count: true })).total).toBe(6)
  expect(await filtered({ ownerOrgId: office.elsewhere })).toEqual([])
})

test('a sealed value is neither shown nor found', async () => {
  expect((await list({ q: PASSPORT })).items).toEqual([])
  const { items } = await list({ q: 'chua ro gi' })
  expect(items[0]?.fields['secret']).toBe('•••')
  expect(JSON.stringify(await list())).not.toContain(PASSPORT)
})

test.each(['secret', 'remarks', 'topics', 'constructor', '__proto__', 'toString', '', '-', 'name desc'])(
  'sorting by “%s” is refused, with what can be sorted by',
  async (sort) => {
    await expect(list({ sort })).rejects.toMatchObject({
      code: 'records.unknown-sort',
      status: 400,
      labels: { vi: expect.stringContaining('Không sắp xếp được theo') },
    })
  },
)

const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

test('a cursor that is damaged, forged or of another sort is refused', async () => {
  const { nextCursor } = await list({ limit: 1, sort: 'copies' })
  const id = office.home
  const bad = [
    'không phải con trỏ',
    '',
    nextCursor!.slice(0, -4),
    cursorOf('-copies', '5', id),
    cursorOf('copies', 'x', id),
    cursorOf('copies', '5', 'x'),
    cursorOf('copies', 5, id),
    cursorOf('copies'),
    'bnVsbA',
  ]
  for (const cursor of bad) {
    await expect(list({ limit: 1, sort: 'copies', cursor })).rejects.toMatchObject({
      code: 'records.bad-cursor',
      status: 400,
      labels: { vi: expect.stringContaining('Con trỏ trang không hợp lệ') },
    })
  }
  await expect(list({ sort: 'name', cursor: cursorOf('name', 'a\0', id) })).rejects.toMatchObject({
    code: 'records.bad-cursor',
  })
})

test('paging by any sort, either way, with pages of any size, visits every record once and in order', async () => {
  const own = await openOffice()
  const few = <T>(...values: T[]) => fc.sample(fc.constantFrom(...values), { numRuns: 60, seed: 7 })
  const [copies, days, names, opens] = [
    few(null, 1, 2, 3),
    few(null, '2017-01-01', '2017-06-30'),
    few('A', 'a', 'Đ', 'D', 'Ă', 'z', '„'),
    few(null, true, false),
  ]
  const rows = copies.map((count, index) => ({
    ownerOrgId: own.home,
    fields: {
      name: `${names[index]} ${index % 7}${'.'.repeat(index)}`,
      copies: count,
      weight: count && count / 3,
      cost: count,
      day: days[index],
      open: opens[index] === true && count === 0 ? null : opens[index],
      kind: count === 1 ? 'book' : null,
      code: count === 3 ? null : `K${index}`,
    },
  }))
  await createRecords(own.db, system, specimens, rows)
  // Times that differ by microseconds, which a Date would round away.
  await sql`update records set updated_at = timestamptz '2017-01-01' + (random() * 5)::int * interval '1 microsecond'
    where collection = 'specimens'`.execute(own.db)
  const sorts = sortNames(specimens).flatMap((name) => [name, `-${name}`])
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sorts), fc.integer({ min: 1, max: 61 }), async (sort, limit) => {
      const whole = await listRecords(own.db, system, specimens, { sort, limit: 200 })
      const ids: string[] = []
      let cursor: string | undefined
      do {
        const page = await listRecords(own.db, system, specimens, { sort, limit, cursor })
        ids.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined && ids.length <= 60)
      expect(ids).toEqual(whole.items.map(({ id }) => id))
      expect(new Set(ids).size).toBe(60)
    }),
    { numRuns: 120 },
  )
  await own.drop()
})

test('known values come first in their order, unknown ones last, either way', async () => {
  const values = async (sort: string) => (await list({ sort })).items.map(({ fields }) => fields['copies'])
  expect(await values('copies')).toEqual([0, 20, 100, 100, null, null])
  expect(await values('-copies')).toEqual([100, 100, 20, 0, null, null])
})

test('a field that the province added is there when writing, changing, listing and searching', async () => {
  const { db, home, elsewhere, officer } = office
  const administrator = officer('administrator')
  const added = {
    collection: 'specimens',
    orgId: home,
    labelVi: 'Kho',
    labelEn: null,
    options: [],
    position: 1,
  }
  await addCustomField(db, administrator, { ...added, key: 'store', kind: 'text' })
  await addCustomField(db, administrator, { ...added, key: 'shelf', kind: 'integer' })
  await addCustomField(db, administrator, {
    ...added,
    key: 'side',
    kind: 'choice',
    options: ['Trái', 'Phải'],
  })
  await expect(
    addCustomField(db, officer('lead'), { ...added, key: 'no', kind: 'text' }),
  ).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  const create = (extra: Record<string, unknown>, ownerOrgId = home) =>
    createRecord(db, system, specimens, {
      ownerOrgId,
      fields: { name: `Có kho ${JSON.stringify(extra)}` },
      extra,
    })
  const { id } = await create({ store: 'Kho Đồng Hới', shelf: 4, side: 'Trái' })
  const found = await list({ q: 'kho dong hoi' })
  expect(found.items[0]).toMatchObject({ id, extra: { store: 'Kho Đồng Hới', shelf: 4, side: 'Trái' } })
  const changed = await changeRecord(db, system, specimens, { id, version: 1, extra: { shelf: 5 } })
  expect(changed.extra).toEqual({ store: 'Kho Đồng Hới', shelf: 5, side: 'Trái' })
  await expect(create({ shelf: 'bốn' })).rejects.toMatchObject({ issues: [{ at: 'extra.shelf' }] })
  await expect(create({ side: 'Giữa' })).rejects.toMatchObject({ issues: [{ at: 'extra.side' }] })
  await expect(create({ kho: 'x' })).rejects.toMatchObject({ code: 'records.invalid' })
  await expect(create({ store: 'x' }, elsewhere)).rejects.toMatchObject({ code: 'records.invalid' })
  // Taken out of use, it keeps what it holds and no longer stands in the way of a change.
  await sql`update custom_fields set retired_at = now() where key = 'store'`.execute(db)
  const later = await changeRecord(db, system, specimens, { id, version: 2, extra: { shelf: 6 } })
  expect(later.extra).toMatchObject({ store: 'Kho Đồng Hới', shelf: 6 })
})

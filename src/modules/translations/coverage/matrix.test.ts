import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalLocales, type PortalLocale } from '../../../platform/locales.ts'
import { addDays, today } from '../../../platform/time/dates.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import type { CoverageCell, CoverageItem } from './endpoints.ts'
import { kindLetters } from './kinds.ts'
import { readMatrix, type CoverageQuery } from './matrix.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const collections = new Map([['specimens', readable]])
const see = (query: Partial<CoverageQuery> = {}, actor = office.officer('translator')) =>
  readMatrix(office.db, actor, collections, { sort: 'title', limit: 100, ...query })
const cellsOf = ({ cells }: CoverageItem): Partial<Record<PortalLocale, CoverageCell>> =>
  Object.fromEntries(cells.map((cell, place) => [portalLocales[place], cell]))
const find = async (id: string, query: Partial<CoverageQuery> = {}) => {
  const item = (await see(query)).items.find((each) => each.id === id)
  return item && cellsOf(item)
}

test('the database knows the languages in the order of the portal, and a letter for every state', async () => {
  const { rows } = await sql<{ locales: string[] }>`select coverage_locales() as locales`.execute(office.db)
  expect(rows[0]?.locales).toEqual([...portalLocales])
  expect(new Set(Object.values(kindLetters)).size).toBe(Object.keys(kindLetters).length)
})

test('a cell follows the life of its text', async () => {
  const { id } = await texts.item({ vi: 'Vườn Quốc gia' })
  const kind = async () => (await find(id))?.lo?.kind
  expect(await find(id)).toMatchObject({
    vi: { kind: 'approved', published: true },
    lo: { kind: 'untranslated', published: false, dueOn: null, late: false },
  })
  const translator = office.officer('translator')
  const machine = await texts.save(system, { id, locale: 'lo', machine: true })
  expect(await kind()).toBe('machine')
  const draft = await texts.save(translator, { id, locale: 'lo', version: machine.version })
  expect(await kind()).toBe('draft')
  const submitted = await texts.move(translator, draft, 'submit')
  expect(await kind()).toBe('waiting')
  const returned = await texts.move(office.officer('reviewer'), submitted, 'return', { note: 'Thiếu' })
  expect(await kind()).toBe('returned')
  const again = await texts.move(translator, returned, 'submit')
  const reviewed = await texts.move(office.officer('reviewer'), again, 'review')
  expect(await kind()).toBe('waiting')
  const approved = await texts.move(office.officer('leader'), reviewed, 'approve')
  expect((await find(id))?.lo).toMatchObject({ kind: 'approved', published: true })
  await texts.move(office.officer('leader'), approved, 'withdraw')
  expect(await kind()).toBe('withdrawn')
})

test('a translation is outdated when its source has changed since, and unknown is not outdated', async () => {
  const { id } = await texts.item({ vi: 'Cửa khẩu Cha Lo', en: 'Cha Lo gate', fr: 'Cha Lo' })
  await sql`update record_texts set source_hash = 'nay' where record_id = ${id}::uuid and locale = 'vi'`.execute(
    office.db,
  )
  await sql`update record_texts set source_hash = 'xưa' where record_id = ${id}::uuid and locale = 'en'`.execute(
    office.db,
  )
  await sql`update record_texts set source_hash = null where record_id = ${id}::uuid and locale = 'fr'`.execute(
    office.db,
  )
  const cells = await find(id)
  expect(cells?.en).toMatchObject({ kind: 'outdated', published: true })
  expect(cells?.en?.since).toBeInstanceOf(Date)
  expect(cells?.fr?.kind).toBe('approved')
  expect(await find(id, { kind: 'outdated' })).toBeDefined()
  expect(await find(id, { kind: 'outdated', locale: 'lo' })).toBeUndefined()
  const [first] = (await see({ sort: 'outdated' })).items
  expect(first?.id).toBe(id)
})

test('two languages of one item that are written at once both count', async () => {
  const { id } = await texts.item({ vi: 'Cùng lúc' })
  await Promise.all(['en', 'lo', 'th', 'ja'].map((locale) => texts.save(system, { id, locale })))
  const cells = await find(id)
  expect(['en', 'lo', 'th', 'ja', 'ko'].map((locale) => cells?.[locale as PortalLocale]?.kind)).toEqual([
    'draft',
    'draft',
    'draft',
    'draft',
    'untranslated',
  ])
})

test('totals follow the filter, words are found without accents, and pages follow each other in every order', async () => {
  for (const name of ['Đèo Ngang một', 'Đèo Ngang hai', 'Đèo Ngang ba'])
    await texts.item({ vi: name, ...(name.endsWith('hai') ? { en: 'Ngang Pass' } : {}) }, { name })
  const { totals, items } = await see({ q: 'deo ngang' })
  expect(items.map(({ title }) => title)).toEqual(['Đèo Ngang ba', 'Đèo Ngang hai', 'Đèo Ngang một'])
  expect(totals).toMatchObject({ items: 3, late: 0 })
  expect(totals?.locales.find(({ locale }) => locale === 'en')?.counts).toEqual({
    approved: 1,
    untranslated: 2,
  })
  expect((await see({ q: 'deo ngang', reading: 'foreign' })).items.map(({ title }) => title)).toEqual([
    'Đèo Ngang hai',
  ])
  expect((await see({ q: 'deo ngang', reading: 'none' })).totals?.items).toBe(2)
  for (const sort of ['title', 'newest', 'missing', 'outdated'] as const) {
    const whole = (await see({ sort })).items.map(({ id }) => id)
    const walked: string[] = []
    let cursor: string | null = null
    do {
      const page = await see({ sort, limit: 2, ...(cursor === null ? {} : { cursor }) })
      walked.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(walked).toEqual(whole)
  }
})

test('nobody sees items of an organisation that he does not read', async () => {
  const { id } = await texts.item({ vi: 'Của cơ quan nhà' })
  const stranger = office.officer('translator', { at: office.elsewhere })
  const { items, totals } = await see({}, stranger)
  expect(items.some((item) => item.id === id)).toBe(false)
  expect(totals?.items).toBe(items.length)
})

test('what an obligation wants is soon due, then late, until it is approved; each language by itself', async () => {
  const item = async (name: string, daysAgo: number) => {
    const { id } = await texts.item({ vi: name }, { name })
    await sql`update translation_source_approvals set approved_at = now() - make_interval(days => ${daysAgo}::integer)
      where record_id = ${id}::uuid`.execute(office.db)
    await sql`select refresh_translation_coverage(array[${id}::uuid])`.execute(office.db)
    return id
  }
  const [old, fresh] = [await item('Dự án cũ', 60), await item('Dự án mới', 0)]
  await sql`insert into translation_obligations (id, org_id, collection, locales, working_days, basis, valid_from, created_by_name)
    values (gen_random_uuid(), ${office.home}::uuid, 'specimens', '{en,zh-Hans}', 3, 'Thử', ${addDays(today(), -90)}::date, 'Thử')`.execute(
    office.db,
  )
  expect(await find(old)).toMatchObject({ en: { late: true, soon: false }, lo: { late: false, dueOn: null } })
  expect(await find(fresh)).toMatchObject({ en: { late: false, soon: true } })
  const late = await see({ late: true })
  expect(late.items.map(({ id }) => id)).toContain(old)
  expect(late.items.map(({ id }) => id)).not.toContain(fresh)
  expect(late.items.every(({ cells }) => cells.some((cell) => cell.late))).toBe(true)
  expect((await see()).totals?.late).toBe(late.items.length)
  expect((await see({ late: true, locale: 'lo' })).items).toEqual([])
  const soon = await see({ soon: true })
  expect(soon.items.map(({ id }) => id)).toContain(fresh)
  expect(soon.items.map(({ id }) => id)).not.toContain(old)
  await texts.publish(old, 'en', { title: 'Old project' })
  expect(await find(old)).toMatchObject({ en: { late: false, dueOn: null }, 'zh-Hans': { late: true } })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateFigures } from '../../../../figures/evaluate.ts'
import { assignRole, createUser } from '../../../accounts/public.ts'
import { tellOwed } from '../tell-owed.ts'
import { waitingTranslations } from '../waiting.ts'
import { addDays, endOfDay, requireDate } from '../../../../platform/time/dates.ts'
import { addWorkingDays } from '../../../../platform/time/holidays.ts'
import { openOffice, system, type Office } from '../../../../records/testing/office.ts'
import { openTexts, readable } from '../../../../records/testing/readable.ts'
import { calendarOf } from '../../../law/public.ts'
import { translationFigures } from '../figures.ts'
import { readMatrix } from '../matrix.ts'
import { addObligation, endObligation } from './change.ts'
import { obligationsFor } from './list.ts'
import { lastStartDueBefore } from './obligation.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const collections = new Map([['specimens', readable]])
const wanted = (over: Partial<Parameters<typeof addObligation>[3]> = {}) => ({
  orgId: office.home,
  collection: 'specimens',
  locales: ['en', 'zh-Hans'] as const,
  workingDays: 10,
  basis: 'Quy ước nội bộ của dữ liệu thử',
  validFrom: '2024-01-01',
  ...over,
})
const lead = () => office.officer('lead')

test('the database counts working days as the program does, over holidays, swaps and New Year', async () => {
  const calendar = await calendarOf(office.db)
  const starts = Array.from({ length: 40 }, (_, index) => addDays(requireDate('2016-12-20'), index * 91))
  for (const days of [0, 1, 5, 10, 120]) {
    const { rows } = await sql<{ start: string; due: string }>`
      select start, add_working_days(start, ${days}::integer) as due from unnest(${starts}::date[]) as start`.execute(
      office.db,
    )
    for (const { start, due } of rows) expect(due).toBe(addWorkingDays(requireDate(start), days, calendar))
  }
})

test('the last start that is due before a day is exactly that', async () => {
  const calendar = await calendarOf(office.db)
  for (const workingDays of [0, 1, 10, 45]) {
    for (let ahead = 0; ahead < 30; ahead++) {
      const day = addDays(requireDate('2026-01-25'), ahead)
      const start = lastStartDueBefore({ workingDays }, day, calendar)
      expect(addWorkingDays(start, workingDays, calendar) < day).toBe(true)
      expect(addWorkingDays(addDays(start, 1), workingDays, calendar) >= day).toBe(true)
    }
  }
})

test('the lead department sets obligations for its own organisations, with a basis; others only see them', async () => {
  await expect(
    addObligation(office.db, office.officer('translator'), collections, wanted()),
  ).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  await expect(
    addObligation(office.db, lead(), collections, wanted({ orgId: office.elsewhere })),
  ).rejects.toMatchObject({ code: 'records.not-allowed' })
  await expect(
    addObligation(office.db, lead(), collections, wanted({ collection: 'outlets' })),
  ).rejects.toMatchObject({ code: 'translations.obligation-not-told' })
  const id = await addObligation(office.db, lead(), collections, wanted())
  const seen = await obligationsFor(office.db, office.officer('translator'))
  expect(seen.mayAddAt).toEqual([])
  expect(seen.items).toMatchObject([
    { id, workingDays: 10, validTo: null, kept: 0, missed: 0, mayEnd: false },
  ])
  const { rows } = await sql<{ type: string }>`
    select type from events where type like 'translation-obligation.%' and org_id = ${office.home}::uuid`.execute(
    office.db,
  )
  expect(rows).toEqual([{ type: 'translation-obligation.added' }])
  const end = { id, validTo: '2023-12-31', reason: 'Thay bằng quy định mới' }
  await expect(endObligation(office.db, lead(), end)).rejects.toMatchObject({
    code: 'translations.obligation-ends-before',
  })
  await endObligation(office.db, lead(), { ...end, validTo: '2024-12-31' })
  await expect(endObligation(office.db, lead(), end)).rejects.toMatchObject({
    code: 'translations.obligation-ended',
  })
})

async function approvedOn(day: string, name: string) {
  const { id } = await texts.item({ vi: name }, { name })
  await sql`update translation_source_approvals set approved_at = ${`${day}T09:00:00+07:00`}::timestamptz
    where record_id = ${id}::uuid`.execute(office.db)
  await sql`select refresh_translation_coverage(array[${id}::uuid])`.execute(office.db)
  return id
}

async function translatedOn(id: string, locale: string, day: string) {
  await sql`insert into record_text_revisions (record_id, locale, version, state, fields, created_by_name, created_at)
    values (${id}::uuid, ${locale}, 1, 'approved', '{}', 'Thử', ${`${day}T15:00:00+07:00`}::timestamptz)`.execute(
    office.db,
  )
}

test('figures tell what was due in a period and what was there on time, and open on the items', async () => {
  await addObligation(office.db, lead(), collections, wanted({ validFrom: '2025-01-01' }))
  const [first, second] = [
    await approvedOn('2025-03-03', 'Dự án một'),
    await approvedOn('2025-03-10', 'Dự án hai'),
  ]
  // Before the obligation, and due after the period.
  await approvedOn('2024-12-02', 'Dự án trước')
  await approvedOn('2025-12-29', 'Dự án sau')
  await translatedOn(first, 'en', '2025-03-17')
  await translatedOn(first, 'zh-Hans', '2025-03-18')
  await translatedOn(second, 'en', '2025-03-12')
  const scope = { orgIds: [office.home], from: '2025-01-01', to: '2025-12-31' }
  const found = await evaluateFigures(
    office.db,
    translationFigures.filter(({ key }) => /owed|kept/.test(key)),
    scope,
    { withRecords: true },
  )
  const value = (key: string) => found.find((each) => each.key === `translations.${key}`)
  expect(value('owed')?.computed).toBe(4)
  expect(value('owed-kept')?.computed).toBe(2)
  expect(value('owed-late')?.computed).toBe(2)
  expect(value('share-kept')?.computed).toBe(50)
  expect(value('owed')?.records.toSorted()).toEqual([first, second].toSorted())
  const before = await evaluateFigures(office.db, translationFigures, {
    ...scope,
    from: '2023-01-01',
    to: '2023-12-31',
  })
  expect(before.every(({ computed }) => computed === null)).toBe(true)
})

test('a change of the source that matters begins a new term; what it replaced is not held against anybody', async () => {
  const id = await approvedOn('2025-06-02', 'Dự án đổi gốc')
  await sql`insert into translation_source_approvals (record_id, approved_at, source_hash)
    values (${id}::uuid, '2025-06-06T09:00:00+07:00', 'mới')`.execute(office.db)
  await translatedOn(id, 'en', '2025-06-20')
  const [owed, kept] = await evaluateFigures(
    office.db,
    translationFigures.filter(({ key }) => key === 'translations.owed' || key === 'translations.owed-kept'),
    { orgIds: [office.home], from: '2025-06-01', to: '2025-06-30' },
  )
  // Reckoned from 06/6: English came on the last day, Chinese never; the term from 02/6 ended before its day.
  expect([owed?.computed, kept?.computed]).toEqual([2, 1])
})

test('those who translate are told before the day and the day after, once; and see it among their work', async () => {
  const { id: userId } = await createUser(office.db, system, {
    email: 'dich@example.vn',
    name: 'Người dịch',
    password: 'mật khẩu đủ dài để thử',
    locale: 'vi',
  })
  await assignRole(office.db, system, { userId, role: 'translator', orgId: office.home, validTo: null })
  const id = await approvedOn('2025-09-08', 'Dự án cần báo')
  // Ten working days from 08/9/2025.
  const due = requireDate('2025-09-22')
  const told = async () => {
    const { rows } = await sql<{ kind: string; path: string }>`
      select kind, path from notifications where user_id = ${userId} order by created_at, id`.execute(
      office.db,
    )
    return rows.map(({ kind, path }) => `${kind} ${path}`)
  }
  for (const day of [addDays(due, -2), addDays(due, -1), addDays(due, 1), addDays(due, 1), addDays(due, 2)])
    await tellOwed(office.db, endOfDay(day))
  expect(await told()).toEqual(['due.soon /translations?soon=true', 'due.passed /translations?late=true'])
  await translatedOn(id, 'en', '2025-09-20')
  const waiting = await waitingTranslations(office.db, office.officer('translator'), collections)
  expect(waiting).toMatchObject({ outdated: 0 })
  expect(waiting?.late).toBeGreaterThan(0)
  expect(await waitingTranslations(office.db, office.officer('viewer'), collections)).toBeNull()
})

test('a matrix without obligations reckons nothing', async () => {
  const { totals } = await readMatrix(
    office.db,
    office.officer('lead', { at: office.elsewhere }),
    collections,
    {
      sort: 'title',
      limit: 10,
    },
  )
  expect(totals?.late).toBe(0)
})

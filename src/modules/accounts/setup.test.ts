import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { needsSetup, setUp, setupCode } from './setup.ts'

const secret = 'a secret of more than thirty-two characters'
const chief = {
  code: setupCode(secret),
  organization: 'Sở Văn hóa, Thể thao tỉnh Quảng Bình',
  name: 'Nguyễn Hà',
  email: 'ha@example.vn',
  password: 'sông Son mùa nước cạn',
}

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
})
afterAll(() => database.drop())

const attempt = (changed: Partial<typeof chief> = {}) =>
  transaction(db, (trx) => setUp(trx, { ...chief, ...changed }, { secret, locale: 'vi' }))

test('the code is the same at every start and another for every installation', () => {
  expect(setupCode(secret)).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect(setupCode(secret)).toBe(setupCode(secret))
  expect(setupCode(`${secret}!`)).not.toBe(setupCode(secret))
})

test('a stranger without the code, a weak password or a missing organisation make nothing', async () => {
  await expect(attempt({ code: 'aaaa-aaaa-aaaa' })).rejects.toMatchObject({
    code: 'accounts.setup-code-wrong',
  })
  await expect(attempt({ password: 'ngắn' })).rejects.toMatchObject({ code: 'accounts.password-too-short' })
  const { organization, ...without } = chief
  expect(organization).not.toBe('')
  await expect(setUp(db, without, { secret, locale: 'vi' })).rejects.toMatchObject({
    code: 'accounts.setup-organization-missing',
  })
  expect(await needsSetup(db)).toBe(true)
})

test('of many who try at the same moment one becomes administrator of the one organisation', async () => {
  const attempts = await Promise.allSettled(
    Array.from({ length: 6 }, (_, index) =>
      attempt({ email: `ha${index}@example.vn`, code: chief.code.toUpperCase().replaceAll('-', ' ') }),
    ),
  )
  const made = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(made).toHaveLength(1)
  expect(made[0]?.assignments.map(({ role }) => role)).toEqual(['administrator'])
  const refused = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(['accounts.already-set-up']))
  const named = await db.selectFrom('organizations').select(['code', 'name']).execute()
  expect(named).toEqual([{ code: 'so-van-hoa-the-thao-tinh-quang-binh', name: chief.organization }])
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { addDays, today } from '../../../platform/time/dates.ts'
import { openVault } from '../../../platform/vault.ts'
import { askForMedium, grantRequest, listRequests } from '../requests/requests.ts'
import { openLibrary, system, type Library } from '../testing/library.ts'
import { tellRights } from './tell-rights.ts'

const vault = openVault('a secret of more than thirty-two characters')

let library: Library
beforeAll(async () => {
  library = await openLibrary()
  for (const [id, role] of [
    ['chinh', 'lead'],
    ['xem', 'viewer'],
  ]) {
    await sql`insert into users (id, name, email, locale) values (${id}, ${id}, ${`${id}@thu.example`}, 'vi')`.execute(
      library.db,
    )
    await sql`insert into role_assignments (id, user_id, role, org_id, valid_from)
      values (${newId()}::uuid, ${id}, ${role}, ${library.home}::uuid, '2017-01-01')`.execute(library.db)
  }
})
afterAll(() => library.close())

type Told = { userId: string; kind: string; path: string; when: string; uses: string }

async function toldOf(recordId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select user_id as "userId", kind, path, params -> 'when' ->> 'vi' as "when", params -> 'uses' ->> 'vi' as uses
    from notifications where record_id = ${recordId}::uuid order by id`.execute(library.db.withoutPlugins())
  return rows
}

const day = today()
const tell = (on = day) => tellRights(library.db, library.collections, on)

test('rights that end are told to whoever keeps the medium: a month before, a week before, once over, each once', async () => {
  const { id } = await library.medium({ rightsUntil: addDays(day, 40) })
  await tell()
  expect(await toldOf(id)).toEqual([])
  for (const on of [10, 11, 33, 34, 40]) await tell(addDays(day, on))
  const told = await toldOf(id)
  expect(told.map(({ userId, kind, path }) => [userId, kind, path])).toEqual([
    ['chinh', 'media.rights', `/media/${id}`],
    ['chinh', 'media.rights', `/media/${id}`],
  ])
  expect(told[0]).toMatchObject({ uses: 'không mục nào đang đăng dùng' })
  expect(told[0]?.when).toMatch(/^còn đến hết ngày \d\d\/\d\d\/\d{4}$/)
  await tell(addDays(day, 41))
  await tell(addDays(day, 42))
  expect((await toldOf(id)).map(({ when }) => when.slice(0, 6))).toEqual(['còn đế', 'còn đế', 'đã hết'])
})

test('where readers see it is said, and told to whoever keeps that', async () => {
  const { id, ownerOrgId } = await library.medium({ rightsUntil: addDays(day, 5) })
  const shown = newId()
  await sql`insert into records (id, collection, owner_org_id, title, state)
    values (${shown}::uuid, 'places', ${ownerOrgId}::uuid, 'Hang Én', 'approved')`.execute(library.db)
  await sql`insert into public_pages (record_id, locale, collection, org_id, slug, title, media, reading, version,
      first_published_at, published_at)
    values (${shown}::uuid, 'vi', 'places', ${ownerOrgId}::uuid, 'hang-en', 'Hang Én',
      ${JSON.stringify({ [id]: {} })}::jsonb, 'read', 1, now(), now())`.execute(library.db)
  await tell()
  expect(await toldOf(id)).toMatchObject([{ userId: 'chinh', uses: '1 mục đang đăng dùng: “Hang Én”' }])
})

test('what ended long ago, or is not approved, is told to nobody', async () => {
  const old = await library.medium({ rightsUntil: addDays(day, -60) })
  await tell()
  expect(await toldOf(old.id)).toEqual([])
})

test('a request and its answer are in the log without the name of who asks', async () => {
  const { id } = await library.medium({ access: 'on-request' })
  const asked = { id, name: 'Jane Roe', email: 'jane@example.org', organization: null, locale: 'en' }
  const request = await transaction(library.db, (trx) =>
    askForMedium(trx, vault, { ...asked, purpose: 'An article' }),
  )
  expect(await listRequests(library.db, system, vault, id)).toMatchObject([{ id: request.id, state: 'open' }])
  await transaction(library.db, (trx) => grantRequest(trx, system, { id, requestId: request.id, days: 7 }))
  const { rows } = await sql<{ type: string; data: unknown }>`
    select type, data from events where record_id = ${id}::uuid and type like 'media.%' order by seq`.execute(
    library.db,
  )
  expect(rows.map(({ type }) => type)).toEqual([
    'media.request-asked',
    'media.requests-viewed',
    'media.request-granted',
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Jane|example\.org/)
})

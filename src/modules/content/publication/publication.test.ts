import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../../modules.ts'
import { systemActor, type Actor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { testDatabase, type TestDatabase } from '../../../platform/testing/database.ts'
import { changeRecord } from '../../../records/change.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import { markPointing } from '../../../records/publishing/mark-pointing.ts'
import { readItem } from '../../../records/publishing/read.ts'
import { refreshPages } from '../../../records/publishing/refresh.ts'
import { refreshStale } from '../../../records/publishing/stale.ts'
import { collectionNamed } from '../../../records/registry.ts'
import { moveText } from '../../../records/texts/move.ts'
import { saveText } from '../../../records/texts/save.ts'
import { transitionRecord } from '../../../records/transition.ts'
import { findRecord } from '../../../records/store.ts'
import { openRights } from '../../media/testing/library.ts'
import { addVersion } from '../../media/store.ts'
import { reviewMap } from './settled.ts'

const system = systemActor('test')
const province = newId()
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await transaction(database.db, async (trx) => {
    await sql`insert into records (id, collection, owner_org_id, title)
      values (${province}::uuid, 'organizations', ${province}::uuid, 'UBND tỉnh')`.execute(trx)
    await sql`insert into organizations (record_id, code) values (${province}::uuid, 'ubnd')`.execute(trx)
  })
})
afterAll(() => database.drop())

const of = (name: string): Collection => collectionNamed(library.collections, name)

function officer(role: string): Actor {
  const assignments = [{ role, orgId: province, subtree: [province] }]
  return { ...system, kind: 'user', userId: role, name: role, assignments }
}

const body = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const drawingFile = {
  sha256: 'a'.repeat(64),
  name: 'ben-song.svg',
  mediaType: 'image/svg+xml',
  bytes: 900,
  width: 1200,
  height: 800,
  duration: null,
  createdBy: null,
  state: 'ready',
} as const

type Item = { collection: string; id: string }

async function write(name: string, fields: Fields, title: string): Promise<Item> {
  const { id } = await createRecord(database.db, system, of(name), { ownerOrgId: province, fields })
  await say({ collection: name, id }, 'vi', title)
  return { collection: name, id }
}

async function say({ collection, id }: Item, locale: PortalLocale, title: string): Promise<void> {
  const fields = { title, summary: `${title}: tóm tắt`, body: body(title) }
  await saveText(database.db, system, of(collection), { id, locale, version: 0, fields })
}

/** Brings a language to the public; every step by the system, as commands do. */
async function publish({ collection, id }: Item, locale: PortalLocale): Promise<void> {
  for (const to of ['submit', 'review', 'approve'] as const) {
    await transaction(database.db, async (trx) => {
      const { version } = await trx
        .selectFrom('recordTexts')
        .select('version')
        .where('recordId', '=', id)
        .where('locale', '=', locale)
        .executeTakeFirstOrThrow()
      await moveText(trx, system, of(collection), { id, locale, version, to })
    })
  }
}

async function page({ collection }: Item, locale: PortalLocale, slug: string) {
  const found = await readItem(database.db, { collection, locale, slug })
  if (!found || !('page' in found)) throw new Error('No such page')
  return found.page
}

test('a page carries the names, points and addresses of what its facts point to, in its language', async () => {
  const park = await write(
    'places',
    { name: 'Vườn quốc gia', kind: 'national-park', latitude: 17.5, longitude: 106.3 },
    'Vườn quốc gia',
  )
  await publish(park, 'vi')
  const cave = await write(
    'places',
    {
      name: 'Hang Én',
      kind: 'cave',
      within: park.id,
      related: [park.id],
      managingOrg: province,
      subjects: ['caves'],
      sources: ['UNESCO. Hồ sơ số 951bis. https://whc.unesco.org/en/list/951', 'Sở Du lịch, 2017'],
      channels: ['image-database'],
      markets: ['laos'],
    },
    'Hang Én',
  )
  await publish(cave, 'vi')
  const { facts, subjects, texts } = await page(cave, 'vi', 'hang-en')
  expect(subjects).toEqual(['caves'])
  expect(texts['title']).toBe('Hang Én')
  expect(facts).toMatchObject({
    kind: 'cave',
    within: { id: park.id, collection: 'places', title: 'Vườn quốc gia', slug: 'vuon-quoc-gia' },
    related: [{ id: park.id, slug: 'vuon-quoc-gia' }],
    managingOrg: { id: province, name: 'UBND tỉnh' },
    sources: [
      { text: 'UNESCO. Hồ sơ số 951bis.', url: 'https://whc.unesco.org/en/list/951' },
      { text: 'Sở Du lịch, 2017', url: null },
    ],
  })
  for (const inside of ['channels', 'markets', 'messages', 'containsMap'])
    expect(facts).not.toHaveProperty(inside)

  await say(cave, 'en', 'En Cave')
  await publish(cave, 'en')
  const english = await page(cave, 'en', 'en-cave')
  // The park cannot be read in English: it is named, and nobody is led to a page that is not there.
  expect(english.facts).toMatchObject({ within: { title: 'Vườn quốc gia', slug: null }, related: [] })
  expect(await page(cave, 'vi', 'hang-en')).toMatchObject({ version: 4 })
})

test('an event stands on the map where its place is, and in the calendar on its days', async () => {
  const town = await write(
    'places',
    { name: 'Đồng Hới', kind: 'town', latitude: 17.48, longitude: 106.6 },
    'Đồng Hới',
  )
  await publish(town, 'vi')
  const event = await write(
    'events',
    { name: 'Tuần văn hóa', kind: 'culture', startsOn: '2017-04-28', place: town.id },
    'Tuần văn hóa',
  )
  await publish(event, 'vi')
  expect(await page(event, 'vi', 'tuan-van-hoa')).toMatchObject({
    startsOn: '2017-04-28',
    endsOn: '2017-04-28',
    latitude: 17.48,
    longitude: 106.6,
  })
})

test('a call for capital leaves the public when its validity ends or it is removed from the list', async () => {
  const project = await write(
    'investment-projects',
    { name: 'Khu du lịch', sector: 'tourism', status: 'calling', validUntil: '2099-12-31', capitalVnd: 5e11 },
    'Khu du lịch',
  )
  await publish(project, 'vi')
  const shown = await page(project, 'vi', 'khu-du-lich')
  expect(shown.expiresAt?.toISOString()).toBe('2099-12-31T17:00:00.000Z')
  expect(shown.facts).toMatchObject({ capitalVnd: 5e11, capitalUsd: null, legalBasis: null })
  await transaction(database.db, async (trx) => {
    const { version } = await trx
      .selectFrom('records')
      .select('version')
      .where('id', '=', project.id)
      .executeTakeFirstOrThrow()
    await changeRecord(trx, system, of('investment-projects'), {
      id: project.id,
      version,
      fields: { status: 'closed' },
    })
  })
  await expect(page(project, 'vi', 'khu-du-lich')).rejects.toThrow('No such page')
})

test('an item with a map is approved only after somebody who did not write it has looked at the map', async () => {
  const item = await write('places', { name: 'Có bản đồ', kind: 'other', containsMap: true }, 'Có bản đồ')
  await expect(publish(item, 'vi')).rejects.toMatchObject({ code: 'content.map-not-reviewed' })
  const { db } = database
  await expect(reviewMap(db, officer('contributor'), of('places'), item.id)).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  const review = await reviewMap(db, officer('reviewer'), of('places'), item.id)
  expect(review).toMatchObject({ reviewedBy: 'reviewer', media: [] })
  await transaction(db, async (trx) => {
    const { version } = await trx
      .selectFrom('records')
      .select('version')
      .where('id', '=', item.id)
      .executeTakeFirstOrThrow()
    await transitionRecord(trx, system, of('places'), { id: item.id, version, to: 'approve' })
  })
})

test('nobody is shown against their will', async () => {
  const person = await write(
    'people',
    { name: 'Một nghệ nhân', kind: 'person', consent: 'refused' },
    'Nghệ nhân',
  )
  await expect(publish(person, 'vi')).rejects.toMatchObject({ code: 'content.consent-missing' })
})

test('an item leads on to another that is published after it, and changes its words when the other does', async () => {
  const village = await write('places', { name: 'Làng mới', kind: 'village' }, 'Làng mới')
  const fair = await write(
    'places',
    { name: 'Chợ phiên', kind: 'market', related: [village.id] },
    'Chợ phiên',
  )
  await publish(fair, 'vi')
  expect((await page(fair, 'vi', 'cho-phien')).facts).toMatchObject({ related: [] })
  await publish(village, 'vi')
  await refreshStale(database.db, library.collections)
  const { facts, publishedAt } = await page(fair, 'vi', 'cho-phien')
  expect(facts).toMatchObject({ related: [{ id: village.id, title: 'Làng mới', slug: 'lang-moi' }] })
  await sql`update public_pages set title = 'Làng Cảnh Dương' where record_id = ${village.id}::uuid`.execute(
    database.db,
  )
  await transaction(database.db, (trx) => markPointing(trx, [{ recordId: village.id, locale: 'vi' }]))
  await refreshStale(database.db, library.collections)
  const renewed = await page(fair, 'vi', 'cho-phien')
  expect(renewed.facts).toMatchObject({ related: [{ title: 'Làng Cảnh Dương' }] })
  expect(renewed.publishedAt).toEqual(publishedAt)
  const { rows } = await sql<{ tags: string[] }>`
    select tags from public_changes order by id desc limit 1`.execute(database.db)
  expect(rows[0]?.tags).toContain(`record:${fair.id}`)
})

test('an item shows the cover of another that it leads on to, and no longer when that one loses it', async () => {
  const cover = await createRecord(database.db, system, of('media-assets'), {
    ownerOrgId: province,
    fields: { ...openRights, title: 'Bến sông' },
    state: 'approved',
  })
  await addVersion(database.db, { ...drawingFile, recordId: cover.id })
  const quay = await write('places', { name: 'Bến đò', kind: 'village', cover: cover.id }, 'Bến đò')
  await publish(quay, 'vi')
  const road = await write('places', { name: 'Đường ven sông', kind: 'village', related: [quay.id] }, 'Đường')
  await publish(road, 'vi')
  expect((await page(road, 'vi', 'duong')).facts).toMatchObject({
    related: [{ id: quay.id, cover: { id: cover.id, kind: 'drawing' } }],
  })
  const record = await findRecord(database.db, of('places'), quay.id, { scope: 'everywhere' })
  if (!record) throw new Error('The quay is gone')
  await sql`update media_assets set access = 'internal' where record_id = ${cover.id}::uuid`.execute(
    database.db,
  )
  await transaction(database.db, (trx) => refreshPages(trx, of('places'), record))
  await refreshStale(database.db, library.collections)
  expect((await page(road, 'vi', 'duong')).facts).toMatchObject({ related: [{ id: quay.id, cover: null }] })
})

import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '../../platform/time/dates.ts'
import { openVault } from '../../platform/vault.ts'
import { changeRecord } from '../../records/change.ts'
import { createRecord } from '../../records/create.ts'
import { transitionRecord } from '../../records/transition.ts'
import { describeMedia } from './describe.ts'
import { keepRequesters } from './requests/requester.ts'
import { askForMedium, listRequests } from './requests/requests.ts'
import { keepRendered } from './renditions/keep-rendered.ts'
import { keepStanding } from './rights/keep-standing.ts'
import { mediaAssets } from './schema.ts'
import { findServed } from './serve.ts'
import { openLibrary, openRights, system, type Library } from './testing/library.ts'
import { sendFile } from './testing/send.ts'

let library: Library
beforeAll(async () => void (library = await openLibrary()))
afterAll(() => library.close())

const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 0H9"/></svg>',
)

/** An approved drawing with its file, as the public may see it. */
async function drawing(fields = {}) {
  const medium = await library.medium({ kind: 'drawing', ...fields })
  const taken = await sendFile(library, {
    name: 'tranh.svg',
    bytes: DRAWING,
    replaces: medium.id,
    again: true,
  })
  expect(taken.status).toBe(201)
  await library.work()
  return medium
}

async function textOf(recordId: string, locale: string, fields: object) {
  await sql`insert into record_texts (record_id, locale, state, fields, version)
    values (${recordId}::uuid, ${locale}, 'approved', ${JSON.stringify(fields)}::jsonb, 1)`.execute(
    library.db,
  )
}

const statusOf = async (id: string, name = 'drawing.svg', version = 1) =>
  (await findServed(library.db, { file: `${id}-${version}`, name }))?.status

describe('the public sees a medium', () => {
  test('described in the language of the page, the alternative text alone falling back to another', async () => {
    const { id } = await drawing()
    await textOf(id, 'vi', { title: 'Sông', alt: 'Đò trên sông', caption: 'Chú thích', credit: 'Tranh: A' })
    await textOf(id, 'en', { alt: 'A boat on a river' })
    const [vi, en, lo] = await Promise.all(
      (['vi', 'en', 'lo'] as const).map(async (locale) =>
        (await describeMedia(library.db, [id], locale)).get(id),
      ),
    )
    const base = `/media/${id}-1/drawing.svg`
    expect(vi).toMatchObject({
      base,
      kind: 'drawing',
      width: 90,
      height: 60,
      alt: 'Đò trên sông',
      credit: 'Tranh: A',
    })
    expect(en).toMatchObject({ alt: 'A boat on a river', caption: null, credit: 'Nguyễn Văn A' })
    expect(lo).toMatchObject({
      alt: 'A boat on a river',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    })
  })

  test('that a machine made, with a label in the language of the page', async () => {
    const { id } = await drawing({ synthesis: 'ai-generated' })
    const found = (await describeMedia(library.db, [id], 'fr')).get(id)
    expect(found?.credit).toBe('Nguyễn Văn A · Créé par intelligence artificielle')
  })

  const hidden: readonly [string, object][] = [
    ['rights that ended yesterday', { rightsUntil: addDays(today(), -1) }],
    ['rights that begin tomorrow', { rightsFrom: addDays(today(), 1) }],
    ['a file that is given on request', { access: 'on-request' }],
    ['a file of the office', { access: 'internal' }],
    ['rights for Viet Nam only', { territory: 'vietnam' }],
    ['persons who have not consented', { consent: 'missing' }],
    ['a map that nobody has checked', { map: 'part' }],
    [
      'a map of the country without its islands',
      { map: 'country', mapCheckedBy: 'A', mapShowsIslands: false },
    ],
    ['a flight without a permit', { aerial: true }],
  ]
  test.each(hidden)('never with %s', async (_what, fields) => {
    const { id } = await drawing(fields)
    expect((await describeMedia(library.db, [id], 'vi')).size).toBe(0)
    expect(await statusOf(id)).toBe(410)
  })
})

test('on the day after its rights end, a file is withdrawn and every node is told once', async () => {
  const last = addDays(today(), 5)
  const { id } = await drawing({ rightsUntil: last })
  expect(await keepStanding(library.db, library.collections)).toContain(id)
  const told = () =>
    sql<{ count: number }>`select count(*)::integer as count from public_changes
      where tags @> array[${`record:${id}`}]`.execute(library.db)
  const before = (await told()).rows[0]?.count ?? 0
  expect(await keepStanding(library.db, library.collections, last)).not.toContain(id)
  expect(await keepStanding(library.db, library.collections, addDays(last, 1))).toContain(id)
  expect(await keepStanding(library.db, library.collections, addDays(last, 1))).not.toContain(id)
  expect((await told()).rows[0]?.count).toBe(before + 1)
})

test('narrowing access takes a file back at once, and opening it shows it again', async () => {
  const medium = await drawing()
  const change = (version: number, access: string) =>
    changeRecord(library.db, system, mediaAssets, { id: medium.id, version, fields: { access } })
  await change(1, 'internal')
  expect(await statusOf(medium.id)).toBe(410)
  await change(2, 'open')
  expect(await statusOf(medium.id)).toBe(200)
})

test('a replaced file keeps its record, and the old address leads to the new one', async () => {
  const { id } = await drawing()
  const other = Buffer.from(String(DRAWING).replace('H9', 'V9'))
  const taken = await sendFile(library, { name: 'mới.svg', bytes: other, replaces: id })
  expect(taken.body).toEqual({ id, version: 2 })
  // Until the new one is ready the old one stands.
  expect(await statusOf(id)).toBe(200)
  await library.work()
  expect(await findServed(library.db, { file: `${id}-1`, name: 'drawing.svg' })).toMatchObject({
    status: 301,
    location: `/media/${id}-2/drawing.svg`,
  })
})

test('renditions say what the record says: another author asks for new ones at a new address', async () => {
  const bytes = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#444' } })
    .png()
    .toBuffer()
  const { id } = await library.medium()
  await sendFile(library, { name: 'ảnh.png', bytes, replaces: id })
  await library.work()
  await changeRecord(library.db, system, mediaAssets, { id, version: 1, fields: { author: 'Lê Thị C' } })
  await keepRendered(library.db)
  await library.work()
  const found = (await describeMedia(library.db, [id], 'vi')).get(id)
  expect(found?.base).toBe(`/media/${id}-2`)
  const made = await library.files.get(`media/renditions/${id}/2/200.webp`)
  expect(String((await sharp(made).metadata()).xmpAsString)).toContain('Lê Thị C')
  // Nothing more to do.
  await keepRendered(library.db)
  await library.work()
  expect(await statusOf(id, '200.jpg', 2)).toBe(200)
})

test('nobody submits a medium whose rights, consent or map are not settled', async () => {
  const fields = { ...openRights, map: 'country' }
  const { id } = await createRecord(library.db, system, mediaAssets, { ownerOrgId: library.home, fields })
  const lead = library.actorOf('lead')
  const submit = (version: number) =>
    transitionRecord(library.db, lead, mediaAssets, { id, version, to: 'submit' })
  await expect(submit(1)).rejects.toMatchObject({
    code: 'records.not-settled',
    issues: [{ at: 'mapCheckedBy' }, { at: 'mapShowsIslands' }],
  })
  const settled = { mapCheckedBy: 'Phòng Bản đồ', mapShowsIslands: true }
  await changeRecord(library.db, lead, mediaAssets, { id, version: 1, fields: settled })
  expect((await submit(2)).state).toBe('submitted')
})

test('a file on request is given by a link that expires and can be withdrawn, each use of it counted', async () => {
  const { id } = await drawing({ access: 'on-request' })
  const wish = { name: 'Jane Roe', email: 'jane@example.org', purpose: 'A report about the river' }
  const ask = (to: string) =>
    fetch(`${library.origin}/api/media/${to}/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    })
  expect((await ask((await drawing()).id)).status).toBe(404)
  expect((await ask(id)).status).toBe(201)
  const list = async () =>
    (await library.ask('lead', 'GET', `/api/media/${id}/requests`)).body['items'] as Record<string, unknown>[]
  const [request] = await list()
  expect(request).toMatchObject({ requester: wish, state: 'open', downloads: 0 })
  const { rows } = await sql<{ kept: string }>`select q::text as kept from media_requests q`.execute(
    library.db,
  )
  for (const { kept } of rows) expect(kept).not.toMatch(/Jane|jane|river/)
  expect((await library.ask('viewer', 'GET', `/api/media/${id}/requests`)).status).toBe(403)
  const path = `/api/media/${id}/requests/${String(request?.['id'])}`
  const { body } = await library.ask('lead', 'POST', `${path}/grant`, { days: 7 })
  const fetched = await fetch(`${library.origin}${String(body['link'])}`)
  expect([fetched.status, await fetched.text()]).toMatchObject([200, expect.stringContaining('<svg')])
  expect(fetched.headers.get('content-disposition')).toContain('attachment')
  expect((await list())[0]).toMatchObject({ state: 'granted', downloads: 1 })
  expect((await library.ask('lead', 'POST', `${path}/decline`, {})).body).toEqual({ state: 'revoked' })
  expect((await fetch(`${library.origin}${String(body['link'])}`)).status).toBe(404)
})

test('who asked is forgotten when the answer is long given', async () => {
  const { id } = await drawing({ access: 'on-request' })
  const vault = openVault('a secret of more than thirty-two characters')
  const wish = { name: 'Jane Roe', email: 'jane@example.org', organization: null, purpose: 'A report' }
  const ask = () => askForMedium(library.db, vault, { id, locale: 'en', ...wish })
  const [old, recent] = [await ask(), await ask()]
  await sql`update media_requests set created_at = now() - interval '200 days' where id = ${old.id}::uuid`.execute(
    library.db,
  )
  // As a version before kept it.
  await sql`update media_requests set person = null, name = 'Jane Roe', email = 'jane@example.org', purpose = 'A report'
    where id = ${recent.id}::uuid`.execute(library.db)
  await keepRequesters(library.db, vault)
  const requests = await listRequests(library.db, system, vault, id)
  expect(new Map(requests.map((each) => [each.id, each.requester]))).toEqual(
    new Map([
      [old.id, null],
      [recent.id, wish],
    ]),
  )
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { openDesk, type Desk } from '../testing/server.ts'

let office: Office
let desk: Desk
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  const roles = ['contributor', 'translator', 'reviewer', 'leader', 'viewer'] as const
  const actors = Object.fromEntries(roles.map((role) => [role, office.officer(role)]))
  desk = await openDesk(office, actors, readable)
})
afterAll(async () => {
  await desk.app.close()
  await office.drop()
})

const put = (actor: string, path: string, payload: object) => desk.ask(actor, 'PUT', path, { payload })
const post = (actor: string, path: string, payload: object) => desk.ask(actor, 'POST', path, { payload })

test('a language is written, submitted, reviewed and approved over HTTP, and says what each may do with it', async () => {
  const { id } = await office.specimen({ name: 'Qua HTTP', copies: 1 })
  const saved = await put('contributor', `/${id}/texts/vi`, { fields: { title: 'Qua HTTP' }, version: 0 })
  expect(saved).toMatchObject({ status: 200, body: { state: 'draft', slug: 'qua-http', version: 1 } })
  const move = (actor: string, to: string, version: number, more = {}) =>
    post(actor, `/${id}/texts/vi/transitions`, { to, version, ...more })
  expect(await move('contributor', 'submit', 1)).toMatchObject({ status: 200, body: { state: 'submitted' } })
  const asked = async (actor: string) => {
    const { text } = await desk.ask(actor, 'GET', `/${id}/texts`)
    return (JSON.parse(text) as { moves: string[]; may: object }[])[0]
  }
  expect(await asked('reviewer')).toMatchObject({
    moves: ['return', 'review'],
    may: { write: false },
    published: null,
  })
  expect(await asked('viewer')).toMatchObject({
    moves: [],
    may: { write: false, schedule: false, preview: false },
  })
  expect(await move('viewer', 'review', 2)).toMatchObject({ status: 403 })
  expect(await move('reviewer', 'review', 1)).toMatchObject({
    status: 409,
    body: { code: 'records.changed-meanwhile' },
  })
  expect(await move('reviewer', 'review', 2)).toMatchObject({ status: 200 })
  expect(await move('leader', 'approve', 3)).toMatchObject({
    status: 200,
    body: { state: 'approved', publishedVersion: 4 },
  })
  expect(await asked('leader')).toMatchObject({
    moves: ['withdraw'],
    published: { slug: 'qua-http', reading: 'read' },
  })
  expect(await desk.ask('viewer', 'GET', `/${id}/texts/vi/history`)).toMatchObject({
    status: 200,
    body: { items: [{ version: 4 }, {}, {}, { version: 1 }], nextBefore: null },
  })
})

test('a schedule, a reading, a restoration and a preview link are asked for over HTTP', async () => {
  const { id } = await texts.item({ vi: 'Việc khác' })
  const at = `/${id}/texts/en`
  await put('translator', at, { fields: { title: 'Other work' }, version: 0, machine: true })
  const times = { publishAt: '2027-01-01T08:00:00+07:00', embargoUntil: null, expiresAt: null }
  expect(await put('translator', `${at}/schedule`, { ...times, version: 1 })).toMatchObject({
    status: 200,
    body: { publishAt: '2027-01-01T01:00:00.000Z' },
  })
  expect(await put('translator', `${at}/schedule`, { ...times, version: 1, publishAt: 'mai' })).toMatchObject(
    { status: 400 },
  )
  expect(await post('reviewer', `${at}/readings`, { version: 1, reader: 'Ms Anna Lee' })).toMatchObject({
    status: 200,
    body: { nativeReader: 'Ms Anna Lee' },
  })
  await put('translator', at, { fields: { title: 'Second' }, version: 1 })
  expect(await desk.ask('viewer', 'GET', `${at}/revisions/1/diff/2`)).toMatchObject({ status: 200 })
  expect(await post('translator', `${at}/revisions/1/restoration`, { version: 2 })).toMatchObject({
    status: 200,
    body: { fields: { title: 'Other work' }, version: 3, nativeReader: null },
  })
  const made = await post('translator', `${at}/previews`, { hours: 2 })
  expect(made).toMatchObject({ status: 200, body: { path: expect.stringMatching(/^\/preview\//) } })
  expect(await desk.ask('viewer', 'GET', `${at}/previews`)).toMatchObject({ status: 403 })
  const revoked = () => desk.ask('translator', 'DELETE', `${at}/previews/${String(made.body['id'])}`)
  expect(await revoked()).toMatchObject({ status: 200 })
  expect(await revoked()).toMatchObject({ status: 404 })
})

test('a wrong slug, language or field is refused with what to mend; addresses may be in any script', async () => {
  const { id } = await texts.item({ vi: 'Đường dẫn' })
  const save = (locale: string, more: object) =>
    put('translator', `/${id}/texts/${locale}`, { fields: { title: 'ຖ້ຳ ຟອງຍາ' }, version: 0, ...more })
  for (const slug of ['Hoa', 'a--b', '../x', 'a b', ''])
    expect(await save('en', { slug })).toMatchObject({ status: 400 })
  expect(await save('xx', {})).toMatchObject({ status: 400 })
  expect(await save('en', { fields: { nonsense: 1 } })).toMatchObject({
    status: 422,
    body: { code: 'records.invalid-text' },
  })
  expect(await save('lo', {})).toMatchObject({ status: 200, body: { slug: 'ຖ້ຳ-ຟອງຍາ' } })
})

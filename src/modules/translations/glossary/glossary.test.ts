import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../platform/database/connect.ts'
import type { Fields } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import type { State } from '../../../records/record.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { writeTbx } from '../tbx/write.ts'
import type { Concept } from './concept.ts'
import { approvedConcepts } from './concepts.ts'
import { importTerms } from './import.ts'
import { pullSource } from './pull.ts'
import { glossaryTerms } from './schema.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { loadTerms } from './load-terms.ts'

const config = { secret: 'a secret of the tests, long enough to derive a key from', dataFolder: '/nowhere' }

/** A server of another office, which answers what it is told to. */
let answer: { status: number; body: string; seen: IncomingHttpHeaders } = { status: 200, body: '', seen: {} }
const server = createServer((request, response) => {
  answer.seen = request.headers
  response.writeHead(answer.status, answer.status === 302 ? { location: 'http://127.0.0.1:1/' } : {})
  response.end(answer.body)
})

let office: Office
let url: string
beforeAll(async () => {
  office = await openOffice()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/terms`
})
afterAll(async () => {
  server.close()
  await office.drop()
})

const add = (fields: Fields, state: State = 'approved') =>
  createRecord(office.db, system, glossaryTerms, {
    ownerOrgId: office.home,
    fields: { kind: 'term', treatment: 'required', ...fields },
    state,
  })
const own = async () =>
  (await loadTerms(office.db, 'en')).map(({ term, accepted, from }) => [term, accepted, from])

function concept(term: string, en: string): Concept {
  const languages = { en: { accepted: [en], forbidden: ['bad'] } }
  const said = {
    variants: [],
    kind: null,
    explanation: null,
    legalBasis: null,
    sourceForbidden: [],
    languages,
  }
  return { id: term, term, treatment: 'preferred', matchCase: false, ...said }
}

test('only approved terms are enforced, each with the words of its language', async () => {
  await add({ term: 'đường biên', en: ['border line'], lo: ['ເສັ້ນຊາຍແດນ'] })
  await add({ term: 'chưa duyệt', en: ['not yet'] }, 'draft')
  expect(await own()).toEqual([['đường biên', ['border line'], null]])
  expect(await loadTerms(office.db, 'lo')).toMatchObject([{ accepted: ['ເສັ້ນຊາຍແດນ'], forbidden: [] }])
})

test('a ministry’s glossary is pulled read-only, and the province’s own term comes first', async () => {
  const admin = office.officer('administrator')
  const { id, hasKey } = await addSource(office.db, admin, config, { name: 'Bộ', url, apiKey: 'khóa' })
  expect(hasKey).toBe(true)
  const tbx = writeTbx([concept('cột mốc', 'boundary marker'), concept('Đường  biên', 'other')], {
    version: '2019',
    title: 'Bộ',
  })
  answer = { status: 200, body: tbx, seen: {} }
  expect(await pullSource(office.db, config, id)).toMatchObject({ terms: 2, failure: null })
  expect(answer.seen['x-api-key']).toBe('khóa')
  const after = [
    ['đường biên', ['border line'], null],
    ['cột mốc', ['boundary marker'], 'Bộ'],
  ]
  expect(await own()).toEqual(after)
  for (const [status, body] of [
    [500, ''],
    [200, '<html>'],
    [200, '{}'],
    [200, ''],
    [302, ''],
  ] as const) {
    answer = { status, body, seen: {} }
    expect((await pullSource(office.db, config, id)).failure?.vi).toMatch(/vẫn dùng|Xuất lại|không phải/)
    expect(await own()).toEqual(after)
  }
  answer = {
    status: 200,
    body: JSON.stringify({ glossary: 'chalo', terms: await approvedConcepts(office.db) }),
    seen: {},
  }
  expect(await pullSource(office.db, config, id)).toMatchObject({ terms: 1, failure: null, failedAt: null })
  await removeSource(office.db, admin, id)
  expect(await own()).toEqual([['đường biên', ['border line'], null]])
})

test('only administrators choose glossaries, and only safe addresses', async () => {
  const admin = office.officer('administrator')
  const asked = { name: 'x', url: 'https://example.vn/terms.tbx' }
  await expect(addSource(office.db, office.officer('lead'), config, asked)).rejects.toMatchObject({
    status: 403,
  })
  for (const bad of ['http://example.vn/', 'file:///etc/passwd', 'https://a:b@example.vn/', 'không phải']) {
    await expect(addSource(office.db, admin, config, { name: 'x', url: bad })).rejects.toMatchObject({
      code: 'translations.glossary-address',
    })
  }
  await addSource(office.db, admin, config, asked)
  await expect(addSource(office.db, admin, config, asked)).rejects.toMatchObject({ status: 409 })
  expect(await listSources(office.db)).toHaveLength(1)
})

test('terms of a file become drafts once; known ones stay as they are', async () => {
  const file = writeTbx([concept('lối mở', 'auxiliary crossing'), concept('ĐƯỜNG BIÊN', 'x')], {
    version: '2008',
    title: 'Tệp',
  })
  const lead = office.officer('lead')
  const send = (commit: boolean) =>
    transaction(office.db, (trx) =>
      importTerms(trx, lead, { name: 'a.tbx', bytes: Buffer.from(file), commit }),
    )
  expect(await send(false)).toEqual({
    committed: false,
    fresh: ['lối mở'],
    known: ['ĐƯỜNG BIÊN'],
    skipped: 0,
  })
  expect(await send(true)).toMatchObject({ committed: true, fresh: ['lối mở'] })
  expect(await send(true)).toMatchObject({ fresh: [], known: ['lối mở', 'ĐƯỜNG BIÊN'] })
  expect(await own()).toEqual([['đường biên', ['border line'], null]])
  const sent = { name: 'a.tbx', bytes: Buffer.from(file), commit: true }
  await expect(importTerms(office.db, office.officer('viewer'), sent)).rejects.toMatchObject({ status: 403 })
})

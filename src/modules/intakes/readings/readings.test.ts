import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../../modules.ts'
import { systemActor, type Actor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { verifyChains } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { testDatabase, type TestDatabase } from '../../../platform/testing/database.ts'
import { createRecord } from '../../../records/create.ts'
import { listComments } from '../../../records/comments.ts'
import { listFiles } from '../../../records/files.ts'
import { listLinks } from '../../../records/links.ts'
import { listRecords } from '../../../records/list.ts'
import { collectionNamed } from '../../../records/registry.ts'
import { organizations } from '../../organizations/public.ts'
import { addPiece, beginUpload } from '../uploads/store.ts'
import { beginReading } from './begin.ts'
import { chooseReading, correctCandidate, decideCandidate } from './decide.ts'
import type { CandidateView } from './endpoints.ts'
import { showReading } from './show.ts'
import { writeReading } from './write.ts'
import { memoryStore } from '../../../platform/testing/files.ts'

const system = systemActor('test')
const { collections } = library
const fixtures = join(import.meta.dirname, '../../reports/reader/fixtures')
const files = memoryStore()
let database: TestDatabase
let orgId: string
let lead: Actor

beforeAll(async () => {
  database = await testDatabase()
  orgId = newId()
  const fields = { code: 'son-ha', name: 'Ủy ban nhân dân tỉnh Sơn Hà', kind: 'people-committee' }
  await transaction(database.db, (db) =>
    createRecord(db, system, organizations, { id: orgId, ownerOrgId: orgId, fields }),
  )
  lead = officer('lead', orgId)
})
afterAll(() => database.drop())

function officer(role: string, at: string): Actor {
  const assignments = [{ role, orgId: at, subtree: [at] }]
  return { kind: 'user', userId: `${role} ${at}`, name: `Cán bộ ${role}`, assignments, locale: 'vi' }
}

async function begin(bytes: Buffer, name: string, year?: number) {
  const { db } = database
  const { id: uploadId } = await beginUpload(db, lead, { name, size: bytes.length })
  await addPiece(db, lead, { id: uploadId, start: 0, bytes })
  return transaction(db, (trx) => beginReading(trx, lead, { uploadId, orgId, year, files }))
}

const sonHa = () => readFile(join(fixtures, 'son-ha-2018.txt'))
const show = (id: string, actor = lead) => showReading(database.db, actor, collections, id)

function decide(
  id: string,
  { id: candidateId, version }: CandidateView,
  decision: CandidateView['decision'],
) {
  return transaction(database.db, (db) =>
    decideCandidate(db, lead, collections, { id, candidateId, version, decision }),
  )
}

const write = (id: string) =>
  transaction(database.db, (db) => writeReading(db, lead, collections, { id, files }))

test('an old report is read into passages, each with what it proposes', async () => {
  const { id, again } = await begin(await sonHa(), 'son-ha-2018.txt')
  expect(again).toBe(false)
  const reading = await show(id)
  expect(reading).toMatchObject({ year: 2018, decided: 0, written: 0 })
  expect(reading.candidates.length).toBeGreaterThan(30)
  expect(reading.headings.length).toBeGreaterThan(3)
  for (const { place, shown } of reading.candidates) {
    const words = (reading.lines[place.line - 1] ?? '').slice(place.start, place.end)
    expect(words.trim()).not.toBe('')
    expect(shown.some(({ text }) => text !== null)).toBe(true)
  }
  const unknown = reading.candidates.filter(({ collection }) => collection === 'organizations')
  expect(unknown.length).toBeGreaterThan(0)
})

test('the same file is recognised, and its reading goes on', async () => {
  const first = await begin(await sonHa(), 'son-ha-2018.txt')
  expect(first.again).toBe(true)
  expect(await begin(await sonHa(), 'tên khác.txt')).toEqual({ id: first.id, again: true })
})

test('decisions are kept at once, and two people who decide the same passage are told', async () => {
  const { id } = await begin(await sonHa(), 'son-ha-2018.txt')
  const [first] = (await show(id)).candidates.filter(({ collection }) => collection === 'directives')
  if (!first) throw new Error('No directive')
  const accepted = await decide(id, first, 'accepted')
  expect(accepted).toMatchObject({ decision: 'accepted', decidedByName: 'Cán bộ lead' })
  await expect(decide(id, first, 'rejected')).rejects.toMatchObject({ code: 'readings.decided-meanwhile' })
  const open = await decide(id, accepted, null)
  expect(open.decision).toBeNull()
})

test('a candidate is corrected before it is accepted; what cannot be saved is refused with its reason', async () => {
  const { id } = await begin(await sonHa(), 'son-ha-2018.txt')
  const candidate = (await show(id)).candidates.find(({ collection }) => collection === 'training-courses')
  if (!candidate) throw new Error('No course')
  const correct = (version: number, fields: Record<string, unknown>) =>
    transaction(database.db, (db) =>
      correctCandidate(db, lead, collections, { id, candidateId: candidate.id, version, fields }),
    )
  const wrong = await correct(candidate.version, { traineeCount: -1 })
  await expect(decide(id, wrong, 'accepted')).rejects.toMatchObject({ code: 'readings.invalid-proposal' })
  const right = await correct(wrong.version, { traineeCount: 77, title: 'Lớp đã sửa' })
  expect(right).toMatchObject({ corrected: true, title: 'Lớp đã sửa' })
  expect((await decide(id, right, 'accepted')).decision).toBe('accepted')
})

test('accepted records become drafts with the passage and the file as evidence; again adds nothing', async () => {
  const { id } = await begin(await sonHa(), 'son-ha-2018.txt')
  for (const candidate of (await show(id)).candidates) {
    if (candidate.decision === null) {
      await decide(id, candidate, candidate.collection === 'assessments' ? 'rejected' : 'accepted')
    }
  }
  const { created, refused } = await write(id)
  expect(refused).toEqual([])
  expect(created).toBeGreaterThan(20)
  const after = await show(id)
  expect(after.written).toBe(after.candidates.filter(({ decision }) => decision === 'accepted').length)
  const { items } = await listRecords(database.db, lead, collectionNamed(collections, 'directives'), {
    limit: 50,
  })
  expect(items.length).toBeGreaterThan(1)
  const [directive] = items
  if (!directive || !after.reportId) throw new Error('Nothing was written')
  expect(directive.state).toBe('draft')
  const links = await listLinks(database.db, lead, directive)
  expect(links).toMatchObject([{ role: 'source', record: { id: after.reportId } }])
  expect(links[0]?.note).toMatch(/^dòng \d+: «.+»$/u)
  expect((await listFiles(database.db, after.reportId)).map(({ name }) => name)).toEqual(['son-ha-2018.txt'])
  const { total } = await listRecords(database.db, lead, collectionNamed(collections, 'assessments'), {
    limit: 1,
    count: true,
  })
  expect(total).toBe(0)
  await expect(write(id)).rejects.toMatchObject({ code: 'readings.nothing-accepted' })
  expect((await verifyChains(database.db)).faults).toEqual([])
})

test('the same report in another file is known record by record, and adds nothing', async () => {
  const bytes = Buffer.concat([await sonHa(), Buffer.from('\n')])
  const { id, again } = await begin(bytes, 'son-ha-2018-ban-khac.txt')
  expect(again).toBe(false)
  const known = (await show(id)).candidates.filter(({ collection }) => collection === 'directives')
  expect(known.length).toBeGreaterThan(1)
  for (const candidate of known) {
    expect(candidate.known).not.toBeNull()
    await decide(id, candidate, 'accepted')
  }
  expect(await write(id)).toMatchObject({ created: 0, joined: known.length })
})

test('a contradiction is decided by choosing, and both ways stay readable at the record', async () => {
  const text = [
    'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ',
    'BÁO CÁO',
    'Công tác thông tin đối ngoại năm 2016',
    '',
    'I. Công tác chỉ đạo',
    '- Triển khai Quyết định số 412/QĐ-TTg ngày 12/3/2014 của Thủ tướng Chính phủ về thông tin đối ngoại.',
    '- Thực hiện Quyết định số 412/QĐ-TTg ngày 12/5/2014 của Thủ tướng Chính phủ về thông tin đối ngoại.',
    '',
  ].join('\n')
  const { id } = await begin(Buffer.from(text), 'mau-thuan.txt', 2016)
  const { conflicts, candidates } = await show(id)
  expect(conflicts).toMatchObject([{ kind: 'directive-dates', chosen: null }])
  const [conflict] = conflicts
  if (!conflict) throw new Error('No contradiction')
  expect(conflict.choices.map(({ value }) => value)).toEqual(['12/03/2014', '12/05/2014'])
  const about = candidates.find(({ id: candidateId }) => candidateId === conflict.candidateId)
  expect(about?.collection).toBe('directives')
  await transaction(database.db, (db) =>
    chooseReading(db, lead, collections, { id, conflictId: conflict.id, version: 1, chosen: 1 }),
  )
  const chosen = (await show(id)).candidates.find(({ id: candidateId }) => candidateId === about?.id)
  expect(chosen?.values['issuedOn']).toBe('2014-05-12')
  if (!chosen) throw new Error('The directive is gone')
  await decide(id, chosen, 'accepted')
  await write(id)
  const record = (await show(id)).candidates.find(({ id: candidateId }) => candidateId === about?.id)?.record
  const comments = await listComments(database.db, record?.id ?? '')
  expect(comments[0]?.body).toContain('12/3/2014')
  expect(comments[0]?.body).toContain('được chọn')
})

test('who may not create records of the organisation sees nothing of its old reports', async () => {
  const { id } = await begin(await sonHa(), 'son-ha-2018.txt')
  await expect(show(id, officer('lead', newId()))).rejects.toMatchObject({ status: 404 })
  await expect(show(id, officer('viewer', orgId))).rejects.toMatchObject({ status: 404 })
})

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../../platform/config.ts'
import { transaction } from '../../../platform/database/connect.ts'
import type { Collection } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import { openOffice, system, vault, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { listTexts } from '../../../records/texts/store.ts'
import { readSegments } from '../desk/load.ts'
import { writeTargets } from '../desk/write.ts'
import { glossaryTerms } from '../glossary/schema.ts'
import { machineJobs } from './jobs.ts'
import { openProvider } from './provider.ts'
import { findRun } from './run.ts'
import { machineStatus } from './settings.ts'
import { cancelRun, getRun, resumeRun, startRun } from './start.ts'
import { completing, openFakeMachine, segmentsOf, send, type FakeMachine } from './testing/fake-machine.ts'
import { openQueues } from './testing/queues.ts'
import { workOnRun } from './work.ts'

const KEY = 'sk-khoa-rat-bi-mat'
const collections = new Map<string, Collection>([[readable.name, readable]])
const inEnglish = completing(({ text }) => text.replace('Hang', 'Cave').replace('mở cửa', 'is open'))

let office: Office
let texts: ReturnType<typeof openTexts>
let machine: FakeMachine
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  machine = await openFakeMachine(inEnglish)
  await openQueues(office.db, machineJobs({ config: config(), collections }))
  await transaction(office.db, (trx) =>
    createRecord(trx, system, glossaryTerms as unknown as Collection, {
      ownerOrgId: office.home,
      vault,
      state: 'approved',
      fields: { term: 'Phong Nha', kind: 'place', treatment: 'required', en: ['Phong Nha Cave'] },
    }),
  )
})
afterEach(() => {
  machine.next = []
  machine.usual = inEnglish
  machine.asked.length = 0
})
afterAll(async () => {
  await machine.stop()
  await office.drop()
})

const config = (more: Record<string, string> = {}) =>
  loadConfig({
    CHALO_MACHINE_PROVIDER: 'openai',
    CHALO_MACHINE_URL: machine?.url ?? 'http://127.0.0.1:1',
    CHALO_MACHINE_MODEL: 'nhỏ-1',
    CHALO_MACHINE_KEY: KEY,
    CHALO_MACHINE_PRICE: '2/10 USD',
    ...more,
  })

const translator = () => office.officer('translator', { id: 'biên dịch' })

let count = 0
async function source(body: string): Promise<string> {
  const { id } = await office.specimen({ name: `Hang ${(count += 1)}`, copies: 1 })
  await texts.publish(id, 'vi', { title: `Hang số ${count} mở cửa`, body })
  return id
}

const LONG = Array.from({ length: 25 }, (_, index) => `Hang ${index + 1} mở cửa.`).join(' ')

const start = (ids: readonly string[], segments?: readonly string[]) =>
  transaction(office.db, (trx) =>
    startRun(
      trx,
      translator(),
      { config: config(), collections },
      { locale: 'en', segments, items: ids.map((id) => ({ collection: readable.name, id })) },
    ),
  )

async function work(id: string, more: { timeoutSeconds?: number; shift?: number } = {}) {
  const status = machineStatus(config())
  if (status.state !== 'ready') throw new Error('not configured')
  const settings = { ...status.settings, firstWait: 1, ...more }
  await workOnRun(office.db, id, { collections, provider: openProvider(settings), ...more })
  return (await findRun(office.db, id, 'everywhere'))!
}

const segments = async (id: string) => (await readSegments(office.db, { recordId: id, locale: 'en' }))!
const textOf = async (id: string) => (await listTexts(office.db, id)).find(({ locale }) => locale === 'en')

test('without configuration nothing is drafted, and what is missing is said', async () => {
  expect(machineStatus(loadConfig({})).state).toBe('off')
  expect(machineStatus(loadConfig({ CHALO_MACHINE_PROVIDER: 'openai' }))).toEqual({
    state: 'incomplete',
    missing: ['CHALO_MACHINE_URL', 'CHALO_MACHINE_MODEL'],
  })
  const off = startRun(
    office.db,
    translator(),
    { config: loadConfig({}), collections },
    { locale: 'en', items: [] },
  )
  await expect(off).rejects.toMatchObject({ code: 'translations.machine-off' })
})

test('a run drafts what is missing, says that a machine wrote it and what it cost, and leaves the words of people', async () => {
  const id = await source('Phong Nha mở cửa. Hang tối. Còn {count} chỗ.')
  const [, , dark] = await segments(id)
  const own = { id: dark!.id, source: dark!.text, target: 'It is dark.', version: 0 }
  await writeTargets(office.db, translator(), readable, {
    id,
    locale: 'en',
    targets: [{ ...own, state: 'translated', origin: 'person' }],
  })
  const run = await start([id])
  const { rows } = await sql<{ name: string }>`
    select name from pgboss.job where data ->> 'run' = ${run.id}`.execute(office.db)
  expect(rows).toEqual([{ name: 'translations.machine' }])

  expect(await work(run.id)).toMatchObject({
    state: 'finished',
    segments: 3,
    done: 3,
    skipped: 0,
    tokensIn: 1000,
    tokensOut: 500,
    currency: 'USD',
    cost: 0.007,
  })
  const after = await segments(id)
  expect(
    after.map(({ target, state, origin, originDetail }) => [target, state, origin, originDetail]),
  ).toEqual([
    [`Cave số ${count} is open`, 'machine', 'machine', 'openai nhỏ-1'],
    ['Phong Nha is open.', 'machine', 'machine', 'openai nhỏ-1'],
    ['It is dark.', 'translated', 'person', null],
    ['Còn {count} chỗ.', 'machine', 'machine', 'openai nhỏ-1'],
  ])
  expect(await textOf(id)).toMatchObject({ state: 'machine', machine: true, authors: ['biên dịch'] })

  const [asked] = machine.asked
  expect(asked).toMatchObject({
    path: '/v1/chat/completions',
    key: `Bearer ${KEY}`,
    body: { model: 'nhỏ-1', temperature: 0 },
  })
  expect(segmentsOf(asked!)[1]?.terms).toEqual([{ term: 'Phong Nha', say: ['Phong Nha Cave'] }])
})

test('what the machine loses of tags and places is asked once more, then left with the reason', async () => {
  const id = await source('Còn {count} chỗ. Hang {name} mở cửa.')
  machine.next = [completing(({ text }) => text.replace(/\{\w+\}/, '…'))]
  machine.usual = completing(({ text }) => text.replace('{name}', 'name'))
  const run = await start([id])
  const { notes, ...after } = await work(run.id)
  expect(after).toMatchObject({ state: 'finished', segments: 3, done: 3, skipped: 1 })
  expect(notes).toMatchObject([{ record: id, segment: 'body.2', vi: expect.stringContaining('{name}') }])
  expect((await segments(id)).map(({ state }) => state)).toEqual(['machine', 'machine', 'untranslated'])
  expect(machine.asked.map((asked) => segmentsOf(asked).length)).toEqual([3, 1, 1])
})

test('a machine that fails loses nothing: what was drafted stays, and the run goes on where it was', async () => {
  const id = await source(LONG)
  machine.next = [inEnglish]
  machine.usual = (_asked, response) => send(response, 503, { error: { message: `no, ${KEY}` } })
  const run = await start([id])
  const failed = await work(run.id)
  expect(failed).toMatchObject({ state: 'failed', segments: 26, done: 20 })
  expect(failed.error).toBe('Máy dịch báo lỗi 503: no, •••.')
  expect(failed.errorEn).toBe('The machine answered 503: no, •••.')
  expect(machine.asked).toHaveLength(5)
  expect((await segments(id)).filter(({ state }) => state === 'machine')).toHaveLength(20)

  machine.usual = inEnglish
  await transaction(office.db, (trx) => resumeRun(trx, translator(), config(), run.id))
  expect(await work(run.id)).toMatchObject({ state: 'finished', done: 26, error: null })
  expect((await segments(id)).every(({ state }) => state === 'machine')).toBe(true)
})

test('a machine that is busy is asked again when it says so; one that is slow is not waited for', async () => {
  const id = await source('Hang mở cửa.')
  machine.next = [(_asked, response) => send(response, 429, {}, { 'retry-after': '0' })]
  expect(await work((await start([id])).id)).toMatchObject({ state: 'finished' })
  expect(machine.asked).toHaveLength(2)

  const other = await source('Hang mở cửa.')
  machine.usual = () => {}
  const slow = await work((await start([other])).id, { timeoutSeconds: 0.05 })
  expect(slow).toMatchObject({ state: 'failed', error: 'Máy dịch không trả lời trong 0.05 giây.' })
})

test.for([
  ['a page', '<html>Welcome</html>', 'failed', 'Máy dịch không trả lời bằng JSON.'],
  ['another form', '{"answer": 42}', 'failed', 'không đúng dạng của OpenAI'],
  ['chatter', '{"choices":[{"message":{"content":"Of course! Here you are."}}]}', 'finished', null],
  ['an endless answer', `"${'x'.repeat(5_000_000)}"`, 'failed', 'quá dài'],
] as const)('%s instead of a translation writes nothing', async ([, answer, state, error]) => {
  const id = await source('Hang mở cửa.')
  machine.usual = (_asked, response) => send(response, 200, answer)
  const run = await work((await start([id])).id)
  expect(run.state).toBe(state)
  expect(run.error ?? '').toContain(error ?? '')
  expect((await segments(id)).every(({ state: segment }) => segment === 'untranslated')).toBe(true)
  expect(await textOf(id)).toBeUndefined()
})

test('a key that is refused is said without the key, and not tried again', async () => {
  const id = await source('Hang mở cửa.')
  machine.usual = (_asked, response) => send(response, 401, { error: { message: `Bad key ${KEY}` } })
  const run = await work((await start([id])).id)
  expect(run).toMatchObject({ state: 'failed', error: expect.stringContaining('từ chối khóa') })
  expect(machine.asked).toHaveLength(1)
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from events where data::text like ${`%${KEY}%`}) as found`.execute(office.db)
  expect(rows).toEqual([{ found: false }])
})

test('words that somebody writes while the machine thinks are not written over', async () => {
  const id = await source('Hang mở cửa.')
  machine.usual = async (asked, response) => {
    const [, body] = await segments(id)
    await writeTargets(office.db, translator(), readable, {
      id,
      locale: 'en',
      targets: [
        { id: body!.id, source: body!.text, target: 'Mine.', version: 0, state: 'editing', origin: 'person' },
      ],
    })
    await inEnglish(asked, response)
  }
  await work((await start([id])).id)
  expect((await segments(id)).map(({ target, origin }) => [target, origin])).toEqual([
    [`Cave số ${count} is open`, 'machine'],
    ['Mine.', 'person'],
  ])
})

test('a run that is stopped keeps what it has; a text that awaits a decision is left alone', async () => {
  const id = await source(LONG)
  const run = await start([id])
  machine.usual = async (asked, response) => {
    await transaction(office.db, (trx) => cancelRun(trx, translator(), run.id))
    await inEnglish(asked, response)
  }
  expect(await work(run.id)).toMatchObject({ state: 'cancelled', done: 20 })
  expect(machine.asked).toHaveLength(1)

  const decided = await source('Hang mở cửa. Hang tối.')
  const saved = await texts.save(translator(), {
    id: decided,
    locale: 'en',
    fields: { title: 'Cave', body: 'Open.' },
  })
  await texts.move(translator(), saved, 'submit')
  await expect(start([decided])).rejects.toMatchObject({ code: 'translations.nothing-to-draft' })
})

test('a long run is given back to the queue after its shift and goes on', async () => {
  const id = await source(LONG)
  const run = await start([id])
  expect(await work(run.id, { shift: -1 })).toMatchObject({ state: 'waiting', done: 20 })
  expect(await work(run.id)).toMatchObject({ state: 'finished', done: 26 })
})

test('runs are seen by those who translate there, and nothing is drafted for those who may not', async () => {
  const id = await source('Hang mở cửa.')
  const run = await start([id])
  expect(await getRun(office.db, translator(), run.id)).toMatchObject({ createdByName: 'Cán bộ translator' })
  const elsewhere = office.officer('translator', { at: office.elsewhere })
  await expect(getRun(office.db, elsewhere, run.id)).rejects.toMatchObject({
    code: 'translations.machine-run-not-found',
  })
  const viewer = startRun(
    office.db,
    office.officer('viewer'),
    { config: config(), collections },
    { locale: 'en', items: [{ collection: readable.name, id }] },
  )
  await expect(viewer).rejects.toMatchObject({ code: 'translations.nothing-to-draft' })
})

test('asked for one sentence it drafts that one, and never what a person wrote', async () => {
  const id = await source('Hang A mở cửa. Hang B mở cửa.')
  const run = await work((await start([id], ['body.2'])).id)
  expect(run).toMatchObject({ state: 'finished', segments: 1, done: 1, segmentIds: ['body.2'] })
  expect((await segments(id)).map(({ id: segment, state }) => [segment, state])).toEqual([
    ['title.1', 'untranslated'],
    ['body.1', 'untranslated'],
    ['body.2', 'machine'],
  ])
  const [, first] = await segments(id)
  await transaction(office.db, (trx) =>
    writeTargets(trx, translator(), readable, {
      id,
      locale: 'en',
      targets: [
        {
          id: 'body.1',
          source: first!.text,
          target: 'A person says this.',
          version: first!.version,
          state: 'translated',
          origin: 'person',
        },
      ],
    }),
  )
  await expect(start([id], ['body.1'])).rejects.toMatchObject({ code: 'translations.nothing-to-draft' })
})

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/actor.ts'
import { loadConfig, type Config } from '../../../platform/config.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { listMail } from '../../../platform/mail/outbox.ts'
import { addDays, today } from '../../../platform/time/dates.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { enlist } from '../../notifications/testing.ts'
import { openDesk } from '../desk/open.ts'
import { writeTargets } from '../desk/write.ts'
import { putEntries } from '../memory/store.ts'
import { calendarOfJobs } from './calendar.ts'
import { changeJob } from './change.ts'
import { forgetAddresses, remindOfJobs } from './clock.ts'
import { createJob } from './create.ts'
import { jobsDue } from './due.ts'
import { estimateItems } from './estimate.ts'
import { listJobs } from './list.ts'
import { makeJobLink } from './links.ts'
import { moveJob } from './move.ts'
import { readJob } from './read.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
let config: Config
let lead: Actor
let translator: Actor
let reviewer: Actor
let stranger: Actor
const collections = new Map([[readable.name, readable]])
const NEXT_WEEK = addDays(today(), 7)

beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  const dataFolder = await mkdtemp(join(tmpdir(), 'chalo-jobs-'))
  config = loadConfig({ CHALO_LOG_LEVEL: 'silent', CHALO_DATA: dataFolder })
  const { db, home, elsewhere } = office
  lead = await enlist(db, { id: 'giao', role: 'lead', at: home })
  translator = await enlist(db, { id: 'dich', role: 'translator', at: home })
  reviewer = await enlist(db, { id: 'tham', role: 'reviewer', at: home })
  stranger = await enlist(db, { id: 'xa', role: 'lead', at: elsewhere })
})
afterAll(() => office.drop())

let count = 0
async function article(title: string, body: string): Promise<{ collection: string; id: string }> {
  const { id } = await office.specimen({ name: `Bài ${(count += 1)}`, copies: 1 })
  await texts.publish(id, 'vi', { title, body })
  return { collection: readable.name, id }
}

type Asked = Partial<Parameters<typeof createJob>[3]>

async function give(items: Asked['items'], more: Asked = {}, actor = lead): Promise<string> {
  const asked = {
    locale: 'en' as const,
    items: items ?? [],
    title: 'Gói thử',
    deadline: NEXT_WEEK,
    notes: null,
    rate: null,
    assigneeId: 'dich',
    assigneeName: null,
    assigneeEmail: null,
    assigneeLocale: 'vi' as const,
    ...more,
  }
  const { id } = await transaction(office.db, (trx) => createJob(trx, actor, { config, collections }, asked))
  return id
}

const outside = { assigneeId: null, assigneeName: 'Anna Keo', assigneeEmail: 'anna@example.org' } as const

const read = (id: string, actor = lead) => readJob(office.db, actor, config, id)

type Move = Parameters<typeof moveJob>[3]

async function move(id: string, to: Move['to'], actor = lead, more: Partial<Move> = {}) {
  const { jobVersion: version } = await read(id, actor)
  const asked = { id, version, to, note: '', ...more }
  return transaction(office.db, (trx) => moveJob(trx, actor, config, asked))
}

async function translateAll(id: string, locale: string, actor = translator) {
  const { segments } = await openDesk(office.db, actor, readable, { id, locale })
  const targets = segments.map(({ id: segment, text, version }) => ({
    id: segment,
    source: text,
    target: `${locale} ${segment}`,
    version,
    state: 'translated' as const,
    origin: 'person' as const,
  }))
  await writeTargets(office.db, actor, readable, { id, locale, targets })
}

async function notices(userId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string; path: string | null }>`
    select kind, path from notifications where user_id = ${userId} order by id`.execute(office.db)
  return rows.map(({ kind, path }) => `${kind} ${path}`)
}

test('a job counts the words of its items: new, repeated within it, and translated already', async () => {
  const one = await article('Hang động', 'Thuyền vào đến nơi. Mùa mưa động đóng cửa.')
  const two = await article('Rừng xanh', 'Mùa mưa động đóng cửa. Vé bán tại bến.')
  const done = await article('Làng chài', 'Cá tươi mỗi sáng.')
  await translateAll(done.id, 'en')
  const found = await estimateItems(office.db, lead, collections, {
    locale: 'en',
    items: [one, two, done, one],
  })
  expect(found.missing).toEqual([])
  expect(
    found.items.map(({ words, newWords, repeatedWords, keptWords }) => [
      words,
      newWords,
      repeatedWords,
      keptWords,
    ]),
  ).toEqual([
    [11, 11, 0, 0],
    [11, 6, 5, 0],
    [6, 0, 0, 6],
  ])
})

test('words that the memory knows, or knows something like, are counted apart', async () => {
  const item = await article('Bến thuyền', 'Thuyền chạy mỗi ngày từ sáu giờ sáng đến năm giờ chiều.')
  const said = (source: string, target: string) => ({
    locale: 'ko',
    source,
    target,
    recordId: null,
    segmentId: null,
  })
  const entries = [
    said('Bến thuyền', '선착장'),
    said('Thuyền chạy mỗi ngày từ sáu giờ sáng đến bốn giờ chiều.', '매일'),
  ]
  const from = { orgId: office.home, origin: 'imported' as const, createdByName: 'Thử' }
  await putEntries(office.db, entries, from)
  const { items } = await estimateItems(office.db, lead, collections, { locale: 'ko', items: [item] })
  expect(items[0]).toMatchObject({ words: 14, newWords: 0, exactWords: 2, fuzzyWords: 12 })
})

test('a job goes from giving to acceptance; whoever does it is told, and progress is what segments say', async () => {
  const item = await article('Phong Nha', 'Động dài. Nước trong.')
  const id = await give([item], { rate: 500 })
  const path = `/translations/jobs/${id}`
  expect(await notices('dich')).toContain(`translation.assigned ${path}`)
  expect((await read(id)).progress).toEqual({ segments: 3, done: 0, approved: 0 })
  await expect(move(id, 'deliver', translator)).rejects.toMatchObject({ code: 'translations.job-not-done' })
  await translateAll(item.id, 'en')
  expect((await read(id)).progress).toEqual({ segments: 3, done: 3, approved: 0 })
  await move(id, 'deliver', translator)
  expect(await notices('giao')).toContain(`translation.delivered ${path}`)
  await expect(move(id, 'finish', translator)).rejects.toMatchObject({
    code: 'translations.job-not-allowed',
  })
  await expect(move(id, 'return', reviewer)).rejects.toMatchObject({ code: 'translations.job-note-needed' })
  await move(id, 'return', reviewer, { note: 'Thống nhất tên riêng' })
  expect(await read(id, translator)).toMatchObject({ state: 'open', deliveredAt: null, mine: true })
  await move(id, 'deliver', translator)
  await move(id, 'finish', reviewer, { acceptedWords: 5 })
  const finished = await read(id)
  expect(finished).toMatchObject({ state: 'finished', acceptedWords: 5, amount: 2500 })
  expect(finished.may.moves).toEqual([])
  expect(finished.history.map(({ type, by, note }) => [type.slice(16), by, note])).toEqual([
    ['finished', 'Cán bộ tham', null],
    ['delivered', 'Cán bộ dich', null],
    ['returned', 'Cán bộ tham', 'Thống nhất tên riêng'],
    ['delivered', 'Cán bộ dich', null],
    ['created', 'Cán bộ giao', null],
  ])
})

test('progress falls when the source is changed, and counts a text that was written elsewhere', async () => {
  const item = await article('Sông Son', 'Nước xanh.')
  const id = await give([item], { locale: 'fr' })
  await translateAll(item.id, 'fr')
  expect((await read(id)).progress.done).toBe(2)
  const version = 3
  await texts.publish(item.id, 'vi', { title: 'Sông Son', body: 'Nước rất xanh.' }, version + 1)
  expect((await read(id)).progress).toMatchObject({ segments: 2, done: 1 })
  const { items } = await listJobs(office.db, lead, { limit: 50, item: item.id })
  expect(items[0]?.progress).toMatchObject({ segments: 2, done: 1 })
})

test('who may not see a job does not learn that there is one; two who change it at once do not overwrite each other', async () => {
  const item = await article('Chùa cổ', 'Chùa xưa.')
  const id = await give([item])
  await expect(read(id, stranger)).rejects.toMatchObject({ code: 'translations.job-not-found' })
  const seen = await listJobs(office.db, stranger, { limit: 100 })
  expect(seen.items).toEqual([])
  expect((await listJobs(office.db, translator, { limit: 100, mine: true })).items[0]?.mine).toBe(true)
  const { jobVersion: version } = await read(id)
  const terms = { title: 'Tên mới', deadline: NEXT_WEEK, notes: null, rate: null }
  const who = { assigneeId: 'dich', assigneeName: null, assigneeEmail: null, assigneeLocale: 'vi' as const }
  const change = (at: number, actor = lead) =>
    transaction(office.db, (trx) =>
      changeJob(trx, actor, { config, collections }, { id, version: at, ...terms, ...who }),
    )
  await expect(change(version, translator)).rejects.toMatchObject({ status: 403 })
  await change(version)
  await expect(change(version)).rejects.toMatchObject({ code: 'translations.job-changed' })
  expect(
    (await listJobs(office.db, lead, { limit: 5, q: 'ten MOI' })).items.map(({ title }) => title),
  ).toEqual(['Tên mới'])
})

test('items come to a job and leave it, its words are counted anew, and the history says what was changed', async () => {
  const [stays, leaves, comes] = [
    await article('Sông Gianh', 'Sông rất rộng.'),
    await article('Sông Nhật Lệ', 'Sông ra biển.'),
    await article('Sông Kiến Giang', 'Sông chảy qua Lệ Thủy.'),
  ]
  const id = await give([stays, leaves])
  const before = await read(id)
  const who = { assigneeId: 'dich', assigneeName: null, assigneeEmail: null, assigneeLocale: 'vi' as const }
  const later = addDays(NEXT_WEEK, 3)
  const change = (items: Asked['items'], version: number) => {
    const terms = { title: 'Gói thử', deadline: later, notes: 'Thêm một bài.', rate: null }
    const asked = { id, version, items, ...terms, ...who }
    return transaction(office.db, (trx) => changeJob(trx, lead, { config, collections }, asked))
  }
  await translateAll(stays.id, 'en')
  await change([stays, comes], before.jobVersion)
  const after = await read(id)
  expect(after.list.map(({ title }) => title)).toEqual([before.list[0]?.title, after.list[1]?.title])
  // What stays keeps the words that were agreed, although it is translated by now.
  expect(after.list[0]?.keptWords).toBe(0)
  expect(after.counts.words).toBe((after.list[0]?.words ?? 0) + (after.list[1]?.words ?? 0))
  expect(after.history[0]).toMatchObject({
    type: 'translation-job.changed',
    changes: {
      deadline: { from: NEXT_WEEK, to: later },
      notes: true,
      added: [after.list[1]?.title],
      removed: [before.list[1]?.title],
    },
  })
  await expect(
    change([{ ...stays, id: '0198c1a2-0000-7000-8000-000000000001' }], after.jobVersion),
  ).rejects.toMatchObject({ code: 'translations.job-item-not-found' })
  const move = { id, version: after.jobVersion, to: 'deliver' as const, note: 'Còn một bài.' }
  const { version } = await transaction(office.db, (trx) => moveJob(trx, translator, config, move))
  await expect(change([stays], version)).rejects.toMatchObject({ code: 'translations.job-items-fixed' })
})

test('a job needs a day to come, items within reach, and somebody who may translate', async () => {
  const item = await article('Đèo Ngang', 'Đèo cao.')
  const past = addDays(today(), -1)
  await expect(give([item], { deadline: past })).rejects.toMatchObject({ code: 'translations.deadline-past' })
  await expect(give([item], {}, stranger)).rejects.toMatchObject({ code: 'translations.job-item-not-found' })
  await expect(give([item], { assigneeId: 'tham' })).rejects.toMatchObject({
    code: 'translations.job-not-a-translator',
  })
  await expect(give([item], { assigneeId: null })).rejects.toMatchObject({
    code: 'translations.job-assignee-needed',
  })
})

test('the list pages through jobs, the most pressing first, and marks those that are late', async () => {
  const item = await article('Vịnh', 'Vịnh rộng.')
  const ids = []
  for (const days of [9, 1, 5])
    ids.push(await give([item], { locale: 'th', deadline: addDays(today(), days) }))
  await sql`update translation_jobs set deadline = ${addDays(today(), -2)}::date where id = ${ids[0]}::uuid`.execute(
    office.db,
  )
  const first = await listJobs(office.db, lead, { limit: 2, locale: 'th' })
  expect(first.items.map(({ id, overdue }) => [id, overdue])).toEqual([
    [ids[0], true],
    [ids[1], false],
  ])
  const cursor = first.nextCursor ?? ''
  const rest = await listJobs(office.db, lead, { limit: 2, locale: 'th', cursor })
  expect(rest.items.map(({ id }) => id)).toEqual([ids[2]])
  const late = await listJobs(office.db, lead, { limit: 9, locale: 'th', overdue: true })
  expect(late.items).toHaveLength(1)
})

test('reminders go out once a day: to the officer, to whoever is outside, and to the giver once it is late', async () => {
  const item = await article('Cầu', 'Cầu dài.')
  const inside = await give([item], { locale: 'ja', deadline: addDays(today(), 3) })
  const away = await give([item], { locale: 'ja', deadline: addDays(today(), 1), ...outside })
  await remindOfJobs(office.db, config)
  await remindOfJobs(office.db, config)
  const of = (id: string, all: string[]) => all.filter((each) => each === `due.soon /translations/jobs/${id}`)
  expect(of(inside, await notices('dich'))).toHaveLength(1)
  const letters = async () =>
    (await listMail(office.db, 100)).filter(({ recipient }) => recipient === outside.assigneeEmail)
  expect((await letters()).map(({ letter }) => letter.subject)).toEqual(['Sắp đến hạn giao: Gói thử'])
  const later = new Date(Date.now() + 2 * 86_400_000)
  await remindOfJobs(office.db, config, later)
  expect(await notices('giao')).toContain(`due.passed /translations/jobs/${away}`)
  expect(await letters()).toHaveLength(2)
})

test('the address of somebody outside is sealed, seen only by who runs the job, and forgotten after it', async () => {
  const item = await article('Hồ', 'Hồ sâu.')
  const id = await give([item], { locale: 'lo', ...outside })
  const { rows } = await sql<{ email: Buffer }>`
    select assignee_email as email from translation_jobs where id = ${id}::uuid`.execute(office.db)
  expect(rows[0]?.email.toString('utf8')).not.toContain('anna')
  expect((await read(id)).assigneeEmail).toBe('anna@example.org')
  const leader = await enlist(office.db, { id: 'duyet', role: 'leader', at: office.home })
  expect((await read(id, leader)).assigneeEmail).toBeNull()
  await move(id, 'cancel', lead, { note: 'Không cần nữa' })
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  await forgetAddresses(office.db, days(29))
  expect((await read(id)).assigneeEmail).toBe('anna@example.org')
  await forgetAddresses(office.db, days(31))
  expect(await read(id)).toMatchObject({ assigneeEmail: null, assignee: { name: 'Anna Keo' } })
  const { rows: logged } = await sql<{ data: unknown }>`select data from events
    where type like 'translation-job.%'`.execute(office.db)
  expect(JSON.stringify(logged)).not.toContain('anna@')
})

test('a link is sent by mail only where there is an address, and only for somebody outside', async () => {
  const item = await article('Đảo', 'Đảo xa.')
  const link = (id: string, mail: boolean) =>
    transaction(office.db, (trx) => makeJobLink(trx, lead, config, { id, days: 7, mail }))
  await expect(link(await give([item]), false)).rejects.toMatchObject({
    code: 'translations.job-link-not-possible',
  })
  const silent = await give([item], { ...outside, assigneeEmail: null })
  await expect(link(silent, true)).rejects.toMatchObject({ code: 'translations.job-link-needs-address' })
  const { url } = await link(await give([item], outside), true)
  const [letter] = await listMail(office.db, 1)
  expect(letter?.letter.action?.path).toBe(new URL(url).pathname)
  expect(letter?.recipient).toBe('anna@example.org')
})

test('a job that is mine to do is among my work until it is delivered', async () => {
  const item = await article('Núi', 'Núi cao.')
  const id = await give([item], { deadline: addDays(today(), 2) })
  const due = () => jobsDue(office.db, translator, { on: today(), days: 30 })
  expect((await due()).map(({ path }) => path)).toContain(`/translations/jobs/${id}`)
  expect(await jobsDue(office.db, lead, { on: today(), days: 30 })).toEqual([])
  await move(id, 'deliver', translator, { note: 'Làm ở tệp Word' })
  expect((await due()).map(({ path }) => path)).not.toContain(`/translations/jobs/${id}`)
})

test('my deadlines can be read by a calendar program', async () => {
  const item = await article('Biển', 'Biển xanh.')
  await give([item], { title: 'Bài, về biển; hè này' })
  const { bytes } = await calendarOfJobs(office.db, translator, config)
  const unfolded = String(bytes).replaceAll('\r\n ', '')
  expect(unfolded).toContain(String.raw`SUMMARY:Hạn giao gói dịch: Bài\, về biển\; hè này`)
  expect(unfolded).toContain(`DTSTART;VALUE=DATE:${NEXT_WEEK.replaceAll('-', '')}`)
  expect(
    String(bytes)
      .split('\r\n')
      .every((line) => Buffer.byteLength(line) <= 75),
  ).toBe(true)
})

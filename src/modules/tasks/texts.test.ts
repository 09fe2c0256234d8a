import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { addComment } from '../../records/comments.ts'
import { findRecord } from '../../records/store.ts'
import { setReviewRule } from '../../records/texts/review-rules.ts'
import { scheduleText } from '../../records/texts/schedule.ts'
import type { RecordText } from '../../records/texts/text.ts'
import { openOffice, type Office } from '../../records/testing/office.ts'
import { openTexts, readable } from '../../records/testing/readable.ts'
import { returnedTo } from './returned.ts'
import { textsFor, textsOfKind } from './texts.ts'
import { waitingFor } from './waiting.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
const collections = new Map([[readable.name, readable]])
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const writer = () => office.officer('lead')
const reviewer = () => office.officer('reviewer')
const leader = () => office.officer('leader')
const translator = () => office.officer('translator')

/** What an officer is shown, as `kind title (locale)`. */
async function workOf(actor: Actor, about: string): Promise<string[]> {
  const work = await textsFor(office.db, actor, collections, 500)
  return work.flatMap(({ kind, items }) =>
    items
      .filter(({ title }) => title.startsWith(about))
      .map(({ locale }) => `${kind} ${locale}`)
      .toSorted(),
  )
}

async function draft(title: string, by = writer()): Promise<RecordText> {
  const { id } = await office.specimen({ name: title, copies: 1 })
  return texts.save(by, { id, locale: 'vi', fields: { title } })
}

async function schedule(text: RecordText, publishAt: Date | null, expiresAt: Date | null) {
  const { recordId: id, locale, version } = text
  const times = { publishAt, embargoUntil: null, expiresAt }
  return transaction(office.db, (trx) =>
    scheduleText(trx, leader(), readable, { id, locale, version, ...times }),
  )
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test('a text goes from list to list with its life, and never to whoever wrote it', async () => {
  const submitted = await texts.move(writer(), await draft('Đời'), 'submit')
  const item = (await textsOfKind(office.db, reviewer(), collections, { kind: 'review', limit: 5 })).items[0]
  expect(item).toMatchObject({
    title: 'Đời',
    language: 'Tiếng Việt',
    by: writer().name,
    target: { path: `/content/specimens/${submitted.recordId}?language=vi` },
  })
  expect(await workOf(reviewer(), 'Đời')).toEqual(['review vi'])
  expect(await workOf(leader(), 'Đời')).toEqual([])
  expect(await workOf(writer(), 'Đời')).toEqual([])
  expect(await workOf(office.officer('leader', { at: office.elsewhere }), 'Đời')).toEqual([])
  const reviewed = await texts.move(reviewer(), submitted, 'review')
  expect(await workOf(reviewer(), 'Đời')).toEqual([])
  expect(await workOf(leader(), 'Đời')).toEqual(['approve vi'])
  expect(await workOf(writer(), 'Đời')).toEqual([])
  await texts.move(leader(), reviewed, 'return', { note: 'Thiếu nguồn' })
  const [returned] = (await textsOfKind(office.db, writer(), collections, { kind: 'returned', limit: 5 }))
    .items
  expect(returned).toMatchObject({ title: 'Đời', note: 'Thiếu nguồn', by: leader().name })
  // Returned to whoever wrote it, not to everybody who could.
  expect(await workOf(office.officer('lead', { id: 'người khác' }), 'Đời')).toEqual([])
})

test('a record and the text that takes it along are one thing to do', async () => {
  const records = async (actor: Actor) =>
    (await waitingFor(office.db, actor, collections, { limit: 100 })).items.map(({ title }) => title)
  const sentBack = async () =>
    (await returnedTo(office.db, writer(), collections)).items.map(({ title }) => title)
  const submitted = await texts.move(writer(), await draft('Một dòng'), 'submit')
  expect(await records(leader())).not.toContain('Một dòng')
  expect(await workOf(reviewer(), 'Một dòng')).toEqual(['review vi'])
  const reviewed = await texts.move(reviewer(), submitted, 'review')
  expect(await records(leader())).not.toContain('Một dòng')
  expect(await workOf(leader(), 'Một dòng')).toEqual(['approve vi'])
  const returned = await texts.move(leader(), reviewed, 'return', { note: 'Thiếu nguồn' })
  expect(await workOf(writer(), 'Một dòng')).toEqual(['returned vi'])
  expect(await sentBack()).not.toContain('Một dòng')
  // What is asked about a fact of the record is another thing to do.
  const { recordId } = returned
  await transaction(office.db, async (trx) => {
    const record = await findRecord(trx, readable, recordId, { scope: 'everywhere' })
    if (record)
      await addComment(trx, leader(), record, { body: 'Mấy bản?', field: 'copies', kind: 'request' })
  })
  expect(await sentBack()).toContain('Một dòng')
})

test('whoever may do both is asked once, and approves what he has not reviewed himself', async () => {
  const submitted = await texts.move(writer(), await draft('Hai việc'), 'submit')
  await setReviewRule(office.db, office.officer('administrator'), {
    collection: 'specimens',
    onePerson: true,
    reason: 'Tỉnh chỉ có hai biên tập viên.',
  })
  expect(await workOf(reviewer(), 'Hai việc')).toEqual(['review vi'])
  expect(await workOf(leader(), 'Hai việc')).toEqual(['approve vi'])
  await texts.move(reviewer(), submitted, 'review')
  expect(await workOf(reviewer(), 'Hai việc')).toEqual(['approve vi'])
  await setReviewRule(office.db, office.officer('administrator'), {
    collection: 'specimens',
    onePerson: false,
    reason: 'Đã đủ người thẩm định.',
  })
  expect(await workOf(reviewer(), 'Hai việc')).toEqual([])
})

test('a translation waits for approval only once its record is approved; nobody approves facts of his own', async () => {
  const source = await draft('Chưa duyệt')
  const english = await texts.save(translator(), {
    id: source.recordId,
    locale: 'en',
    fields: { title: 'Chưa duyệt' },
  })
  await texts.move(reviewer(), await texts.move(translator(), english, 'submit'), 'review')
  expect(await workOf(leader(), 'Chưa duyệt')).toEqual([])
  const submitted = await texts.move(writer(), source, 'submit')
  await texts.move(office.officer('reviewer', { id: 'thẩm định' }), submitted, 'review')
  expect(await workOf(leader(), 'Chưa duyệt')).toEqual(['approve vi'])
  await transaction(office.db, (trx) =>
    recordEvent(trx, leader(), { type: 'record.changed', orgId: office.home, recordId: source.recordId }),
  )
  expect(await workOf(leader(), 'Chưa duyệt')).toEqual([])
})

test('what is scheduled, expires or awaits a reader is shown to those who may do something about it', async () => {
  const { texts: published } = await texts.item({ vi: 'Hẹn', en: 'Hẹn', lo: 'Hẹn' })
  expect(await workOf(translator(), 'Hẹn')).toEqual(['reading en', 'reading lo'])
  expect(await workOf(office.officer('viewer'), 'Hẹn')).toEqual([])
  if (!published['vi'] || !published['en']) throw new Error('no text')
  await schedule(published['vi'], null, inDays(20))
  await schedule(published['en'], null, inDays(40))
  expect(await workOf(leader(), 'Hẹn')).toEqual(['expiring vi'])
  expect(await workOf(translator(), 'Hẹn')).toEqual(['reading en', 'reading lo'])
  await schedule(published['en'], inDays(3), null)
  expect(await workOf(leader(), 'Hẹn')).toEqual(['expiring vi', 'scheduled en'])
})

test('drafts by machine wait for those who translate', async () => {
  const { id } = await texts.item({ vi: 'Máy' })
  await texts.save(translator(), { id, locale: 'th', fields: { title: 'Máy' }, machine: true })
  expect(await workOf(translator(), 'Máy')).toEqual(['machine th'])
  expect(await workOf(reviewer(), 'Máy')).toEqual([])
})

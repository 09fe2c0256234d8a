import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import { listComments } from '../comments.ts'
import { publishDue } from '../publishing/jobs.ts'
import { readPublicState, type PublicState } from '../publishing/public-state.ts'
import { readItem } from '../publishing/read.ts'
import { findRecord } from '../store.ts'
import { openOffice, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { listTexts } from './store.ts'
import { takeBackTextStep } from './take-back.ts'
import type { RecordText } from './text.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const writer = () => office.officer('lead')
const reviewer = () => office.officer('reviewer')
const leader = () => office.officer('leader')
const translator = () => office.officer('translator')

const takeBack = (actor: Actor, { recordId: id, locale, version }: RecordText) =>
  transaction(office.db, (trx) => takeBackTextStep(trx, actor, readable, { id, locale, version }))
const stateOf = async (id: string) =>
  (await findRecord(office.db, readable, id, { scope: 'everywhere' }))?.state
const textOf = async (id: string, locale: string) =>
  (await listTexts(office.db, id)).find((text) => text.locale === locale)
const search = async (id: string) =>
  (await sql`select * from public_search where record_id = ${id}::uuid order by locale`.execute(office.db))
    .rows

/** Everything that the public reads; the version of a text that was withdrawn for a moment counts on. */
async function publicly(id: string, versions = true): Promise<PublicState> {
  const state = await readPublicState(office.db, id)
  if (versions) return state
  return Object.fromEntries(
    Object.entries(state).map(([locale, { page, gone }]) => [
      locale,
      { gone, page: page && { ...page, version: 0 } },
    ]),
  )
}

/** A second version of a text, written and reviewed. */
async function rewritten(id: string, locale: string, title: string): Promise<RecordText> {
  const { version = 0 } = (await textOf(id, locale)) ?? {}
  const draft = await texts.save(writer(), { id, locale, version, fields: { title } })
  return texts.move(reviewer(), await texts.move(writer(), draft, 'submit'), 'review')
}

test('an approval that published a first text is taken back: the record is submitted again, nobody reads it', async () => {
  const { id } = await office.specimen({ name: 'Lần đầu', copies: 1 })
  const draft = await texts.save(writer(), { id, locale: 'vi', fields: { title: 'Lần đầu' } })
  const reviewed = await texts.move(reviewer(), await texts.move(writer(), draft, 'submit'), 'review')
  const approved = await texts.move(leader(), reviewed, 'approve')
  expect(await stateOf(id)).toBe('approved')
  const back = await takeBack(leader(), approved)
  expect(back).toMatchObject({
    state: 'reviewed',
    reviewedBy: reviewer().userId,
    approvedBy: null,
    approvedAt: null,
    publishedVersion: null,
    version: approved.version + 1,
  })
  expect(await stateOf(id)).toBe('submitted')
  expect(await publicly(id)).toEqual({})
  expect(await readItem(office.db, { collection: 'specimens', locale: 'vi', slug: 'lan-dau' })).toBe(
    undefined,
  )
  // It can be approved again, and is read then.
  await expect(texts.move(leader(), back, 'approve')).resolves.toMatchObject({ state: 'approved' })
  expect(await stateOf(id)).toBe('approved')
})

test('an approval that published over an earlier version is taken back: the earlier one is read to the letter', async () => {
  const { id } = await texts.item({ vi: 'Bản đầu', en: 'First' })
  const [before, found] = [await publicly(id), await search(id)]
  const approved = await texts.move(leader(), await rewritten(id, 'vi', 'Bản hai'), 'approve')
  expect(await publicly(id)).not.toEqual(before)
  expect(await takeBack(leader(), approved)).toMatchObject({ state: 'reviewed', publishedVersion: 4 })
  expect(await publicly(id)).toEqual(before)
  expect(await search(id)).toEqual(found)
  await publishDue(office.db, new Map([[readable.name, readable]]))
  expect(await publicly(id)).toEqual(before)
  expect(await stateOf(id)).toBe('approved')
})

test('a withdrawal is taken back: the page is read again as it was, and stays', async () => {
  const { id, texts: published } = await texts.item({ vi: 'Gỡ nhầm', en: 'By mistake' })
  const before = await publicly(id, false)
  const english = published['en']
  if (!english) throw new Error('no text')
  const gone = await texts.move(leader(), english, 'withdraw')
  expect(await publicly(id, false)).toMatchObject({ en: { page: null, gone: { reason: 'withdrawn' } } })
  const back = await takeBack(leader(), gone)
  expect(back).toMatchObject({ state: 'approved', publishedVersion: back.version })
  expect(await publicly(id, false)).toEqual(before)
  await publishDue(office.db, new Map([[readable.name, readable]]))
  expect(await publicly(id, false)).toEqual(before)
})

test('a return is taken back with what it asked for, and the record with it', async () => {
  const { id } = await office.specimen({ name: 'Trả nhầm', copies: 1 })
  const draft = await texts.save(writer(), { id, locale: 'vi', fields: { title: 'Trả nhầm' } })
  const submitted = await texts.move(writer(), draft, 'submit')
  const returned = await texts.move(reviewer(), submitted, 'return', { note: 'Viết lại câu đầu' })
  expect(await stateOf(id)).toBe('returned')
  expect(await takeBack(reviewer(), returned)).toMatchObject({ state: 'submitted' })
  expect(await stateOf(id)).toBe('submitted')
  const asked = (await listComments(office.db, id)).filter(({ kind }) => kind === 'request')
  expect(asked.map(({ resolvedAt }) => resolvedAt !== null)).toEqual([true, true])
})

test('a step is taken back by whoever took it, once, within two minutes, before anybody goes on', async () => {
  const { id } = await texts.item({ vi: 'Một lần' })
  const begin = async (locale: string) =>
    texts.move(translator(), await texts.save(translator(), { id, locale }), 'submit')
  const nothing = { code: 'records.nothing-to-take-back' }
  const english = await begin('en')
  await expect(takeBack(writer(), english)).rejects.toMatchObject(nothing)
  const draft = await takeBack(translator(), english)
  expect(draft).toMatchObject({ state: 'draft', authors: [translator().userId] })
  await expect(takeBack(translator(), draft)).rejects.toMatchObject(nothing)
  const lao = await begin('lo')
  await texts.move(reviewer(), lao, 'review')
  await expect(takeBack(translator(), lao)).rejects.toMatchObject({ code: 'records.changed-meanwhile' })
  const thai = await begin('th')
  await sql`update text_steps set made_at = now() - interval '3 minutes' where locale = 'th'`.execute(
    office.db,
  )
  await expect(takeBack(translator(), thai)).rejects.toMatchObject(nothing)
})

test('what readers were given since is not taken from them', async () => {
  const { id } = await texts.item({ vi: 'Đã đổi' })
  const approved = await texts.move(leader(), await rewritten(id, 'vi', 'Đã đổi lần hai'), 'approve')
  await sql`update public_pages set published_at = now() + interval '1 second' where record_id = ${id}::uuid`.execute(
    office.db,
  )
  await expect(takeBack(leader(), approved)).rejects.toMatchObject({ code: 'records.nothing-to-take-back' })
  expect(await textOf(id, 'vi')).toMatchObject({ state: 'approved', version: approved.version })
})

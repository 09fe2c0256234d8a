import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { inWords } from '../../platform/labels.ts'
import { listMail } from '../../platform/mail/outbox.ts'
import { withdrawExpired } from '../../records/publishing/jobs.ts'
import { openOffice, system, type Office } from '../../records/testing/office.ts'
import { openTexts, readable } from '../../records/testing/readable.ts'
import { takeBackTextStep } from '../../records/texts/take-back.ts'
import { followEvents } from './follow.ts'
import { preferencesOf, setPreferences } from './preferences.ts'
import { noticeText } from './rules.ts'
import { sendNotices } from './send.ts'
import { markNotices, noticesOf, pathOf } from './stored.ts'
import { enlist } from './testing.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
let lan: Actor
let dich: Actor
let tham: Actor
let duyet: Actor
const collections = new Map([[readable.name, readable]])

beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
  const { db, home, elsewhere } = office
  lan = await enlist(db, { id: 'lan', role: 'contributor', at: home })
  dich = await enlist(db, { id: 'dich', role: 'translator', at: home })
  tham = await enlist(db, { id: 'tham', role: 'reviewer', at: home })
  duyet = await enlist(db, { id: 'duyet', role: 'leader', at: home })
  await enlist(db, { id: 'xa', role: 'reviewer', at: elsewhere })
})
afterAll(() => office.drop())

/** What somebody has not read, as sentences with where they lead; everything is read afterwards. */
async function news(id: string, locale: 'vi' | 'en' = 'vi'): Promise<string[]> {
  const { db } = office
  await followEvents(db, collections)
  const found = await noticesOf(db, id, { unread: true, limit: 100 })
  await markNotices(db, id, { read: true })
  return found.map(({ kind, params, ...notice }) => {
    const said = inWords(noticeText(kind, params), locale, params)
    return `${said} → ${pathOf({ kind, ...notice })}${typeof params['note'] === 'string' ? ` (${params['note']})` : ''}`
  })
}

test('each step of a text is told to whoever takes the next, and its fate to those who wrote it', async () => {
  const { id } = await office.specimen({ name: 'Động', copies: 1 })
  const at = `/content/specimens/${id}?language=vi`
  const draft = await texts.save(lan, { id, locale: 'vi', fields: { title: 'Động' } })
  const submitted = await texts.move(lan, draft, 'submit')
  // The record that went with it is not told of a second time.
  expect(await news('tham')).toEqual([`Cán bộ lan trình bản Tiếng Việt của “Động” → ${at}`])
  expect([await news('xa'), await news('lan')]).toEqual([[], []])
  await news('duyet')
  const reviewed = await texts.move(tham, submitted, 'review')
  expect(await news('duyet', 'en')).toEqual([
    `Cán bộ tham passed the Tiếng Việt text of “Động”; it waits for approval → ${at}`,
  ])
  expect(await news('tham')).toEqual([])
  await texts.move(duyet, reviewed, 'approve')
  expect(await news('lan')).toEqual([`Bản Tiếng Việt của “Động” đã được duyệt và đăng → ${at}`])
})

test('what is returned comes to everybody who wrote in it, the translator too, with the words', async () => {
  const { id } = await texts.item({ vi: 'Sông' })
  const first = await texts.save(dich, { id, locale: 'en', fields: { title: 'River' } })
  const helper = await enlist(office.db, { id: 'giup', role: 'translator', at: office.home })
  const second = await texts.save(helper, {
    id,
    locale: 'en',
    version: first.version,
    fields: { title: 'The river' },
  })
  const submitted = await texts.move(helper, second, 'submit')
  const returned = await texts.move(tham, submitted, 'return', { note: 'Giữ tên riêng' })
  const said = [
    `Cán bộ tham trả lại bản English của “The river” → /content/specimens/${id}?language=en (Giữ tên riêng)`,
  ]
  expect(await news('dich')).toEqual(said)
  expect(await news('giup')).toEqual(said)
  expect(returned.state).toBe('returned')
})

test('a step taken back takes its notice back', async () => {
  const { id } = await texts.item({ vi: 'Nhầm' })
  await followEvents(office.db, collections)
  const draft = await texts.save(dich, { id, locale: 'lo', fields: { title: 'Nhầm' } })
  const submitted = await texts.move(dich, draft, 'submit')
  await news('duyet')
  await followEvents(office.db, collections)
  const { recordId, locale, version } = submitted
  await transaction(office.db, (trx) =>
    takeBackTextStep(trx, dich, readable, { id: recordId, locale, version }),
  )
  expect((await news('tham')).filter((told) => told.includes('Nhầm'))).toEqual([])
})

test('a text that is withdrawn, or expires by itself, is told to those who wrote it', async () => {
  const { id } = await texts.item({ vi: 'Hội' })
  const draft = await texts.save(dich, { id, locale: 'th', fields: { title: 'Hội' } })
  const reviewed = await texts.move(tham, await texts.move(dich, draft, 'submit'), 'review')
  const approved = await texts.move(duyet, reviewed, 'approve')
  await news('dich')
  await sql`update public_pages set expires_at = now() where record_id = ${id}::uuid and locale = 'th'`.execute(
    office.db,
  )
  await withdrawExpired(office.db, collections)
  expect(await news('dich')).toEqual([expect.stringMatching(/^Bản ไทย của “Hội” đã hết hạn đăng/)])
  const again = await texts.move(
    duyet,
    await texts.move(
      tham,
      await texts.move(
        dich,
        await texts.save(dich, { id, locale: 'th', version: approved.version, fields: { title: 'Hội' } }),
        'submit',
      ),
      'review',
    ),
    'approve',
  )
  await news('dich')
  await texts.move(duyet, again, 'withdraw', { note: 'Sai mùa' })
  expect(await news('dich')).toEqual([
    expect.stringMatching(/^Bản ไทย của “Hội” đã bị gỡ khỏi cổng .*\(Sai mùa\)$/),
  ])
})

test('who asks for a medium is told to whoever may answer, and the answer to the others of them', async () => {
  const { db, home } = office
  const record = await office.specimen({ name: 'Ảnh sông Son', copies: 1 }, { state: 'approved' })
  const chinh = await enlist(db, { id: 'chinh', role: 'lead', at: home })
  await enlist(db, { id: 'phu', role: 'lead', at: home })
  const event = (type: string) => ({ type, orgId: home, recordId: record.id, data: { request: 'r' } })
  await transaction(db, (trx) => recordEvent(trx, system, event('media.request-asked')))
  const asked = `Có yêu cầu xin “Ảnh sông Son” → /media/${record.id}`
  expect(await news('chinh')).toContain(asked)
  expect(await news('phu')).toContain(asked)
  expect(await news('dich')).not.toContain(asked)
  await transaction(db, (trx) => recordEvent(trx, chinh, event('media.request-granted')))
  expect(await news('phu', 'en')).toEqual([
    `Cán bộ chinh granted the request for “Ảnh sông Son” → /media/${record.id}`,
  ])
  expect(await news('chinh')).toEqual([])
})

test('each kind is chosen in the preferences, and goes out by mail like the others', async () => {
  const { kinds } = await preferencesOf(office.db, 'dich')
  expect(kinds.filter(({ kind }) => /^(text|media)\./.test(kind)).map(({ kind }) => kind)).toEqual([
    'text.submitted',
    'text.reviewed',
    'text.returned',
    'text.published',
    'text.withdrawn',
    'media.rights',
    'media.asked',
    'media.decided',
  ])
  await setPreferences(office.db, 'dich', { kinds: { 'text.returned': 'off' } })
  const { id } = await texts.item({ vi: 'Thư' })
  const draft = await texts.save(dich, { id, locale: 'fr', fields: { title: 'Lettre' } })
  const other = await texts
    .save(lan, { id, locale: 'vi', version: 4, fields: { title: 'Thư mới' } })
    .catch(() => null)
  expect(other).toBe(null)
  await texts.move(tham, await texts.move(dich, draft, 'submit'), 'return', { note: 'Xem lại' })
  expect((await news('dich')).filter((told) => told.includes('trả lại'))).toEqual([])
  await setPreferences(office.db, 'dich', { kinds: { 'text.returned': 'at-once' } })
  const lao = await texts.save(dich, { id, locale: 'lo', fields: { title: 'Thư Lào' } })
  await texts.move(tham, await texts.move(dich, lao, 'submit'), 'return', { note: 'Xem lại tên' })
  await followEvents(office.db, collections)
  await sql`update notifications set created_at = now() - interval '1 minute'`.execute(office.db)
  await sendNotices(office.db, collections)
  const mails = await listMail(office.db, 100)
  expect(mails.some(({ recipient }) => recipient === 'dich@thu.example')).toBe(true)
})

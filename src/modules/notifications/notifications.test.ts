import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import { inWords } from '../../platform/labels.ts'
import { letterText } from '../../platform/mail/letter.ts'
import { listMail } from '../../platform/mail/outbox.ts'
import { addComment } from '../../records/comments.ts'
import { createRecord, createRecords } from '../../records/create.ts'
import { findRecord } from '../../records/store.ts'
import { openOffice, type Office } from '../../records/testing/office.ts'
import { specimens } from '../../records/testing/specimens.ts'
import { takeBackStep, transitionRecord } from '../../records/transition.ts'
import { followEvents } from './follow.ts'
import { notify } from './notify.ts'
import { preferencesOf, setDigestTime, setPreferences } from './preferences.ts'
import { noticeText } from './rules.ts'
import { sendDigests, sendNotices } from './send.ts'
import { countUnread, markNotices, noticesOf, pathOf } from './stored.ts'
import { enlist } from './testing.ts'

let office: Office
let lan: Actor
let lead: Actor
let stranger: Actor
const collections = new Map([[specimens.name, specimens]])

beforeAll(async () => {
  office = await openOffice()
  const { db, home, elsewhere } = office
  lan = await enlist(db, { id: 'lan', role: 'contributor', at: home })
  lead = await enlist(db, { id: 'lead', role: 'leader', at: home })
  stranger = await enlist(db, { id: 'stranger', role: 'leader', at: elsewhere })
})
afterAll(() => office.drop())

/** What somebody has not read, as sentences with where they lead; everything is read afterwards. */
async function news(actor: Actor): Promise<string[]> {
  const { db } = office
  await followEvents(db, collections)
  const found = await noticesOf(db, actor.userId ?? '', { unread: true, limit: 100 })
  await markNotices(db, actor.userId ?? '', { read: true })
  return found.map(({ kind, params, ...notice }) => {
    const said = inWords(noticeText(kind, params), 'vi', params)
    return `${said} → ${pathOf({ kind, ...notice })}${typeof params['note'] === 'string' ? ` (${params['note']})` : ''}`
  })
}

async function submitted(title: string) {
  const { db, home } = office
  const draft = await createRecord(db, lan, specimens, {
    ownerOrgId: home,
    fields: { name: title, copies: 1 },
  })
  return transaction(db, (trx) =>
    transitionRecord(trx, lan, specimens, { id: draft.id, version: 1, to: 'submit' }),
  )
}

test('a submitted record is told to those who may approve it, and to nobody else', async () => {
  const record = await submitted('Đoàn thứ nhất')
  expect(await news(lead)).toEqual([`Cán bộ lan trình “Đoàn thứ nhất” → /records/specimens/${record.id}`])
  expect(await news(lan)).toEqual([])
  expect(await news(stranger)).toEqual([])
})

test('a returned record is told once to its author, with the words and the field', async () => {
  const { db } = office
  const { id, version } = await submitted('Đoàn thứ hai')
  const move = { id, version, to: 'return', note: 'Thiếu số thành viên', field: 'copies' } as const
  await transaction(db, (trx) => transitionRecord(trx, lead, specimens, move))
  expect(await news(lan)).toEqual([
    `Cán bộ lead trả lại “Đoàn thứ hai” → /records/specimens/${id}?field=copies (Thiếu số thành viên)`,
  ])
})

test('what was not committed is told to nobody', async () => {
  const { db } = office
  await news(lan)
  const failed = transaction(db, async (trx) => {
    await notify(trx, { kind: 'import.finished', to: ['lan'], params: { rows: 3, title: 'Sổ' } })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await news(lan)).toEqual([])
})

test('a step taken back takes its notice back', async () => {
  const { db } = office
  const { id, version } = await submitted('Duyệt nhầm')
  const approved = await transaction(db, (trx) =>
    transitionRecord(trx, lead, specimens, { id, version, to: 'approve' }),
  )
  await followEvents(db, collections)
  expect(await countUnread(db, 'lan', 99)).toBe(1)
  await transaction(db, (trx) => takeBackStep(trx, lead, specimens, { id, version: approved.version }))
  expect(await news(lan)).toEqual([])
})

test('a comment reaches the author and whom it names', async () => {
  const { db, home } = office
  await news(lead)
  const { id } = await createRecord(db, lan, specimens, {
    ownerOrgId: home,
    fields: { name: 'Ý kiến', copies: 1 },
  })
  const record = await findRecord(db, specimens, id, { scope: 'everywhere' })
  if (!record) throw new Error('gone')
  const other = await enlist(db, { id: 'other', role: 'lead', at: home })
  await transaction(db, (trx) =>
    addComment(trx, other, record, { body: 'Anh xem giúp', field: 'name', mentions: ['lead'] }),
  )
  expect(await news(lan)).toEqual([
    `Cán bộ other có ý kiến về “Ý kiến” → /records/specimens/${id}?field=name (Anh xem giúp)`,
  ])
  expect(await news(lead)).toEqual([
    `Cán bộ other nhắc đến bạn ở “Ý kiến” → /records/specimens/${id}?field=name (Anh xem giúp)`,
  ])
})

test('many records submitted at once are one notice that opens their list', async () => {
  const { db, home } = office
  await news(lead)
  const inputs = [1, 2, 3, 4, 5].map((number) => ({
    ownerOrgId: home,
    fields: { name: `Loạt ${number}`, copies: 1 },
  }))
  await transaction(db, async (trx) => {
    const made = await createRecords(trx, lan, specimens, inputs)
    for (const { id } of made) await transitionRecord(trx, lan, specimens, { id, version: 1, to: 'submit' })
  })
  expect(await news(lead)).toEqual([
    `Cán bộ lan trình 5 bản ghi: ${specimens.label.vi} → /records/specimens?state=submitted`,
  ])
})

test('whoever wants no notice of a kind gets none, and security cannot be switched off', async () => {
  const { db } = office
  await setPreferences(db, 'lan', { kinds: { 'import.finished': 'off', security: 'off' } })
  const { kinds } = await preferencesOf(db, 'lan')
  expect(kinds.find(({ kind }) => kind === 'security')).toMatchObject({ delivery: 'at-once', always: true })
  await notify(
    db,
    { kind: 'import.finished', to: ['lan'], params: { rows: 3, title: 'Sổ' } },
    {
      kind: 'security',
      to: ['lan'],
      params: { text: { vi: 'Phiên mới', en: 'New session' } },
      path: '/account',
    },
  )
  expect(await news(lan)).toEqual(['Phiên mới → /account'])
  await setPreferences(db, 'lan', { kinds: { 'import.finished': 'app' } })
})

test('a letter goes out at once for what cannot wait, in the language of its reader, and never twice', async () => {
  const { db, home } = office
  await enlist(db, { id: 'ann', role: 'contributor', at: home, locale: 'en' })
  await notify(db, {
    kind: 'security',
    to: ['ann'],
    params: { text: { vi: 'Khóa mới', en: 'New key' } },
    path: '/account',
  })
  await sendNotices(db, collections)
  await sendNotices(db, collections)
  const letters = (await listMail(db, 100)).filter(({ recipient }) => recipient === 'ann@thu.example')
  expect(letters).toHaveLength(1)
  const text = letters[0] ? letterText(letters[0].letter, 'https://chalo.example') : ''
  expect(text).toContain('New key')
  expect(text).toContain('https://chalo.example/office/account')
})

test('the digest goes out after its hour, once a day, and not when there is nothing to say', async () => {
  const { db, home } = office
  const minh = await enlist(db, { id: 'minh', role: 'viewer', at: home })
  const digests = async () =>
    (await listMail(db, 100)).filter(({ recipient }) => recipient === 'minh@thu.example').length
  await setDigestTime(db, 'minh', '08:30')
  const morning = (time: string) => sendDigests(db, collections, new Date(`2026-11-24T${time}:00+07:00`))
  await morning('09:00')
  expect(await digests()).toBe(0)
  const due = {
    kind: 'due.soon',
    to: [minh.userId ?? ''],
    params: { title: 'Báo cáo năm', day: '25/11/2026' },
  } as const
  await notify(db, { ...due, once: 'a' })
  await notify(db, { ...due, once: 'a' })
  await morning('08:29')
  expect(await digests()).toBe(0)
  await Promise.all([morning('08:30'), morning('08:31')])
  expect(await digests()).toBe(1)
  const [letter] = (await listMail(db, 100)).filter(({ recipient }) => recipient === 'minh@thu.example')
  expect(letter?.letter.subject).toBe('1 việc cần biết hôm nay')
  await notify(db, { ...due, once: 'b' })
  await morning('10:00')
  expect(await digests()).toBe(1)
  await sendDigests(db, collections, new Date('2026-11-25T09:00:00+07:00'))
  expect(await digests()).toBe(2)
})

test('a letter about a record with sealed fields names no person', async () => {
  const { db } = office
  await notify(db, {
    kind: 'record.mentioned',
    to: ['ann'],
    record: { id: (await submitted('John Smith')).id, collection: specimens.name },
    params: { actor: 'Cán bộ lan', title: 'John Smith', note: 'ok' },
  })
  await db
    .updateTable('notifications')
    .set({ createdAt: new Date(Date.now() - 60_000) })
    .execute()
  await sendNotices(db, collections)
  const letters = (await listMail(db, 200)).filter(({ recipient }) => recipient === 'ann@thu.example')
  expect(JSON.stringify(letters)).not.toContain('John Smith')
})

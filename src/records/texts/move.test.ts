import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listComments } from '../comments.ts'
import { readItem } from '../publishing/read.ts'
import type { RecordView } from '../record.ts'
import { roles, type Role } from '../rights.ts'
import { findRecord } from '../store.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { takeBackStep, transitionRecord } from '../transition.ts'
import { textMovesFor } from './may.ts'
import { listReviewRules, reviewPolicy, setReviewRule, withdrawReviewRule } from './review-rules.ts'
import { listTexts } from './store.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const recordOf = async (id: string): Promise<RecordView> => {
  const record = await findRecord(office.db, readable, id, { scope: 'everywhere' })
  if (!record) throw new Error('The record is gone')
  return record
}
const contributor = () => office.officer('contributor')
const reviewer = () => office.officer('reviewer')
const leader = () => office.officer('leader')
const translator = () => office.officer('translator')

test('the Vietnamese text and its facts go together from a writer past a reviewer to an approver, and then to the public', async () => {
  const { id } = await office.specimen({ name: 'Động Phong Nha', copies: 1 })
  const draft = await texts.save(contributor(), { id, locale: 'vi' })
  expect(draft).toMatchObject({ state: 'draft', slug: 'dong-phong-nha', version: 1 })
  const submitted = await texts.move(contributor(), draft, 'submit')
  expect((await recordOf(id)).state).toBe('submitted')
  await expect(texts.move(leader(), submitted, 'approve')).rejects.toMatchObject({
    code: 'records.wrong-text-state',
  })
  const reviewed = await texts.move(reviewer(), submitted, 'review')
  await expect(texts.move(reviewer(), reviewed, 'approve')).rejects.toMatchObject({
    code: 'records.own-review',
  })
  expect(await readItem(office.db, { collection: 'specimens', locale: 'vi', slug: 'dong-phong-nha' })).toBe(
    undefined,
  )
  const approved = await texts.move(leader(), reviewed, 'approve')
  expect(approved).toMatchObject({ state: 'approved', publishedVersion: 4, reviewedBy: reviewer().userId })
  expect((await recordOf(id)).state).toBe('approved')
  const read = await readItem(office.db, { collection: 'specimens', locale: 'vi', slug: 'dong-phong-nha' })
  expect(read).toMatchObject({
    page: { recordId: id, title: 'Động Phong Nha', reading: 'read', version: 4, facts: { copies: 1 } },
    alternates: [{ locale: 'vi', slug: 'dong-phong-nha' }],
  })
})

test('whoever wrote in a text this time neither reviews nor approves it, whatever his role', async () => {
  const { id } = await office.specimen({ name: 'Người viết', copies: 1 })
  const editor = office.officer('lead')
  const first = await texts.save(contributor(), { id, locale: 'vi' })
  const second = await texts.save(editor, {
    id,
    locale: 'vi',
    version: first.version,
    fields: { title: 'Sửa' },
  })
  expect(second.authors).toEqual([contributor().userId, editor.userId])
  const submitted = await texts.move(editor, second, 'submit')
  await expect(texts.move(editor, submitted, 'review')).rejects.toMatchObject({ code: 'records.own-text' })
  const reviewed = await texts.move(reviewer(), submitted, 'review')
  await expect(texts.move(editor, reviewed, 'approve')).rejects.toMatchObject({ code: 'records.own-text' })
  expect(textMovesFor(editor, await recordOf(id), reviewed, true)).toEqual(['return'])
  const approved = await texts.move(leader(), reviewed, 'approve')
  // A new round begins with the next version: who wrote the last one may decide about words that are not his.
  const next = await texts.save(office.officer('lead', { id: 'người khác' }), {
    id,
    locale: 'vi',
    version: approved.version,
    fields: { title: 'Lần sau' },
  })
  expect(next.authors).toEqual(['người khác'])
  const again = await texts.move(office.officer('lead', { id: 'người khác' }), next, 'submit')
  await expect(texts.move(editor, again, 'review')).resolves.toMatchObject({ state: 'reviewed' })
})

test('one person reviews and approves only where the administrator has said so, with the reason', async () => {
  const { id } = await texts.item({ vi: 'Quy định' })
  const submit = async (locale: string) =>
    texts.move(translator(), await texts.save(translator(), { id, locale }), 'submit')
  const english = await submit('en')
  const rule = { collection: 'specimens', onePerson: true, reason: 'Tỉnh chỉ có hai biên tập viên.' }
  await expect(setReviewRule(office.db, leader(), rule)).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  const administrator = office.officer('administrator')
  await expect(setReviewRule(office.db, administrator, { ...rule, reason: 'vì' })).rejects.toMatchObject({
    code: 'records.reason-needed',
  })
  await expect(texts.move(reviewer(), english, 'approve')).rejects.toMatchObject({
    code: 'records.wrong-text-state',
  })
  await setReviewRule(office.db, administrator, rule)
  try {
    await expect(texts.move(reviewer(), english, 'approve')).resolves.toMatchObject({ state: 'approved' })
    const lao = await texts.move(reviewer(), await submit('lo'), 'review')
    await expect(texts.move(reviewer(), lao, 'approve')).resolves.toMatchObject({ state: 'approved' })
    const thai = await texts.move(
      office.officer('lead'),
      await texts.save(office.officer('lead'), { id, locale: 'th' }),
      'submit',
    )
    await expect(texts.move(office.officer('lead'), thai, 'approve')).rejects.toMatchObject({
      code: 'records.own-text',
    })
  } finally {
    await setReviewRule(office.db, administrator, { ...rule, onePerson: false })
  }
  const french = await texts.move(reviewer(), await submit('fr'), 'review')
  await expect(texts.move(reviewer(), french, 'approve')).rejects.toMatchObject({
    code: 'records.own-review',
  })
})

test('a rule of one collection is taken back, and the next wider one holds there again', async () => {
  const administrator = office.officer('administrator')
  const policy = () => reviewPolicy(office.db, { collection: 'specimens', locale: 'fr' })
  const about = { collection: 'specimens', locale: 'fr' }
  const reason = 'Nay đã đủ hai người biết tiếng Pháp.'
  await setReviewRule(office.db, administrator, { ...about, onePerson: true, reason })
  expect(await policy()).toMatchObject({ onePerson: true })
  await expect(withdrawReviewRule(office.db, leader(), { ...about, reason })).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  await expect(
    withdrawReviewRule(office.db, administrator, { ...about, reason: 'thôi' }),
  ).rejects.toMatchObject({
    code: 'records.reason-needed',
  })
  await withdrawReviewRule(office.db, administrator, { ...about, reason })
  expect(await policy()).toMatchObject({ onePerson: false })
  expect((await listReviewRules(office.db)).find(({ locale }) => locale === 'fr')).toBeUndefined()
  await expect(withdrawReviewRule(office.db, administrator, { ...about, reason })).rejects.toMatchObject({
    code: 'records.no-such-rule',
  })
})

test('a translation is approved only when its record is', async () => {
  const { id } = await office.specimen({ name: 'Bản dịch sớm', copies: 1 })
  const vietnamese = await texts.save(system, { id, locale: 'vi' })
  const english = await texts.move(
    translator(),
    await texts.save(translator(), { id, locale: 'en' }),
    'submit',
  )
  expect((await recordOf(id)).state).toBe('draft')
  const reviewed = await texts.move(reviewer(), english, 'review')
  const early = texts.move(leader(), reviewed, 'approve')
  await expect(early).rejects.toMatchObject({ code: 'records.record-not-approved', params: { locale: 'en' } })
  const submitted = await texts.move(system, vietnamese, 'submit')
  await texts.move(leader(), await texts.move(reviewer(), submitted, 'review'), 'approve')
  await expect(texts.move(leader(), reviewed, 'approve')).resolves.toMatchObject({ state: 'approved' })
})

test('a text is returned with a reason, which stays at its language and field; the source takes the record with it', async () => {
  const { id } = await office.specimen({ name: 'Trả lại', copies: 1 })
  const submitted = await texts.move(
    contributor(),
    await texts.save(contributor(), { id, locale: 'vi' }),
    'submit',
  )
  await expect(texts.move(reviewer(), submitted, 'return')).rejects.toMatchObject({
    code: 'records.note-needed',
  })
  const returned = await texts.move(reviewer(), submitted, 'return', { note: 'Thiếu nguồn', field: 'body' })
  expect(returned.state).toBe('returned')
  expect((await recordOf(id)).state).toBe('returned')
  const comments = await listComments(office.db, id)
  expect(comments).toContainEqual(
    expect.objectContaining({ field: 'texts.vi.body', body: 'Thiếu nguồn', kind: 'request' }),
  )
  const again = await texts.move(contributor(), returned, 'submit')
  expect([again.state, (await recordOf(id)).state]).toEqual(['submitted', 'submitted'])
})

test('a text without a title, or of a record that lacks what it needs, is not submitted', async () => {
  const { id } = await office.specimen({ name: 'Chưa đủ' })
  const untitled = await texts.save(contributor(), { id, locale: 'vi', fields: { body: 'Lời' } })
  await expect(texts.move(contributor(), untitled, 'submit')).rejects.toMatchObject({
    code: 'records.incomplete-text',
  })
  const titled = await texts.save(contributor(), { id, locale: 'vi', version: 1 })
  await expect(texts.move(contributor(), titled, 'submit')).rejects.toMatchObject({
    code: 'records.incomplete',
  })
  expect((await listTexts(office.db, id))[0]).toMatchObject({ state: 'draft', version: 2 })
})

test('of two tabs the second is told that the text has changed, whether it saves or decides', async () => {
  const { id } = await office.specimen({ name: 'Hai thẻ', copies: 1 })
  const opened = await texts.save(contributor(), { id, locale: 'vi' })
  const saved = await texts.save(contributor(), { id, locale: 'vi', version: opened.version })
  const stale = { code: 'records.changed-meanwhile', params: { current: 2, yours: 1 } }
  await expect(
    texts.save(contributor(), { id, locale: 'vi', version: opened.version }),
  ).rejects.toMatchObject(stale)
  await expect(texts.move(contributor(), opened, 'submit')).rejects.toMatchObject(stale)
  const submitted = await texts.move(contributor(), saved, 'submit')
  const two = await Promise.allSettled([
    texts.move(reviewer(), submitted, 'review'),
    texts.move(office.officer('reviewer', { id: 'thứ hai' }), submitted, 'review'),
  ])
  expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an unknown language and a record out of reach are not found', async () => {
  const { id } = await office.specimen({ name: 'Không thấy', copies: 1 })
  const nothing = { recordId: id, locale: 'ko', version: 1 }
  await expect(texts.move(leader(), nothing, 'approve')).rejects.toMatchObject({
    code: 'records.text-not-found',
  })
  const stranger = office.officer('lead', { at: office.elsewhere })
  await expect(texts.save(stranger, { id, locale: 'vi' })).rejects.toMatchObject({
    code: 'records.not-found',
  })
  await expect(texts.move(stranger, nothing, 'submit')).rejects.toMatchObject({ code: 'records.not-found' })
})

/** What each role may do with somebody else's text that waits in the given state, where a record is approved. */
const expected: Readonly<Record<Role, Record<string, string[]>>> = {
  administrator: { vi: ['submit', 'withdraw'], en: ['withdraw'] },
  leader: { vi: ['return', 'approve', 'withdraw'], en: ['return', 'approve', 'withdraw'] },
  lead: {
    vi: ['submit', 'return', 'review', 'approve', 'withdraw'],
    en: ['submit', 'return', 'review', 'approve', 'withdraw'],
  },
  'foreign-affairs': { vi: [], en: [] },
  contributor: { vi: [], en: [] },
  translator: { vi: [], en: ['submit'] },
  reviewer: { vi: ['return', 'review', 'approve'], en: ['return', 'review', 'approve'] },
  'gate-operator': { vi: [], en: [] },
  viewer: { vi: [], en: [] },
}

describe('with the texts of an approved record', () => {
  test.each(Object.keys(roles) as Role[])('%s moves what its role says', async (role) => {
    const { id, texts: kept } = await texts.item({ vi: `Vai ${role}`, en: `Role ${role}` })
    const record = await recordOf(id)
    for (const locale of ['vi', 'en']) {
      const text = kept[locale]!
      const offered = (['draft', 'submitted', 'reviewed', 'approved'] as const).flatMap((state) =>
        textMovesFor(office.officer(role), record, { ...text, state, publishedVersion: null }, false),
      )
      expect([locale, [...new Set(offered)].sort()]).toEqual([
        locale,
        [...(expected[role][locale] ?? [])].sort(),
      ])
    }
  })
})

test('a record that is taken back from approval takes its pages with it, and brings them again', async () => {
  const { id } = await texts.item({ vi: 'Lưu trữ rồi lấy lại', en: 'Archived and back' })
  const at = () => readItem(office.db, { collection: 'specimens', locale: 'en', slug: 'archived-and-back' })
  const record = await recordOf(id)
  await transitionRecord(office.db, leader(), readable, { id, version: record.version, to: 'archive' })
  expect(await at()).toEqual({ gone: { recordId: id, title: 'Archived and back' }, alternates: [] })
  await takeBackStep(office.db, leader(), readable, { id, version: record.version + 1 })
  expect(await at()).toMatchObject({
    page: { title: 'Archived and back' },
    alternates: [{ locale: 'vi' }, { locale: 'en' }],
  })
})

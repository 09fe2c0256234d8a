import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { changeRecord } from '../change.ts'
import { removeRecord, restoreRecord } from '../remove.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { confirmReading } from '../texts/reading.ts'
import { scheduleText, type Schedule } from '../texts/schedule.ts'
import type { RecordText } from '../texts/text.ts'
import { publishDue, publishingJobs, withdrawExpired } from './jobs.ts'
import { refreshRecords } from './refresh.ts'
import { readItem } from './read.ts'
import { refreshStale } from './stale.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const collections = new Map([[readable.name, readable]])
const at = (slug: string, locale: PortalLocale = 'vi') =>
  readItem(office.db, { collection: 'specimens', locale, slug })
const plan = ({ recordId: id, locale, version }: RecordText, schedule: Partial<Schedule>) =>
  transaction(office.db, (trx) =>
    scheduleText(trx, system, readable, {
      id,
      locale,
      version,
      publishAt: null,
      embargoUntil: null,
      expiresAt: null,
      ...schedule,
    }),
  )
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

/** Lets the clock of the installation pass the times that a text waits for. */
const letTimePass = (id: string, column: 'publish_at' | 'embargo_until') =>
  sql`update record_texts set ${sql.ref(column)} = now() - interval '1 second' where record_id = ${id}::uuid
    and ${sql.ref(column)} is not null`.execute(office.db)

const reviewed = async (id: string, locale: string, title: string, version = 0) => {
  const saved = await texts.save(system, { id, locale, fields: { title }, version })
  return texts.move(system, await texts.move(system, saved, 'submit'), 'review')
}

test('a scheduled language is published when its time comes, once, on whichever node looks first', async () => {
  const { id } = await texts.item({ vi: 'Hẹn giờ' })
  const waiting = await reviewed(id, 'en', 'By the clock')
  await plan(waiting, { publishAt: inHours(2) })
  expect(await texts.move(system, waiting, 'approve')).toMatchObject({ publishedVersion: null })
  await publishDue(office.db, collections)
  expect(await at('by-the-clock', 'en')).toEqual({
    missing: { recordId: id },
    alternates: [{ locale: 'vi', slug: 'hen-gio', reading: 'read' }],
  })
  await letTimePass(id, 'publish_at')
  await Promise.all([1, 2, 3].map(() => publishDue(office.db, collections)))
  expect(await at('by-the-clock', 'en')).toMatchObject({
    page: { title: 'By the clock', reading: 'awaiting' },
  })
  const { rows } =
    await sql`select 1 from events where record_id = ${id}::uuid and type = 'record.text-published'
    and actor_kind = 'system'`.execute(office.db)
  expect(rows).toHaveLength(1)
  expect(publishingJobs(collections).every(({ every }) => every !== undefined && every <= 30)).toBe(true)
})

test('until the new version’s time comes the public reads the old one; an embargo hides both', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Bản đang đọc' })
  const next = await reviewed(id, 'vi', 'Bản sắp thay', kept['vi']!.version)
  expect(await at('ban-dang-doc')).toMatchObject({ page: { title: 'Bản đang đọc' } })
  await plan(next, { publishAt: inHours(5) })
  const approved = await texts.move(system, next, 'approve')
  expect(await at('ban-dang-doc')).toMatchObject({ page: { title: 'Bản đang đọc' } })
  await plan(approved, { publishAt: inHours(5), embargoUntil: inHours(1) })
  expect(await at('ban-dang-doc')).toMatchObject({ gone: { recordId: id } })
  await letTimePass(id, 'embargo_until')
  await publishDue(office.db, collections)
  expect(await at('ban-dang-doc')).toMatchObject({ gone: { recordId: id } })
  await letTimePass(id, 'publish_at')
  await publishDue(office.db, collections)
  expect(await at('ban-dang-doc')).toMatchObject({ page: { title: 'Bản sắp thay' } })
})

test('an expired language is taken away, others stay; a later date brings it back without a new approval', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Hết hạn', en: 'Expiring' })
  await plan(kept['vi']!, { expiresAt: inHours(1) })
  await withdrawExpired(office.db, collections)
  expect(await at('het-han')).toMatchObject({ page: { title: 'Hết hạn' } })
  await sql`update record_texts set expires_at = now() where record_id = ${id}::uuid and expires_at is not null`.execute(
    office.db,
  )
  await sql`update public_pages set expires_at = now() where record_id = ${id}::uuid and expires_at is not null`.execute(
    office.db,
  )
  await Promise.all([1, 2].map(() => withdrawExpired(office.db, collections)))
  expect(await at('het-han')).toMatchObject({
    gone: { title: 'Hết hạn' },
    alternates: [{ locale: 'en', slug: 'expiring' }],
  })
  await publishDue(office.db, collections)
  expect(await at('het-han')).toMatchObject({ gone: {} })
  await plan(kept['vi']!, { expiresAt: inHours(9) })
  expect(await at('het-han')).toMatchObject({ page: { title: 'Hết hạn' } })
  await expect(plan(kept['vi']!, { publishAt: inHours(3), expiresAt: inHours(2) })).rejects.toMatchObject({
    code: 'records.bad-schedule',
  })
})

test('what a record itself says of its validity unpublishes it, and new facts bring it back', async () => {
  const { id } = await texts.item(
    { vi: 'Dự án có hạn', en: 'Project with a term' },
    { code: inHours(1).toISOString() },
  )
  expect(await at('du-an-co-han')).toMatchObject({ page: {} })
  const change = (code: string, version: number) =>
    changeRecord(office.db, system, readable, { id, version, fields: { code } })
  const over = await change(inHours(-1).toISOString(), 3)
  expect(await at('du-an-co-han')).toMatchObject({ gone: { recordId: id } })
  await publishDue(office.db, collections)
  expect(await at('project-with-a-term', 'en')).toMatchObject({ gone: { recordId: id } })
  await change(inHours(1).toISOString(), over.version)
  expect(await at('project-with-a-term', 'en')).toMatchObject({ page: { title: 'Project with a term' } })
})

test('new facts of an approved record reach its pages in the same transaction, and leave the words as they were published', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Số liệu mới', en: 'New facts' })
  const before = await at('new-facts', 'en')
  await texts.save(system, {
    id,
    locale: 'en',
    fields: { title: 'Being rewritten' },
    slug: 'rewritten',
    version: kept['en']!.version,
  })
  await changeRecord(office.db, system, readable, { id, version: 3, fields: { copies: 77 } })
  const after = await at('new-facts', 'en')
  expect(after).toMatchObject({ page: { title: 'New facts', slug: 'new-facts', facts: { copies: 77 } } })
  if (!before || !after || !('page' in before) || !('page' in after)) throw new Error('There is no page')
  expect({ ...after.page, facts: null }).toEqual({ ...before.page, facts: null })
  await refreshRecords(office.db, collections, [{ id, collection: 'specimens' }])
  expect(await at('new-facts', 'en')).toEqual(after)
})

test('a removed record is gone in every language, and comes back with all that was approved', async () => {
  const { id } = await texts.item({ vi: 'Bị xóa', en: 'Removed' })
  await removeRecord(office.db, system, readable, { id, version: 3 })
  for (const [slug, locale] of [
    ['bi-xoa', 'vi'],
    ['removed', 'en'],
  ] as const) {
    expect(await at(slug, locale)).toMatchObject({ gone: { recordId: id }, alternates: [] })
  }
  await publishDue(office.db, collections)
  expect(await at('removed', 'en')).toMatchObject({ gone: {} })
  await restoreRecord(office.db, system, readable, id)
  expect(await at('removed', 'en')).toMatchObject({ page: { title: 'Removed' }, alternates: [{}, {}] })
})

test('a withdrawn language is gone while others stay; submitted and approved again it has its first date', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Gỡ một tiếng', en: 'One withdrawn' })
  const first = await at('one-withdrawn', 'en')
  const withdrawn = await texts.move(system, kept['en']!, 'withdraw')
  expect(withdrawn).toMatchObject({ state: 'archived', publishedVersion: null })
  expect(await at('one-withdrawn', 'en')).toMatchObject({
    gone: { title: 'One withdrawn' },
    alternates: [{ locale: 'vi' }],
  })
  expect(await at('go-mot-tieng')).toMatchObject({ page: {}, alternates: [{ locale: 'vi' }] })
  const again = await texts.move(system, await texts.move(system, withdrawn, 'submit'), 'review')
  await texts.move(system, again, 'approve')
  const back = await at('one-withdrawn', 'en')
  if (!first || !back || !('page' in first) || !('page' in back)) throw new Error('There is no page')
  expect(back.page.firstPublishedAt).toEqual(first.page.firstPublishedAt)
  expect(id).toBe(back.page.recordId)
})

test('a text that is being written anew can be withdrawn from the public, and its draft goes on', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Đang viết lại' })
  const draft = await texts.save(system, {
    id,
    locale: 'vi',
    fields: { title: 'Viết lại' },
    version: kept['vi']!.version,
  })
  expect(await texts.move(system, draft, 'withdraw')).toMatchObject({
    state: 'draft',
    fields: { title: 'Viết lại' },
  })
  expect(await at('dang-viet-lai')).toMatchObject({ gone: {} })
})

test('an old address leads to the new one, and one of another language to an honest notice', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Địa chỉ cũ' })
  const saved = await texts.save(system, {
    id,
    locale: 'vi',
    fields: { title: 'Địa chỉ mới' },
    slug: 'dia-chi-moi',
    version: kept['vi']!.version,
  })
  expect(await at('dia-chi-cu')).toMatchObject({ page: { slug: 'dia-chi-cu' } })
  expect(await at('dia-chi-moi')).toEqual({ redirect: 'dia-chi-cu' })
  await texts.move(
    system,
    await texts.move(system, await texts.move(system, saved, 'submit'), 'review'),
    'approve',
  )
  expect(await at('dia-chi-cu')).toEqual({ redirect: 'dia-chi-moi' })
  expect(await at('dia-chi-moi')).toMatchObject({ page: { slug: 'dia-chi-moi' } })
  expect(await at('dia-chi-moi', 'th')).toMatchObject({
    missing: { recordId: id },
    alternates: [{ locale: 'vi' }],
  })
  expect(await at('khong-co-gi')).toBeUndefined()
})

test('readers are told until somebody of their tongue has read it; a new version awaits again, a small edit does not', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Đọc bản ngữ', lo: 'ຖ້ຳຟອງຍາ' })
  const reading = async () => {
    const item = await at('ຖ້ຳຟອງຍາ', 'lo')
    return item && 'page' in item ? item.page.reading : null
  }
  expect(await reading()).toBe('awaiting')
  const confirm = (version: number, reader?: string) =>
    transaction(office.db, (trx) =>
      confirmReading(trx, office.officer('translator'), readable, { id, locale: 'lo', version, reader }),
    )
  await expect(confirm(1)).rejects.toMatchObject({ code: 'records.changed-meanwhile' })
  expect(await confirm(kept['lo']!.version, 'Bà Khamla, giáo viên tiếng Lào')).toMatchObject({
    nativeReader: 'Bà Khamla, giáo viên tiếng Lào',
  })
  expect(await reading()).toBe('read')
  const again = (version: number, minor: boolean) =>
    texts.save(system, {
      id,
      locale: 'lo',
      fields: { title: 'ຖ້ຳຟອງຍາ', summary: `${version}` },
      version,
      minor,
    })
  const through = async (draft: RecordText) =>
    texts.move(
      system,
      await texts.move(system, await texts.move(system, draft, 'submit'), 'review'),
      'approve',
    )
  const small = await through(await again(kept['lo']!.version, true))
  expect(await reading()).toBe('read')
  const large = await again(small.version, false)
  expect(await reading()).toBe('read')
  await through(large)
  expect(await reading()).toBe('awaiting')
})

test('nobody is the second reader of his own words, and a draft by machine says so until somebody has written in it', async () => {
  const { id } = await texts.item({ vi: 'Máy dịch' })
  const translator = office.officer('translator')
  const machine = await texts.save(system, {
    id,
    locale: 'fr',
    fields: { title: 'Par machine' },
    machine: true,
  })
  expect(machine).toMatchObject({ state: 'machine', machine: true })
  const approved = await texts.move(
    system,
    await texts.move(system, await texts.move(system, machine, 'submit'), 'review'),
    'approve',
  )
  expect(await at('par-machine', 'fr')).toMatchObject({ page: { reading: 'machine' } })
  const own = await texts.save(translator, {
    id,
    locale: 'fr',
    fields: { title: 'Par un homme' },
    version: approved.version,
  })
  expect(own).toMatchObject({ state: 'draft', machine: false, slug: 'par-machine' })
  const reading = confirmReading(office.db, translator, readable, { id, locale: 'fr', version: own.version })
  await expect(reading).rejects.toMatchObject({ code: 'records.own-text' })
})

test('who may write a language plans its draft; from submission on, who decides', async () => {
  const { id } = await texts.item({ vi: 'Quyền hẹn giờ' })
  const translator = office.officer('translator')
  const planBy = (actor: typeof translator, version: number) =>
    scheduleText(office.db, actor, readable, {
      id,
      locale: 'en',
      version,
      publishAt: inHours(1),
      embargoUntil: null,
      expiresAt: null,
    })
  const draft = await texts.save(translator, { id, locale: 'en', fields: { title: 'Timed' } })
  await expect(planBy(office.officer('viewer'), 1)).rejects.toMatchObject({ code: 'records.not-allowed' })
  await planBy(translator, 1)
  await texts.move(translator, draft, 'submit')
  await expect(planBy(translator, 2)).rejects.toMatchObject({ code: 'records.not-allowed' })
  await expect(planBy(office.officer('leader'), 2)).resolves.toMatchObject({ version: 2 })
  await expect(planBy(office.officer('leader'), 1)).rejects.toMatchObject({
    code: 'records.changed-meanwhile',
  })
})

test('a page that names another item follows its name, in its own language only, and when it comes and goes', async () => {
  const { id, texts: kept } = await texts.item({ vi: 'Được nhắc tới', en: 'Mentioned' })
  await texts.item({ vi: 'Nhắc tới', en: 'Mentioning' }, { peer: id })
  const peerIn = async (slug: string, locale: PortalLocale) => {
    await Promise.all([refreshStale(office.db, collections), refreshStale(office.db, collections)])
    const item = await at(slug, locale)
    return item && 'page' in item ? item.page.facts['peer'] : 'no page'
  }
  expect(await peerIn('nhac-toi', 'vi')).toBe('Được nhắc tới')
  await texts.publish(id, 'en', { title: 'Called otherwise' }, kept['en']!.version)
  expect(await peerIn('mentioning', 'en')).toBe('Called otherwise')
  expect(await peerIn('nhac-toi', 'vi')).toBe('Được nhắc tới')
  const withdrawn = await texts.move(system, kept['vi']!, 'withdraw')
  expect(await peerIn('nhac-toi', 'vi')).toBeNull()
  const again = await texts.move(system, await texts.move(system, withdrawn, 'submit'), 'review')
  await texts.move(system, again, 'approve')
  expect(await peerIn('nhac-toi', 'vi')).toBe('Được nhắc tới')
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/actor.ts'
import { addComment } from '../../../records/comments.ts'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import { setReviewRule } from '../../../records/texts/review-rules.ts'
import { ignoreAt } from './ignore.ts'
import { keepTargets } from './keep-targets.ts'
import { findForDesk } from './open.ts'
import { reviewTargets } from './review.ts'
import { CAVE, CAVE_EN, openDesks, translated } from './testing/desk.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
})
afterAll(() => office.drop())

const REASON = 'Tỉnh chỉ có một người biết tiếng này.'
const reviewer = () => office.officer('reviewer')
const lead = () => office.officer('lead')

async function seen(id: string, ...ids: string[]) {
  const { segments } = await desks.open(id)
  return segments
    .filter((segment) => ids.includes(segment.id))
    .map(({ id: at, version }) => ({ id: at, version }))
}

async function review(actor: Actor, id: string, to: 'approved' | 'editing', reason?: string) {
  const segments = await seen(id, 'body.1')
  return reviewTargets(office.db, actor, translated, { id, locale: 'en', segments, to, reason })
}

async function events(id: string, type: string) {
  const { rows } = await sql<{ data: object }>`
    select data from events where record_id = ${id}::uuid and type = ${type} order by seq`.execute(office.db)
  return rows.map(({ data }) => data)
}

test('a reviewer approves segments or sends them back; nobody approves his own unless a rule lets him say why', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN, lead())
  const { version } = await desks.text(id)
  await expect(review(desks.translator(), id, 'approved')).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  await expect(review(lead(), id, 'approved', REASON)).rejects.toMatchObject({
    code: 'translations.own-segments',
  })
  await review(reviewer(), id, 'approved')
  expect((await desks.open(id)).segments[1]).toMatchObject({
    state: 'approved',
    updatedByName: 'Cán bộ lead',
  })
  await review(reviewer(), id, 'editing')
  const administrator = office.officer('administrator')
  await setReviewRule(office.db, administrator, {
    collection: null,
    locale: 'en',
    onePerson: false,
    ownWithReason: true,
    reason: REASON,
  })
  await expect(review(lead(), id, 'approved')).rejects.toMatchObject({ code: 'records.reason-needed' })
  await review(lead(), id, 'approved', REASON)
  expect((await desks.open(id)).progress).toMatchObject({ approved: 1, translated: 3 })
  expect(await events(id, 'translation.own-segments-approved')).toMatchObject([{ reason: REASON, count: 1 }])
  expect((await desks.text(id)).version).toBe(version)
  const submitted = await desks.texts.move(lead(), await desks.text(id), 'submit')
  expect((await desks.open(id, 'en', lead())).text).toMatchObject({
    moves: ['return'],
    movesWithReason: ['review'],
  })
  await expect(desks.texts.move(lead(), submitted, 'review')).rejects.toMatchObject({
    code: 'records.reason-needed',
  })
  const reviewed = await desks.texts.move(lead(), submitted, 'review', { reason: REASON })
  await desks.texts.move(lead(), reviewed, 'approve', { reason: REASON })
  expect(await events(id, 'record.text-own-decision')).toMatchObject([
    { step: 'review', reason: REASON },
    { step: 'approve', reason: REASON },
  ])
  // The rule is one for English: in Lao two are needed as ever.
  const lao = await desks.texts.save(lead(), {
    id,
    locale: 'lo',
    fields: { title: 'ຖ້ຳ', body: 'ຖ້ຳ 7.729. 1.500. ປິດ.' },
  })
  const waiting = await desks.texts.move(lead(), lao, 'submit')
  await expect(desks.texts.move(lead(), waiting, 'review', { reason: REASON })).rejects.toMatchObject({
    code: 'records.own-text',
  })
})

test('of two who decide about a segment the second is told that it has changed', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  const segments = await seen(id, 'body.1', 'body.2')
  await desks.write(id, { 'body.2': 'Boats go in.' })
  await expect(
    reviewTargets(office.db, reviewer(), translated, { id, locale: 'en', segments, to: 'approved' }),
  ).rejects.toMatchObject({ code: 'translations.segments-changed', issues: [{ at: 'body.2' }] })
  expect((await desks.open(id)).progress).toMatchObject({ approved: 0 })
})

test('a translation that still says its changed source is kept, and readers are not disturbed', async () => {
  const id = await desks.article()
  await desks.write(id, CAVE_EN)
  const approved = await desks.approve(id)
  await desks.revise(id, { ...CAVE, body: CAVE.body.replace('đóng cửa', 'không mở cửa') })
  expect((await desks.open(id)).progress).toMatchObject({ outdated: 1 })
  const keeping = { id, locale: 'en', segments: await seen(id, 'body.3') }
  await expect(keepTargets(office.db, reviewer(), translated, keeping)).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  await keepTargets(office.db, desks.translator(), translated, keeping)
  expect((await desks.open(id)).progress).toMatchObject({ outdated: 0 })
  expect(await desks.text(id)).toMatchObject({
    version: approved.version,
    state: 'approved',
    sourceHash: (await desks.text(id, 'vi')).sourceHash,
  })
  expect(await events(id, 'record.text-kept')).toHaveLength(1)
})

test('what the checks find is ignored at one segment with a reason, and heeded again; comments are counted', async () => {
  const id = await desks.article()
  await desks.write(id, { ...CAVE_EN, 'body.1': 'The cave is 7,000 m long.' })
  const found = (await desks.open(id)).segments[1]?.findings ?? []
  const [{ check } = { check: '' }] = found
  expect(found).toMatchObject([{ check: 'numbers', ignored: false }])
  const ignoring = { id, locale: 'en', segmentId: 'body.1', check }
  await ignoreAt(office.db, desks.translator(), translated, { ...ignoring, reason: REASON })
  const { segments } = await desks.open(id)
  expect(segments[1]).toMatchObject({
    findings: [{ check, ignored: true }],
    ignored: [{ check, reason: REASON }],
  })
  await ignoreAt(office.db, desks.translator(), translated, { ...ignoring, reason: null })
  const record = await findForDesk(office.db, lead(), translated, id)
  await addComment(office.db, lead(), record, { body: 'Xem lại số đo', field: 'texts.en.body.1' })
  expect((await desks.open(id)).segments[1]).toMatchObject({ comments: 1, findings: [{ ignored: false }] })
})

import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { transaction, type Database } from '../platform/database/connect.ts'
import { AppError } from '../platform/errors.ts'
import { verifyChains } from '../platform/events.ts'
import { changeRecord } from './change.ts'
import { addComment } from './comments.ts'
import { createRecord } from './create.ts'
import { addLink } from './links.ts'
import { readRecord } from './http/routes.ts'
import { removeRecord, restoreRecord, restoreRevision } from './remove.ts'
import { roles, type Role } from './rights.ts'
import { transitionNames } from './states.ts'
import { openOffice, vault, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'
import { saveText } from './texts/save.ts'
import { takeBackStep, transitionRecord } from './transition.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

type Tried = {
  role: Role
  person: number
  away: boolean
  act: number
  target: number
  stale: boolean
  value: number
}

/** Anything an officer might try, in any order, on any of the records so far, sometimes on an old version. */
const trying: fc.Arbitrary<Tried> = fc.record({
  role: fc.constantFrom(
    ...(Object.keys(roles) as Role[]),
    'lead' as Role,
    'contributor' as Role,
    'leader' as Role,
  ),
  person: fc.integer({ min: 1, max: 2 }),
  away: fc.nat(5).map((chance) => chance === 0),
  act: fc.nat(13),
  target: fc.nat(3),
  stale: fc.nat(5).map((chance) => chance === 0),
  value: fc.nat(4),
})

const ids: string[] = []
let run = 0

async function attempt(db: Database, actor: Actor, { act, target, stale, value }: Tried): Promise<unknown> {
  const { home } = office
  const fields = { name: `Tên ${run}.${value}`, copies: value, secret: value === 3 ? `P${value}` : null }
  if (act === 0 || ids.length === 0) {
    const made = await createRecord(db, actor, specimens, { ownerOrgId: home, fields, vault })
    return ids.unshift(made.id)
  }
  const id = ids[target % ids.length] ?? ''
  if (act === 1) return restoreRecord(db, actor, specimens, id)
  const record = await readRecord(db, actor, specimens, id)
  const version = record.version - (stale ? 1 : 0)
  const to = transitionNames[act % transitionNames.length] ?? 'submit'
  switch (act) {
    case 2:
      return removeRecord(db, actor, specimens, { id, version })
    case 3:
      return restoreRevision(db, actor, specimens, { id, version, revision: value })
    case 4:
      return changeRecord(db, actor, specimens, { id, version, fields, vault })
    case 12:
      return changeRecord(db, actor, specimens, { id, version, fields, vault, autosave: true })
    case 13:
      return transitionRecord(db, actor, specimens, { id, version, to, note: 'Lý do' }).then((moved) =>
        takeBackStep(db, actor, specimens, moved),
      )
    case 5:
      return addComment(db, actor, record, { body: 'Ý kiến', field: null })
    case 6:
      return addLink(db, actor, record, { toId: ids[value % ids.length] ?? '', role: 'cites' })
    case 7:
      return saveText(db, actor, specimens, { id, locale: 'vi', fields: { title: 'Lời' }, version: value })
    default:
      return transitionRecord(db, actor, specimens, { id, version, to, note: 'Lý do' })
  }
}

test('whatever officers try, in whatever order, history is whole, nobody approves himself, and nothing fails', async () => {
  const done = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(trying, { minLength: 10, maxLength: 25 }), async (attempts) => {
      ids.length = 0
      run += 1
      for (const tried of attempts) {
        const at = tried.away ? office.elsewhere : office.home
        const actor = office.officer(tried.role, { at, id: `${tried.role} ${tried.person}` })
        const acting = transaction(office.db, (db) => attempt(db, actor, tried))
        const ended = await acting.then(
          () => true,
          (error: unknown) => {
            // A refusal says what to do; anything else is a fault of ours.
            if (error instanceof AppError && error.status < 500) return false
            throw error
          },
        )
        if (ended) done.set(tried.act, (done.get(tried.act) ?? 0) + 1)
      }
    }),
    { numRuns: 130 },
  )
  // Every kind of act has succeeded many times, or the rest of this says little.
  for (let act = 0; act <= 13; act++) expect([act, (done.get(act) ?? 0) > 2]).toEqual([act, true])
  expect(await brokenHistories()).toEqual([])
  expect(await approvedByWriters()).toEqual([])
  expect(await silentRecords()).toEqual([])
  expect((await verifyChains(office.db)).faults).toEqual([])
}, 120_000)

/** Records whose revisions leave a version out or tell one twice, or whose newest is not what the record says. */
async function brokenHistories(): Promise<unknown[]> {
  const { rows } = await sql`
    select r.id, r.version, array_agg(v.version order by v.version) as versions
    from records r join specimens t on t.record_id = r.id join record_revisions v on v.record_id = r.id
    group by r.id, t.record_id
    having max(v.version) <> r.version or sum(v.joined + 1) <> r.version
      or range_agg(int4range(v.version - v.joined, v.version, '[]')) <> int4multirange(int4range(1, r.version, '[]'))
      or (array_agg(v.snapshot order by v.version desc))[1] ->> 'state' <> r.state
      or (array_agg(v.snapshot order by v.version desc))[1] ->> 'title' <> r.title
      or ((array_agg(v.snapshot order by v.version desc))[1] -> 'fields' ->> 'copies')::integer is distinct from t.copies
      or ((array_agg(v.snapshot order by v.version desc))[1] -> 'fields' ->> 'secret') is null <> (t.secret is null)`.execute(
    office.db,
  )
  return rows
}

/** Approvals by somebody whose own words stood in the record. */
async function approvedByWriters(): Promise<unknown[]> {
  const { rows } = await sql`
    select a.record_id, a.actor_id from events a join events w
      on w.record_id = a.record_id and w.seq < a.seq and w.actor_id = a.actor_id
    where a.type = 'record.approved'
      and w.type in ('record.created', 'record.changed', 'record.reverted', 'record.text-saved')`.execute(
    office.db,
  )
  return rows
}

/** Revisions of which the log names no act of their author, and acts that made no revision. */
async function silentRecords(): Promise<unknown[]> {
  const { rows } = await sql`
    with acts as (
      select record_id, actor_id, coalesce((data ->> 'version')::integer, 1) as version from events
      where type in ('record.created', 'record.changed', 'record.reverted', 'record.submitted', 'record.returned',
        'record.approved', 'record.archived', 'record.step-taken-back')
    )
    select v.record_id, v.version from record_revisions v join specimens t on t.record_id = v.record_id
    where not exists (select from acts a where a.record_id = v.record_id and a.actor_id is not distinct from v.created_by
      and a.version between v.version - v.joined and v.version)
    union all
    select a.record_id, a.version from acts a join specimens t on t.record_id = a.record_id
    where not exists (select from record_revisions v where v.record_id = a.record_id
      and a.version between v.version - v.joined and v.version)`.execute(office.db)
  return rows
}

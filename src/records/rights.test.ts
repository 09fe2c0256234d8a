import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { transaction, type Database } from '../platform/database/connect.ts'
import { AppError } from '../platform/errors.ts'
import { transitionsFor } from './access.ts'
import { hasWritten } from './authors.ts'
import { changeRecord } from './change.ts'
import { createRecord } from './create.ts'
import { readRecord } from './http/routes.ts'
import { listRecords } from './list.ts'
import { states, type RecordView, type State } from './record.ts'
import { removeRecord } from './remove.ts'
import { roles, type Role } from './rights.ts'
import { transitionNames, type TransitionName } from './states.ts'
import { openOffice, system, type Office } from './testing/office.ts'
import { specimens } from './testing/specimens.ts'
import { saveText } from './texts/save.ts'
import { transitionRecord } from './transition.ts'

type Place = 'home' | 'predecessor' | 'elsewhere'
type Powers = Partial<Record<TransitionName | 'change' | 'remove', readonly State[]>>

const OPEN: readonly State[] = ['draft', 'returned']
const ALL: readonly State[] = states
const DECIDES: Powers = { return: ['submitted'], approve: ['submitted'] }

/** What an office of a province expects of each role (R-SEC-5), written down apart from the table that grants it. */
const expected: Readonly<Record<Role, { reads: readonly Place[]; acts: readonly Place[]; may: Powers }>> = {
  administrator: {
    reads: ['home', 'predecessor', 'elsewhere'],
    acts: ['home', 'predecessor', 'elsewhere'],
    may: { submit: OPEN, archive: ['approved'], change: ALL, remove: ALL },
  },
  leader: {
    reads: ['home', 'predecessor'],
    acts: ['home', 'predecessor'],
    may: { ...DECIDES, archive: ['approved'] },
  },
  lead: {
    reads: ['home', 'predecessor'],
    acts: ['home', 'predecessor'],
    may: { ...DECIDES, submit: OPEN, archive: ['approved'], change: ALL, remove: OPEN },
  },
  'foreign-affairs': { reads: ['home', 'predecessor'], acts: [], may: {} },
  contributor: { reads: ['home'], acts: ['home'], may: { submit: OPEN, change: OPEN, remove: OPEN } },
  translator: { reads: ['home', 'predecessor'], acts: [], may: {} },
  reviewer: { reads: ['home', 'predecessor'], acts: ['home', 'predecessor'], may: DECIDES },
  'gate-operator': { reads: [], acts: [], may: {} },
  viewer: { reads: ['home'], acts: [], may: {} },
}

const from: Readonly<Record<TransitionName, readonly State[]>> = {
  submit: OPEN,
  return: ['submitted'],
  approve: ['submitted'],
  archive: ['approved'],
}
const places: readonly Place[] = ['home', 'predecessor', 'elsewhere']

let office: Office
const records = new Map<string, RecordView>()
beforeAll(async () => {
  office = await openOffice()
  for (const place of places) {
    for (const state of states) {
      const fields = { name: `${place} ${state}`, copies: 1 }
      records.set(`${place} ${state}`, await office.specimen(fields, { ownerOrgId: office[place], state }))
    }
  }
})
afterAll(() => office.drop())

class Undo extends Error {}

/** How an act ends: "done", or the code of the refusal. Nothing of it stays. */
async function outcomeOf(act: (db: Database) => Promise<unknown>): Promise<string> {
  const trying = transaction(office.db, async (trx) => {
    await act(trx)
    throw new Undo()
  })
  return trying.catch((error: unknown) => {
    if (error instanceof Undo) return 'done'
    if (error instanceof AppError) return error.code
    throw error
  })
}

describe.each(Object.keys(roles) as Role[])('%s', (role) => {
  const { reads, acts, may } = expected[role]
  const allowed = (place: Place, act: keyof Powers, state: State) =>
    acts.includes(place) && (may[act]?.includes(state) ?? false)

  test('moves records where its role says so, and nowhere else', async () => {
    const wrong: string[] = []
    for (const place of places) {
      for (const state of states) {
        const record = records.get(`${place} ${state}`)!
        for (const to of transitionNames) {
          const actor = office.officer(role)
          const ended = await outcomeOf((db) =>
            transitionRecord(db, actor, specimens, { id: record.id, version: 1, to, note: 'Lý do' }),
          )
          const right = !reads.includes(place)
            ? 'records.not-found'
            : !from[to].includes(state)
              ? 'records.wrong-state'
              : allowed(place, to, state)
                ? 'done'
                : 'records.not-allowed'
          if (ended !== right) wrong.push(`${place} ${state} ${to}: ${ended}, not ${right}`)
          const offered = transitionsFor(actor, record, false).includes(to)
          if (offered !== (right === 'done')) wrong.push(`${place} ${state} ${to}: offered ${offered}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('changes and removes records where its role says so, and nowhere else', async () => {
    const wrong: string[] = []
    for (const place of places) {
      for (const state of states) {
        const { id } = records.get(`${place} ${state}`)!
        const actor = office.officer(role)
        const acts = {
          change: (db: Database) =>
            changeRecord(db, actor, specimens, { id, version: 1, fields: { copies: 9 } }),
          remove: (db: Database) => removeRecord(db, actor, specimens, { id, version: 1 }),
        }
        for (const act of ['change', 'remove'] as const) {
          const ended = await outcomeOf(acts[act])
          const refusal = reads.includes(place) ? 'records.not-allowed' : 'records.not-found'
          const right = allowed(place, act, state) ? 'done' : refusal
          if (ended !== right) wrong.push(`${place} ${state} ${act}: ${ended}, not ${right}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('reads and lists exactly the organisations it reaches', async () => {
    const { items } = await listRecords(office.db, office.officer(role), specimens, { limit: 200 })
    const owners = places.filter((place) => items.some(({ ownerOrgId }) => ownerOrgId === office[place]))
    expect(owners).toEqual(reads)
    expect(items).toHaveLength(reads.length * states.length)
    for (const place of places) {
      const { id } = records.get(`${place} approved`)!
      const reading = readRecord(office.db, office.officer(role), specimens, id)
      if (reads.includes(place)) await expect(reading).resolves.toMatchObject({ id })
      else await expect(reading).rejects.toMatchObject({ code: 'records.not-found', status: 404 })
    }
  })
})

test('a role is worth nothing where it is not held, and somebody without a role sees nothing', async () => {
  const stranger = office.officer('lead', { at: office.elsewhere })
  const { id } = records.get('home draft')!
  expect(await outcomeOf((db) => removeRecord(db, stranger, specimens, { id, version: 1 }))).toBe(
    'records.not-found',
  )
  const creating = (actor: Actor) =>
    outcomeOf((db) => createRecord(db, actor, specimens, { ownerOrgId: office.home, fields: { name: 'Lạ' } }))
  expect(await creating(stranger)).toBe('records.not-allowed')
  const nobody: Actor = { ...stranger, assignments: [] }
  expect(await creating(nobody)).toBe('records.not-allowed')
  expect((await listRecords(office.db, nobody, specimens, { count: true })).total).toBe(0)
  // A role that the table does not know grants nothing.
  const forged: Actor = {
    ...stranger,
    assignments: [{ role: 'constructor', orgId: office.home, subtree: [] }],
  }
  expect(await creating(forged)).toBe('records.not-allowed')
})

test('a record moves to another organisation only with the right to create there', async () => {
  const { id } = records.get('home draft')!
  const moving = (actor: Actor, ownerOrgId: string) =>
    outcomeOf((db) => changeRecord(db, actor, specimens, { id, version: 1, ownerOrgId }))
  expect(await moving(office.officer('lead'), office.elsewhere)).toBe('records.not-allowed')
  expect(await moving(office.officer('lead'), office.predecessor)).toBe('done')
  expect(await moving(office.officer('contributor'), office.predecessor)).toBe('records.not-allowed')
  expect(await moving(office.officer('administrator'), office.elsewhere)).toBe('done')
})

test('only the system brings in records that are approved already', async () => {
  const lead = office.officer('lead')
  const fields = { name: 'Tự duyệt' }
  const made = await createRecord(office.db, lead, specimens, {
    ownerOrgId: office.home,
    fields,
    state: 'approved',
  })
  expect(made.state).toBe('draft')
})

const submitted = (actor: Actor, name: string) =>
  transaction(office.db, async (db) => {
    const fields = { name, copies: 1 }
    const { id } = await createRecord(db, actor, specimens, { ownerOrgId: office.home, fields })
    return transitionRecord(db, system, specimens, { id, version: 1, to: 'submit' })
  })
const approving = (actor: Actor, { id, version }: RecordView) =>
  outcomeOf((db) => transitionRecord(db, actor, specimens, { id, version, to: 'approve' }))

test('nobody approves what he wrote: not the one who made it, by session or by key', async () => {
  const lead = office.officer('lead')
  const record = await submitted(lead, 'Tự viết')
  expect(await approving(lead, record)).toBe('records.own-work')
  expect(await approving({ ...lead, kind: 'key' }, record)).toBe('records.own-work')
  expect(await approving(office.officer('lead', { id: 'người khác' }), record)).toBe('done')
  expect(transitionsFor(lead, record, await hasWritten(office.db, lead, record.id))).toEqual(['return'])
})

test('nor the one who rewrote it, in its fields or in its text', async () => {
  const [author, editor] = [office.officer('contributor'), office.officer('lead')]
  const record = await submitted(author, 'Người khác viết lại')
  expect(await approving(editor, record)).toBe('done')
  const rewritten = await changeRecord(office.db, editor, specimens, {
    id: record.id,
    version: record.version,
    fields: { copies: 1000 },
  })
  expect(await approving(editor, rewritten)).toBe('records.own-work')
  expect(await approving(office.officer('leader'), rewritten)).toBe('done')
  const other = await submitted(author, 'Viết lại lời')
  await saveText(office.db, editor, specimens, {
    id: other.id,
    locale: 'vi',
    fields: { title: 'Lời mới' },
    version: 0,
  })
  expect(await approving(editor, other)).toBe('records.own-work')
})

test('a record is returned with a reason, which stays with it', async () => {
  const record = await submitted(office.officer('contributor'), 'Trả lại không lời')
  const returning = (note?: string) =>
    outcomeOf((db) =>
      transitionRecord(db, office.officer('leader'), specimens, {
        id: record.id,
        version: 2,
        to: 'return',
        note,
      }),
    )
  expect(await returning()).toBe('records.note-needed')
  expect(await returning('Thiếu số liệu')).toBe('done')
})

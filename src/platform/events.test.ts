import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemActor } from './actor.ts'
import { recordEvent, recordEvents, verifyChains } from './events.ts'
import { newId } from './ids.ts'
import { testDatabase, type TestDatabase } from './testing/database.ts'

const system = systemActor('Hệ thống')
const [first = '', second = ''] = [newId(), newId()].sort()
let database: TestDatabase

beforeEach(async () => {
  database = await testDatabase()
  for (let turn = 0; turn < 4; turn++) {
    await recordEvents(database.db, system, [
      {
        type: 'record.changed',
        orgId: first,
        data: { title: 'Đường 9', copies: turn, at: new Date(0), more: [{ b: 1, a: 2 }] },
      },
      { type: 'record.changed', orgId: second, recordId: newId() },
    ])
  }
})
afterEach(() => database.drop())

/** What somebody with the keys of the database would do. */
async function tamper(...statements: string[]): Promise<void> {
  const skipTriggers = 'set session_replication_role = replica'
  await sql`${sql.raw([skipTriggers, ...statements, 'set session_replication_role = origin'].join(';'))}`.execute(
    database.db,
  )
}
const faults = async () => (await verifyChains(database.db)).faults

test('chains that nobody touched are whole, whatever the events carry', async () => {
  const { db } = database
  expect(await verifyChains(db)).toEqual({ events: 8, faults: [] })
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (data) => {
      // PostgreSQL keeps no NUL in a text, and no half of a surrogate pair.
      fc.pre(!/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(data)))
      await recordEvent(db, system, { type: 'test.any', orgId: first, data })
    }),
    { numRuns: 100 },
  )
  expect(await faults()).toEqual([])
})

test('the log refuses to be changed, shortened or emptied', async () => {
  const { db } = database
  await expect(sql`update events set actor_name = 'Người khác'`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`delete from events`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`truncate events`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`truncate record_revisions`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`truncate report_snapshots`.execute(db)).rejects.toThrow('append-only')
})

test.each([
  ['who did it', `update events set actor_name = 'Người khác' where seq = 2`],
  ['what was done', `update events set type = 'record.approved' where seq = 2`],
  ['when', `update events set at = at + interval '1 millisecond' where seq = 2`],
  ['with what', `update events set data = '{"copies": 9}' where seq = 2`],
  ['on what', `update events set record_id = '${newId()}' where seq = 2`],
])('a change of %s is found, in every chain and at its place', async (_name, statement) => {
  await tamper(statement)
  expect(await faults()).toEqual([first, second].map((orgId) => ({ orgId, seq: 2, reason: 'changed' })))
})

test('an event that was taken out, cut off, or moved to another chain is found', async () => {
  await tamper(`delete from events where seq = 2 and org_id = '${first}'`)
  expect(await faults()).toEqual([{ orgId: first, seq: 2, reason: 'missing' }])
  await tamper(`delete from events where seq > 2 and org_id = '${second}'`)
  expect(await faults()).toContainEqual({ orgId: second, seq: 2, reason: 'truncated' })
})

test('a last event that was rewritten with a fitting hash is found, for the head knows better', async () => {
  await recordEvent(database.db, system, { type: 'test.rewritten', orgId: newId() })
  const { rows } = await sql<{ hash: string; previousHash: string }>`
    select hash, previous_hash from events where type = 'test.rewritten'`.execute(database.db)
  // The forger makes an honest event of his own somewhere else and puts it in the place of the last one.
  await tamper(
    `update events set (at, type, actor_name, data, hash) =
       (select at, type, actor_name, data, hash from events where type = 'test.rewritten')
     where org_id = '${first}' and seq = 4`,
  )
  expect(rows).toHaveLength(1)
  expect(await faults()).toEqual([{ orgId: first, seq: 4, reason: 'changed' }])
})

test('a chain without its head, and a head without its chain, are found', async () => {
  await tamper(`delete from event_heads where org_id = '${first}'`)
  expect(await faults()).toEqual([{ orgId: first, seq: 4, reason: 'headless' }])
  await tamper(`delete from events where org_id = '${second}'`)
  expect(await faults()).toContainEqual({ orgId: second, seq: 0, reason: 'truncated' })
})

test('an emptied log is found', async () => {
  await tamper(`truncate events`)
  expect((await faults()).map(({ reason }) => reason)).toEqual(['truncated', 'truncated'])
})

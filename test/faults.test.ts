import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey, demoUsers } from '../src/modules/accounts/public.ts'
import { systemActor } from '../src/platform/actor.ts'
import { openCluster, type Cluster } from '../src/platform/database/cluster.ts'
import { connect, type Database } from '../src/platform/database/connect.ts'
import { verifyChains } from '../src/platform/events.ts'
import { chalo, dataFolder, serve, stop, type Served } from './program.ts'

const ROUNDS = 20
const WRITES = 1000
const CONNECTIONS = 4

let folder: Awaited<ReturnType<typeof dataFolder>>
let cluster: Cluster
let db: Database
let server: Served | undefined
let headers: Record<string, string>
let ownerOrgId: string

beforeAll(async () => {
  folder = await dataFolder()
  expect(await chalo(['demo'], { data: folder.data })).toMatchObject({ code: 0 })
  server = await serve({ data: folder.data })
  cluster = await openCluster({ databaseUrl: undefined, dataFolder: folder.data }, undefined, {
    role: 'command',
  })
  db = connect(cluster.connection, { max: 2 })
  const lead = demoUsers.find(({ role }) => role === 'lead')
  const user = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('email', '=', lead?.email ?? '')
    .executeTakeFirstOrThrow()
  const actor = { ...systemActor(user.name), kind: 'user' as const, userId: user.id }
  const { key } = await createApiKey(db, actor, { name: 'faults', days: null })
  headers = { 'x-api-key': key, 'content-type': 'application/json' }
  const org = await db
    .selectFrom('organizations')
    .select('recordId')
    .where('code', '=', lead?.org ?? '')
    .executeTakeFirstOrThrow()
  ownerOrgId = org.recordId
}, 90_000)
afterAll(async () => {
  if (server) await stop(server)
  await db.destroy()
  await cluster.stop()
  await folder.remove()
})

/** What the server said it had done: the record, its version and what stands in it. */
type Written = { id: string; version: number; task: string; order: number }

async function send(address: string, method: string, path: string, body: object): Promise<Written> {
  const answer = await fetch(`${address}/api/records/plan-tasks${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Refused(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  const { id, version, fields } = (await answer.json()) as { id: string; version: number; fields: Written }
  return { id, version, task: fields.task, order: fields.order }
}

class Refused extends Error {}

/** One connection's work until the server is gone: a task is written, then changed twice. Keeps what was acknowledged. */
async function writeUntilGone(
  address: string,
  name: string,
  acknowledged: Map<string, Written>,
): Promise<void> {
  for (let turn = 0; ; turn++) {
    try {
      const fields = { year: 2018, order: 1, task: `Việc ${name}.${turn}` }
      let task = await send(address, 'POST', '', { ownerOrgId, fields })
      acknowledged.set(task.id, task)
      for (const order of [2, 3]) {
        task = await send(address, 'PATCH', `/${task.id}`, { version: task.version, fields: { order } })
        acknowledged.set(task.id, task)
      }
    } catch (error) {
      // A refusal is a fault of the test or of the server; a broken connection is the kill.
      if (error instanceof Refused) throw error
      return
    }
  }
}

const writesOf = (acknowledged: ReadonlyMap<string, Written>) =>
  [...acknowledged.values()].reduce((sum, { version }) => sum + version, 0)

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1))
}

test('twenty times killed in the middle of a thousand writes, the server has every write that it acknowledged', async () => {
  const acknowledged = new Map<string, Written>()
  for (let round = 1; round <= ROUNDS; round++) {
    server ??= await serve({ data: folder.data })
    const { address, child } = server
    const writers = Array.from({ length: CONNECTIONS }, (_, index) =>
      writeUntilGone(address, `${round}.${index}`, acknowledged),
    )
    const enough = (WRITES * round) / ROUNDS + Math.random() * 20
    await Promise.race([until(() => writesOf(acknowledged) >= enough), ...writers])
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    child.kill('SIGKILL')
    await Promise.all(writers)
    server = undefined
    expect(await missing(acknowledged)).toEqual([])
  }
  expect(writesOf(acknowledged)).toBeGreaterThanOrEqual(WRITES)
  server = await serve({ data: folder.data })
  await serves(server, [...acknowledged.values()])
  expect((await verifyChains(db)).faults).toEqual([])
  expect(await halves()).toEqual({ withoutFields: 0, withoutRevision: 0, withoutEvent: 0 })
}, 180_000)

/** Acknowledged writes that the database does not have, or not as acknowledged. */
async function missing(acknowledged: ReadonlyMap<string, Written>): Promise<Written[]> {
  const ids = [...acknowledged.keys()]
  const { rows } = await sql<Written>`
    select v.record_id as id, v.version, v.snapshot -> 'fields' ->> 'task' as task,
      (v.snapshot -> 'fields' ->> 'order')::integer as order
    from record_revisions v join records r on r.id = v.record_id and r.version >= v.version
    join plan_tasks t on t.record_id = r.id
    where r.id = any(${ids}::uuid[])`.execute(db)
  const kept = new Set(rows.map((row) => JSON.stringify([row.id, row.version, row.task, row.order])))
  return [...acknowledged.values()].filter(
    (row) => !kept.has(JSON.stringify([row.id, row.version, row.task, row.order])),
  )
}

/** The restarted server gives back what the killed ones acknowledged. */
async function serves({ address }: Served, written: readonly Written[]): Promise<void> {
  for (const { id, version, task } of written.filter((_, index) => index % 10 === 0)) {
    const answer = await fetch(`${address}/api/records/plan-tasks/${id}`, { headers })
    const record = (await answer.json()) as { version: number; fields: Written }
    expect(record.version).toBeGreaterThanOrEqual(version)
    expect(record.fields.task).toBe(task)
  }
}

/** Records of which only a part was written; there must be none. */
async function halves() {
  const { rows } = await sql`
    select count(*) filter (where t.record_id is null) as without_fields,
      count(*) filter (where v.record_id is null) as without_revision,
      count(*) filter (where not exists (select from events e where e.record_id = r.id)) as without_event
    from records r left join plan_tasks t on t.record_id = r.id
    left join record_revisions v on v.record_id = r.id and v.version = r.version
    where r.collection = 'plan-tasks'`.execute(db)
  return rows[0]
}

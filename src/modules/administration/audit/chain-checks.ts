import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordEvent, verifyChains, type ChainFault } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import type { Job } from '../../../platform/jobs.ts'
import { administered, chainOf } from '../access.ts'
import type { CheckView } from './endpoints.ts'
import { namesFor } from './store.ts'

type Row = Omit<CheckView, 'faults'> & { faults: ChainFault[] }

/** Asks for every chain to be verified in the background; one that is under way is answered instead. @throws notAllowed */
export async function startChainCheck(db: Database, actor: Actor): Promise<CheckView> {
  administered(actor, 'events')
  await sql`select pg_advisory_xact_lock(hashtextextended('chain-checks', 0))`.execute(db)
  const [latest] = await listChainChecks(db, actor)
  if (latest && latest.finishedAt === null && Date.now() - latest.requestedAt.getTime() < STALE) return latest
  const id = newId()
  await db.insertInto('chainChecks').values({ id, requestedBy: actor.name }).execute()
  await recordEvent(db, actor, { type: 'chain.check-requested', orgId: chainOf(actor), data: { check: id } })
  const [started] = await listChainChecks(db, actor)
  if (!started) throw new Error('A check was begun and is not there')
  return started
}

/** A check that has not ended by then was lost with its node. */
const STALE = 60 * 60_000

/** The last verifications, the newest first. @throws notAllowed */
export async function listChainChecks(db: Database, actor: Actor): Promise<CheckView[]> {
  administered(actor, 'events')
  const { rows } = await sql<Row>`
    select id, requested_by, requested_at, started_at, finished_at, chains, chains_done, events, faults
    from chain_checks order by requested_at desc limit 5`.execute(db)
  const chains = rows.flatMap(({ faults }) => faults.map(({ orgId }) => orgId))
  const { organizations } = await namesFor(db, { records: chains, users: [] })
  return rows.map((row) => ({
    ...row,
    faults: row.faults.map(({ orgId, seq, reason }) => ({
      organization: organizations.get(orgId) ?? null,
      seq,
      reason,
    })),
  }))
}

const TELL_EVERY = 500

/** Looks for a verification that nobody has taken on, or whose node was lost, and does it. */
export const verifyChainsJob: Job = {
  name: 'administration.verify-chains',
  every: 3,
  run: async (db) => {
    const { rows } = await sql<{ id: string }>`
      update chain_checks set started_at = now() where id = (
        select id from chain_checks where finished_at is null
          and (started_at is null or started_at < now() - interval '1 hour')
        order by requested_at limit 1 for update skip locked)
      returning id`.execute(db)
    for (const { id } of rows) await verify(db, id)
  },
}

async function verify(db: Database, id: string): Promise<void> {
  let toldAt = 0
  const { events, faults } = await verifyChains(db, async (progress) => {
    if (Date.now() - toldAt < TELL_EVERY) return
    toldAt = Date.now()
    await tell(db, id, progress)
  })
  await sql`update chain_checks set finished_at = now(), chains_done = coalesce(chains, 0), events = ${events},
    faults = ${JSON.stringify(faults)}::jsonb where id = ${id}::uuid`.execute(db)
}

type Progress = { chains: number; done: number; events: number }

async function tell(db: Database, id: string, { chains, done, events }: Progress): Promise<void> {
  await sql`update chain_checks set chains = ${chains}, chains_done = ${done}, events = ${events}
    where id = ${id}::uuid`.execute(db)
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Database } from './database/connect.ts'

/** Something that happened, in the past tense: `record.approved`, `report.frozen`. */
export type NewEvent = {
  type: string
  /** The owning organisation: the chain that the event joins. */
  orgId: string
  recordId?: string
  data?: Record<string, unknown>
}

export type Event = {
  orgId: string
  seq: number
  at: Date
  type: string
  actorKind: string
  actorId: string | null
  actorName: string
  recordId: string | null
  data: Record<string, unknown>
  previousHash: string
  hash: string
}

const GENESIS = '0'.repeat(64)

/**
 * Appends events to the chains of their organisations, in the caller's transaction. Each hash covers its
 * event and the hash before it, so a change anywhere breaks every later link.
 */
export async function recordEvents(db: Database, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  const chains = Map.groupBy(events, (event) => event.orgId)
  // Sorted, so that two transactions lock the same chains in the same order.
  for (const [orgId, chain] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await append(db, actor, orgId, chain)
  }
}

export function recordEvent(db: Database, actor: Actor, event: NewEvent): Promise<void> {
  return recordEvents(db, actor, [event])
}

async function append(db: Database, actor: Actor, orgId: string, chain: readonly NewEvent[]): Promise<void> {
  const head = await lockHead(db, orgId)
  const at = new Date()
  let { seq, hash } = head
  const rows = chain.map((event) => {
    const row = {
      orgId,
      seq: ++seq,
      at,
      type: event.type,
      actorKind: actor.kind,
      actorId: actor.userId,
      actorName: actor.name,
      recordId: event.recordId ?? null,
      data: event.data ?? {},
      previousHash: hash,
    }
    hash = hashOf(row)
    return { ...row, hash, data: JSON.stringify(row.data) }
  })
  for (let start = 0; start < rows.length; start += 1000) {
    await db
      .insertInto('events')
      .values(rows.slice(start, start + 1000))
      .execute()
  }
  await db.updateTable('eventHeads').set({ seq, hash }).where('orgId', '=', orgId).execute()
}

async function lockHead(db: Database, orgId: string): Promise<{ seq: number; hash: string }> {
  await db
    .insertInto('eventHeads')
    .values({ orgId, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const head = await db
    .selectFrom('eventHeads')
    .select(['seq', 'hash'])
    .where('orgId', '=', orgId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { seq: Number(head.seq), hash: head.hash }
}

type Hashed = Omit<Event, 'hash'>

function hashOf(event: Hashed): string {
  const content = [
    event.previousHash,
    event.orgId,
    event.seq,
    event.at.toISOString(),
    event.type,
    event.actorKind,
    event.actorId,
    event.actorName,
    event.recordId,
    canonical(event.data),
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** JSON with sorted keys: jsonb does not keep the order in which they were written. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, canonical(member)])
}

export type ChainFault = { orgId: string; seq: number; reason: 'changed' | 'missing' | 'truncated' }

/** Walks every chain and returns how many events stand and the first fault of each broken chain. */
export async function verifyChains(db: Database): Promise<{ events: number; faults: ChainFault[] }> {
  const heads = await db.selectFrom('eventHeads').selectAll().orderBy('orgId').execute()
  const faults: ChainFault[] = []
  let events = 0
  for (const head of heads) {
    const { count, fault } = await verifyChain(db, head.orgId, Number(head.seq))
    events += count
    if (fault) faults.push(fault)
  }
  return { events, faults }
}

const PAGE = 5000

async function verifyChain(db: Database, orgId: string, length: number) {
  let seq = 0
  let previousHash = GENESIS
  for (;;) {
    const page = await db
      .selectFrom('events')
      .selectAll()
      .where('orgId', '=', orgId)
      .where(sql<boolean>`seq > ${seq}`)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const row of page) {
      const event = { ...row, seq: Number(row.seq), data: row.data as Record<string, unknown> }
      if (event.seq !== seq + 1) return { count: seq, fault: { orgId, seq: seq + 1, reason: 'missing' as const } }
      if (event.previousHash !== previousHash || hashOf(event) !== event.hash) {
        return { count: seq, fault: { orgId, seq: event.seq, reason: 'changed' as const } }
      }
      seq = event.seq
      previousHash = event.hash
    }
    if (page.length < PAGE) break
  }
  return { count: seq, fault: seq === length ? null : { orgId, seq, reason: 'truncated' as const } }
}

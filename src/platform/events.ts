import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Database } from './database/connect.ts'
import { sendOff } from './database/pipeline.ts'

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

/** The chain of what concerns the installation and no organisation of it: accounts, keys. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

const GENESIS = '0'.repeat(64)

/**
 * Appends events to the chains of their organisations, in the caller's transaction. Each hash covers its
 * event and the hash before it, so a change anywhere breaks every later link.
 */
export async function recordEvents(db: Database, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const chains = Map.groupBy(events, (event) => event.orgId)
  const heads = await lockHeads(db, [...chains.keys()])
  const at = new Date()
  const links = heads.map((head) => linksOf(head, actor, at, chains.get(head.orgId) ?? []))
  const ends = links.flatMap((chain) => chain.at(-1) ?? [])
  await insertEvents(db, links.flat(), ends)
}

export function recordEvent(db: Database, actor: Actor, event: NewEvent): Promise<void> {
  return recordEvents(db, actor, [event])
}

/**
 * Lets nobody finish an act in these organisations before the caller's transaction ends: every act leaves its event
 * last, so what several queries read meanwhile is one moment. Lock records first, as acts do.
 */
export async function holdChains(db: Database, orgIds: readonly string[]): Promise<void> {
  await lockHeads(db, orgIds)
}

type Head = Pick<Event, 'orgId' | 'seq' | 'hash'>

/** Locked in the order of their ids, so that two transactions never wait for each other crosswise. */
async function lockHeads(db: Database, orgIds: readonly string[]): Promise<Head[]> {
  const sorted = [...orgIds].sort()
  const heads = await lockKnownHeads(db, sorted)
  if (heads.length === sorted.length) return heads
  await sql`
    insert into event_heads (org_id, seq, hash)
    select org_id, 0, ${GENESIS} from unnest(${sorted}::uuid[]) as org_id order by org_id
    on conflict do nothing`.execute(db)
  return lockKnownHeads(db, sorted)
}

async function lockKnownHeads(db: Database, orgIds: readonly string[]): Promise<Head[]> {
  const { rows } = await sql<Head>`/* prepared */
    select org_id, seq, hash from event_heads where org_id = any(${orgIds}::uuid[])
    order by org_id for update`.execute(db)
  return rows
}

function linksOf({ orgId, ...head }: Head, actor: Actor, at: Date, chain: readonly NewEvent[]): Event[] {
  let { seq, hash } = head
  return chain.map((event) => {
    const link = {
      orgId,
      seq: ++seq,
      at,
      type: event.type,
      actorKind: actor.kind,
      actorId: actor.userId,
      actorName: actor.name,
      recordId: event.recordId ?? null,
      data: asKept(event.data ?? {}),
      previousHash: hash,
    }
    hash = hashOf(link)
    return { ...link, hash }
  })
}

/** Data as jsonb will give it back, so that the hash is of what is kept: a date is a text there. */
function asKept(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>
}

/** The events and, in the same statement, the new ends of their chains. */
async function insertEvents(db: Database, events: readonly Event[], heads: readonly Head[]): Promise<void> {
  const column = <Name extends keyof Event>(name: Name) => events.map((event) => event[name])
  const written = sql`/* prepared */
    with moved as (
      update event_heads h set seq = n.seq, hash = n.hash
      from unnest(${heads.map(({ orgId }) => orgId)}::uuid[], ${heads.map(({ seq }) => seq)}::bigint[],
        ${heads.map(({ hash }) => hash)}::text[]) as n(org_id, seq, hash)
      where h.org_id = n.org_id
    )
    insert into events (org_id, seq, at, type, actor_kind, actor_id, actor_name, record_id, data, previous_hash, hash)
    select * from unnest(${column('orgId')}::uuid[], ${column('seq')}::bigint[], ${column('at')}::timestamptz[],
      ${column('type')}::text[], ${column('actorKind')}::text[], ${column('actorId')}::text[],
      ${column('actorName')}::text[], ${column('recordId')}::uuid[],
      ${events.map(({ data }) => JSON.stringify(data))}::jsonb[], ${column('previousHash')}::text[],
      ${column('hash')}::text[])`
  await sendOff(db, written)
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

export type ChainFault = {
  orgId: string
  seq: number
  reason: 'changed' | 'missing' | 'truncated' | 'headless'
}

type Chain = { orgId: string; head: { seq: number; hash: string } | null }

type Progress = { chains: number; done: number; events: number }

/**
 * Walks every chain and returns how many events stand and the first fault of each broken chain; `onProgress` is told
 * before each chain.
 */
export async function verifyChains(
  db: Database,
  onProgress?: (progress: Progress) => Promise<void>,
): Promise<{ events: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = []
  let events = 0
  const chains = await findChains(db)
  for (const [done, chain] of chains.entries()) {
    await onProgress?.({ chains: chains.length, done, events })
    const { count, fault } = await verifyChain(db, chain)
    events += count
    if (fault) faults.push(fault)
  }
  return { events, faults }
}

/** Every chain that has a head or an event: taking out one of the two hides nothing. */
async function findChains(db: Database): Promise<Chain[]> {
  const { rows } = await sql<{ orgId: string; seq: number | null; hash: string | null }>`
    select coalesce(h.org_id, e.org_id) as org_id, h.seq, h.hash
    from event_heads h full join (select distinct org_id from events) e on e.org_id = h.org_id
    order by 1`.execute(db)
  return rows.map(({ orgId, seq, hash }) => ({
    orgId,
    head: seq === null || hash === null ? null : { seq, hash },
  }))
}

const PAGE = 5000

async function verifyChain(db: Database, { orgId, head }: Chain) {
  let seq = 0
  let previousHash = GENESIS
  const faultAt = (place: number, reason: ChainFault['reason']) => ({
    count: seq,
    fault: { orgId, seq: place, reason },
  })
  for (;;) {
    const page = await pageOf(db, orgId, seq)
    for (const event of page) {
      if (event.seq !== seq + 1) return faultAt(seq + 1, 'missing')
      if (event.previousHash !== previousHash || hashOf(event) !== event.hash)
        return faultAt(event.seq, 'changed')
      seq = event.seq
      previousHash = event.hash
    }
    if (page.length < PAGE) break
  }
  if (!head) return faultAt(seq, 'headless')
  if (seq < head.seq) return faultAt(seq, 'truncated')
  return seq > head.seq || previousHash !== head.hash ? faultAt(seq, 'changed') : { count: seq, fault: null }
}

function pageOf(db: Database, orgId: string, after: number): Promise<Event[]> {
  return db
    .selectFrom('events')
    .selectAll()
    .where('orgId', '=', orgId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PAGE)
    .execute() as Promise<Event[]>
}

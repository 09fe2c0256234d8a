import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import { can, scopeOf, type Scope } from '../../../records/access.ts'
import type { Fields } from '../../../records/collection.ts'
import { reports, type OldChoice } from '../../reports/public.ts'
import type { Decision, ReadingSummary } from './endpoints.ts'
import { mayNotRead, readingNotFound } from './errors.ts'

export type Reading = {
  id: string
  orgId: string
  year: number
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  title: string
  text: string
  /** What the report says of itself as fields of its record, and the lines of its headings. */
  metadata: { report: Fields; headings: number[] }
  reportId: string | null
  createdByName: string
  createdAt: Date
  touchedAt: Date
}

export type Candidate = {
  id: string
  readingId: string
  position: number
  collection: string
  proposed: Fields
  corrected: Fields | null
  line: number
  startAt: number
  endAt: number
  confidence: number
  decision: Decision | null
  mergeWith: string | null
  version: number
  decidedByName: string | null
  recordId: string | null
}

export type Conflict = {
  id: string
  readingId: string
  kind: string
  message: Labels
  choices: OldChoice[]
  candidateId: string | null
  chosen: number | null
  version: number
  decidedByName: string | null
}

const readingColumns = sql`id, org_id, year, file_name, media_type, bytes, sha256, title, text, metadata, report_id,
  created_by_name, created_at, touched_at`
const candidateColumns = sql`id, reading_id, position, collection, proposed, corrected, line, start_at, end_at,
  confidence, decision, merge_with, version, decided_by_name, record_id`
const conflictColumns = sql`id, reading_id, kind, message, choices, candidate_id, chosen, version, decided_by_name`

/** Where an actor may take in old reports: where he may create their records. */
export function readingScope(actor: Actor): Scope {
  return scopeOf(actor, 'create', reports.name)
}

/** @throws mayNotRead */
export function requireReader(actor: Actor, ownerOrgId: string): void {
  if (!can(actor, 'create', { collection: reports.name, ownerOrgId, state: 'draft' })) throw mayNotRead()
}

/** @throws readingNotFound */
export async function getReading(db: Database, actor: Actor, id: string): Promise<Reading> {
  const { rows } = await sql<Reading>`
    select ${readingColumns} from readings where id = ${id}::uuid ${inOrgs(actor)}`.execute(db)
  if (!rows[0]) throw readingNotFound()
  return rows[0]
}

function inOrgs(actor: Actor): RawBuilder<unknown> {
  const scope = readingScope(actor)
  return scope === 'everywhere' ? sql`` : sql`and org_id = any(${scope}::uuid[])`
}

/** The reading of a file that was read before for an organisation and a year. */
export async function findReading(
  db: Database,
  { orgId, year, sha256 }: Pick<Reading, 'orgId' | 'year' | 'sha256'>,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from readings where org_id = ${orgId}::uuid and year = ${year} and sha256 = ${sha256}`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

export async function listReadings(
  db: Database,
  actor: Actor,
  id: string | null = null,
): Promise<ReadingSummary[]> {
  const { rows } = await sql<ReadingSummary>`
    select r.id, r.title, r.year, r.org_id, o.title as org_name, r.file_name, r.created_by_name, r.created_at,
      r.touched_at, c.decided + f.decided as decided, c.total + f.total as total, c.written
    from readings r join records o on o.id = r.org_id
    cross join lateral (
      select count(*) filter (where decision is not null) as decided, count(*) as total,
        count(*) filter (where record_id is not null) as written
      from reading_candidates where reading_id = r.id) c
    cross join lateral (
      select count(*) filter (where chosen is not null) as decided, count(*) as total
      from reading_conflicts where reading_id = r.id) f
    where (${id}::uuid is null or r.id = ${id}::uuid) ${inOrgs(actor)}
    order by r.touched_at desc limit 200`.execute(db)
  return rows
}

/** The organisations whose old reports an actor may take in, those he works at first. */
export async function readableOrganizations(db: Database, actor: Actor) {
  const scope = readingScope(actor)
  const own = actor.assignments.map(({ orgId }) => orgId)
  const within = scope === 'everywhere' ? sql`` : sql`and id = any(${scope}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from records where collection = 'organizations' and deleted_at is null ${within}
    order by id = any(${own}::uuid[]) desc, title limit 500`.execute(db)
  return rows
}

export async function candidatesOf(db: Database, readingId: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select ${candidateColumns} from reading_candidates
    where reading_id = ${readingId}::uuid order by position`.execute(db)
  return rows
}

export async function conflictsOf(db: Database, readingId: string): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`select ${conflictColumns} from reading_conflicts
    where reading_id = ${readingId}::uuid order by position`.execute(db)
  return rows
}

/** One candidate, locked. @throws readingNotFound */
export async function lockCandidate(db: Database, readingId: string, id: string): Promise<Candidate> {
  const { rows } = await sql<Candidate>`select ${candidateColumns} from reading_candidates
    where reading_id = ${readingId}::uuid and id = ${id}::uuid for update`.execute(db)
  if (!rows[0]) throw readingNotFound()
  return rows[0]
}

/** One conflict, locked. @throws readingNotFound */
export async function lockConflict(db: Database, readingId: string, id: string): Promise<Conflict> {
  const { rows } = await sql<Conflict>`select ${conflictColumns} from reading_conflicts
    where reading_id = ${readingId}::uuid and id = ${id}::uuid for update`.execute(db)
  if (!rows[0]) throw readingNotFound()
  return rows[0]
}

export async function touch(db: Database, readingId: string): Promise<void> {
  await sql`update readings set touched_at = now() where id = ${readingId}::uuid`.execute(db)
}

import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { scopeOf } from '../../../records/access.ts'
import { inScope, loadRecords } from '../../../records/store.ts'
import { organizationsOn, type OrganizationOn } from '../../organizations/public.ts'
import { reports } from '../schema.ts'

type Organization = { id: string; code: string; name: string }

/** The annual reports that an actor may read, the newest year first, and the organisations he may begin one for. */
export async function listReports(db: Database, actor: Actor, today: string) {
  const rest = sql`and r.deleted_at is null ${inScope(scopeOf(actor, 'read', reports.name))}
    order by t.year desc, r.title, r.id`
  const records = await loadRecords(db, reports, rest)
  const closed = await closedReports(
    db,
    records.map(({ id }) => id),
  )
  const listed = await Promise.all(
    records.map(async ({ id, version, state, title, ownerOrgId, fields, updatedAt }) => {
      const { year, outline } = reports.shape.parse(fields)
      const org = await namedOn(db, ownerOrgId, `${year}-12-31`)
      const { frozen = null, signed = false } = closed.get(id) ?? {}
      return { id, version, state, title, org, year: year ?? 0, outline, updatedAt, frozen, signed }
    }),
  )
  return { reports: listed, organizations: await organizationsFor(db, actor, today) }
}

async function namedOn(db: Database, id: string, on: string): Promise<Organization> {
  const [found] = await organizationsOn(db, [id], on)
  return found ? named(found) : { id, code: id, name: id }
}

const named = ({ id, code, name, shortName }: OrganizationOn): Organization => ({
  id,
  code: code ?? id,
  name: shortName ?? name,
})

type Closed = { frozen: number | null; signed: boolean }

async function closedReports(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Closed>> {
  const { rows } = await sql<Closed & { id: string }>`
    select r.record_id as id, (select max(number) from report_snapshots s where s.report_id = r.record_id) as frozen,
      exists (select 1 from report_signed_copies c where c.report_id = r.record_id) as signed
    from reports r where r.record_id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...closed }) => [id, closed]))
}

/** More organisations than this are found by searching, not in one list. */
const MOST_ORGANIZATIONS = 500

async function organizationsFor(db: Database, actor: Actor, today: string): Promise<Organization[]> {
  const scope = scopeOf(actor, 'create', reports.name)
  const { rows } = await sql<{ id: string }>`
    select r.id from records r where r.collection = 'organizations' and r.deleted_at is null
      and ${scope === 'everywhere' ? sql`true` : sql`r.id = any(${scope}::uuid[])`}
    order by r.title limit ${MOST_ORGANIZATIONS}`.execute(db)
  const found = await organizationsOn(
    db,
    rows.map(({ id }) => id),
    today,
  )
  return found.map(named)
}

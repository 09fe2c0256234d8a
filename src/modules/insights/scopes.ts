import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { scopeOf } from '../../records/access.ts'
import { searchConditions } from '../../records/search.ts'
import { inScope } from '../../records/store.ts'
import { namesOn } from '../organizations/public.ts'
import type { insightScopes } from './endpoints.ts'

type Scopes = z.output<typeof insightScopes.output>

const MOST = 100

/** Organisations with records or reports of their own that an actor may read; those that report come first. */
export async function scopesOf(
  db: Database,
  actor: Actor,
  { year, q }: { year: number; q?: string },
): Promise<Scopes> {
  const { rows } = await sql<{ id: string; code: string | null; reports: number }>`
    select found.* from (
      select r.id, o.code, r.title, (select count(*) from records p
        where p.owner_org_id = r.id and p.collection = 'reports' and p.deleted_at is null) as reports
      from organizations o join records r on r.id = o.record_id
      where r.deleted_at is null
        ${ownScope(actor)} ${searchConditions(q)}
        and exists (select from records p where p.owner_org_id = r.id and p.collection > 'organizations')
    ) found order by found.reports desc, found.title, found.id limit ${MOST}`.execute(db)
  const names = await namesOn(
    db,
    rows.map(({ id }) => id),
    `${year}-12-31`,
  )
  return {
    organizations: rows.map(({ id, code, reports }) => ({ id, code, name: names.get(id) ?? '', reports })),
  }
}

// Reports are read by organisation, so it is the organisations themselves that must lie in the scope, not their owners.
function ownScope(actor: Actor) {
  const scope = scopeOf(actor, 'read', 'reports')
  return scope === 'everywhere' ? inScope(scope) : sql`and r.id = any(${scope}::uuid[])`
}

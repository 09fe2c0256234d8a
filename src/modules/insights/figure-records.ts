import { sql } from 'kysely'
import type { z } from 'zod'
import type { Figure, FigureScope } from '../../figures/figure.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { scopeOf } from '../../records/access.ts'
import type { figureRecords } from './endpoints.ts'

export type FigureRecords = z.output<typeof figureRecords.output>
type Row = FigureRecords['records'][number] & { ownerOrgId: string }

/** The records behind a figure with what each adds, newest first; those that the actor may not read are only counted. */
export async function recordsBehind(
  db: Database,
  actor: Actor,
  {
    figure,
    scope,
    offset = 0,
    limit = 50,
  }: { figure: Figure; scope: FigureScope; offset?: number; limit?: number },
): Promise<FigureRecords> {
  const { rows: counted } = await sql<{ collection: string; ownerOrgId: string; count: number }>`
    select r.collection, r.owner_org_id, count(*) as count
    from (${figure.rows(scope)}) f join records r on r.id = f.record_id
    group by r.collection, r.owner_org_id`.execute(db)
  const readable = counted.filter((found) => reads(actor, found))
  const total = sum(counted)
  const owners = readable.map(({ collection, ownerOrgId }) => `${collection} ${ownerOrgId}`)
  const { rows } = await sql<Row>`
    select r.id, r.collection, r.title, r.state, r.happened_from as "from", r.happened_to as "to", f.amount
    from (${figure.rows(scope)}) f join records r on r.id = f.record_id
    where r.collection || ' ' || r.owner_org_id = any(${owners}::text[])
    order by r.happened_from desc nulls last, r.title, r.id limit ${limit} offset ${offset}`.execute(db)
  return { records: rows, total, hidden: total - sum(readable) }
}

function reads(
  actor: Actor,
  { collection, ownerOrgId }: { collection: string; ownerOrgId: string },
): boolean {
  const scope = scopeOf(actor, 'read', collection)
  return scope === 'everywhere' || scope.includes(ownerOrgId)
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}

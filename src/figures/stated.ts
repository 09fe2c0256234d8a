import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import type { FigureScope } from './figure.ts'

/** A figure's key as somebody wrote it in a declaration, a choice or an estimate. */
export type StatedKey = { key: string; recordId: string }

/** Every key that an organisation wrote for a period, whether there is such a figure or not. */
export async function statedKeys(
  db: Database,
  { orgId, from, to }: Pick<FigureScope, 'from' | 'to'> & { orgId: string },
): Promise<StatedKey[]> {
  const { rows } = await sql<StatedKey>`
    select t.figure as key, t.record_id from (
      select record_id, figure, period_from, period_to from figure_declarations
      union all select record_id, figure, period_from, period_to from figure_overrides
      union all select record_id, figure, period_from, period_to from figure_estimates) t
    join records r on r.id = t.record_id
    where r.owner_org_id = ${orgId}::uuid and r.deleted_at is null and t.figure is not null
      and t.period_from <= ${to}::date and t.period_to >= ${from}::date
    order by t.figure, t.record_id`.execute(db)
  return rows
}

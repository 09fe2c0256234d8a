import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Remedy, Weakness } from './rules.ts'

/** Approved weaknesses of a year within these organisations, in the order of the report. */
export async function findWeaknesses(
  db: Database,
  orgIds: readonly string[],
  year: number,
): Promise<Weakness[]> {
  const { rows } = await sql<Weakness>`
    select r.id, r.title, t.year from records r join assessments t on t.record_id = r.id
    where r.deleted_at is null and r.state in ('approved', 'archived') and t.kind = 'weakness' and t.year = ${year}
      and r.owner_org_id = any(${orgIds}::uuid[])
    order by t."order" nulls last, r.id`.execute(db)
  return rows
}

/** The tasks linked as remedies of these weaknesses; a task happens in its plan year. */
export async function findRemedies(db: Database, weaknessIds: readonly string[]): Promise<Remedy[]> {
  const { rows } = await sql<Remedy>`
    select l.to_id as weakness_id, extract(year from task.happened_from)::integer as year
    from record_links l join records task on task.id = l.from_id
    where l.to_id = any(${weaknessIds}::uuid[]) and l.role = 'remedies' and task.collection = 'plan-tasks'
      and task.deleted_at is null and task.happened_from is not null`.execute(db)
  return rows
}

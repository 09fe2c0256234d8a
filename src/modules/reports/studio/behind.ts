import { sql } from 'kysely'
import type { z } from 'zod'
import { figureDeclarations, figureEstimates, figureOverrides } from '../../../figures/schema.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { reportPassages } from '../schema.ts'
import type { behind } from './shapes.ts'

/** Records in which a person states something, whose name and time are shown beside it. */
const STATEMENTS = [figureDeclarations, figureOverrides, figureEstimates, reportPassages].map(
  ({ name }) => name,
)

/** What a reader of the report may know of the records behind it, in no order; unknown ids are left out. */
export async function behindReport(db: Database, ids: readonly string[]): Promise<z.output<typeof behind>[]> {
  const { rows } = await sql<z.output<typeof behind>>`
    select r.id, r.collection, r.title, r.state, r.version, e.actor_name as by,
      r.updated_at as at
    from records r
    left join lateral (
      select actor_name from events
      where record_id = r.id and r.collection = any(${STATEMENTS}::text[]) order by seq desc limit 1) e on true
    where r.id = any(${[...new Set(ids)]}::uuid[]) and r.deleted_at is null`.execute(db)
  return rows
}

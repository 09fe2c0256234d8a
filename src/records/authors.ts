import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { SOURCE_LOCALE } from '../platform/locales.ts'

/**
 * Whether an actor wrote any of what a record says: made it, or changed its fields or its source text in any version. Who
 * rewrote somebody else's record is an author of it too, and does not approve it (R-SEC-5). The system writes nothing.
 */
export async function hasWritten(db: Database, actor: Actor, recordId: string): Promise<boolean> {
  if (actor.userId === null) return false
  const { rows } = await sql<{ wrote: number }>`/* prepared */
    select 1 as wrote from events where record_id = ${recordId}::uuid and actor_id = ${actor.userId}
      and (type in ('record.created', 'record.changed', 'record.reverted')
        or (type = 'record.text-saved' and data ->> 'locale' = ${SOURCE_LOCALE})
        or jsonb_array_length(coalesce(data -> 'fields', '[]')) > 0) limit 1`.execute(db)
  return rows.length > 0
}

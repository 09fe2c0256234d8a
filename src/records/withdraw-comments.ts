import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvent } from '../platform/events.ts'
import type { RecordView } from './record.ts'

/**
 * Takes comments out of sight that came with something that is taken back; they stay in the database, settled. Those that
 * somebody has answered or settled since stay where they are. @returns how many are gone
 */
export async function withdrawComments(
  db: Database,
  actor: Actor,
  record: RecordView,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ id: string; field: string | null }>`
    update record_comments c set withdrawn_at = now(), resolved_at = now(), resolved_by = ${actor.userId}::text
    where c.record_id = ${record.id}::uuid and c.id = any(${ids}::uuid[]) and c.resolved_at is null
      and not exists (select from record_comments a where a.parent_id = c.id)
    returning id, field`.execute(db)
  for (const { id, field } of rows) {
    await recordEvent(db, actor, {
      type: 'record.comment-withdrawn',
      orgId: record.ownerOrgId,
      recordId: record.id,
      data: { field, comment: id, title: record.title },
    })
  }
  return rows.length
}

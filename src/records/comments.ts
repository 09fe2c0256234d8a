import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvent } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import type { RecordView } from './record.ts'

export type Comment = {
  id: string
  recordId: string
  /** The field it points at; null for the record as a whole. */
  field: string | null
  body: string
  createdBy: string | null
  createdAt: Date
  resolvedAt: Date | null
}

/** Adds a comment to a record that the caller has already found the actor may comment on. */
export async function addComment(
  db: Database,
  actor: Actor,
  record: RecordView,
  { body, field }: Pick<Comment, 'body' | 'field'>,
): Promise<Comment> {
  const comment = {
    id: newId(),
    recordId: record.id,
    field,
    body,
    createdBy: actor.userId,
    createdAt: new Date(),
    resolvedAt: null,
  }
  await db.insertInto('recordComments').values(comment).execute()
  await recordEvent(db, actor, {
    type: 'record.commented',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { field },
  })
  return comment
}

/** A record's comments, the oldest first. */
export function listComments(db: Database, recordId: string): Promise<Comment[]> {
  return db
    .selectFrom('recordComments')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('createdAt')
    .execute()
}

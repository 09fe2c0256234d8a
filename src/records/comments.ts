import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { recordEvent } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import type { CommentKind } from './comment-kinds.ts'
import type { RecordView } from './record.ts'

export type Comment = {
  id: string
  recordId: string
  /** The field it points at; null for the record as a whole. */
  field: string | null
  body: string
  kind: CommentKind
  /** The comment that it answers. */
  parentId: string | null
  /** Ids of the users whom it calls by name. */
  mentions: string[]
  createdBy: string | null
  /** Null for comments of the first version, which did not keep it. */
  createdByName: string | null
  createdAt: Date
  resolvedAt: Date | null
  resolvedBy: string | null
}

export const commentNotFound = defineError('records.comment-not-found', 404, {
  vi: 'Không tìm thấy ý kiến này trong bản ghi. Hãy tải lại trang.',
  en: 'This record has no such comment. Reload the page.',
})

type NewComment = Pick<Comment, 'body' | 'field'> & Partial<Pick<Comment, 'kind' | 'parentId' | 'mentions'>>

/** Adds a comment to a record that the caller has already found the actor may comment on. @throws commentNotFound */
export async function addComment(
  db: Database,
  actor: Actor,
  record: RecordView,
  { body, field, kind = 'remark', parentId = null, mentions = [] }: NewComment,
): Promise<Comment> {
  const parent = parentId === null ? null : await getComment(db, record.id, parentId)
  const comment: Comment = {
    id: newId(),
    recordId: record.id,
    // An answer stands where the question stands, and threads are one deep.
    field: parent?.field ?? field,
    parentId: parent?.parentId ?? parentId,
    body,
    kind,
    mentions: [...mentions],
    createdBy: actor.userId,
    createdByName: actor.name,
    createdAt: new Date(),
    resolvedAt: null,
    resolvedBy: null,
  }
  await db.insertInto('recordComments').values(comment).execute()
  await recordEvent(db, actor, {
    type: 'record.commented',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { field: comment.field, comment: comment.id, ...(mentions.length > 0 ? { mentions } : {}) },
  })
  return comment
}

/** Marks a comment as settled, or opens it again. @throws commentNotFound */
export async function resolveComment(
  db: Database,
  actor: Actor,
  record: RecordView,
  { commentId, resolved }: { commentId: string; resolved: boolean },
): Promise<Comment> {
  const comment = await getComment(db, record.id, commentId)
  const settled = resolved
    ? { resolvedAt: new Date(), resolvedBy: actor.userId }
    : { resolvedAt: null, resolvedBy: null }
  await db.updateTable('recordComments').set(settled).where('id', '=', commentId).execute()
  await recordEvent(db, actor, {
    type: resolved ? 'record.comment-resolved' : 'record.comment-reopened',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { field: comment.field, comment: commentId },
  })
  return { ...comment, ...settled }
}

/** What was asked for is there once the record is approved. */
export async function resolveRequests(db: Database, actor: Actor, recordId: string): Promise<void> {
  await requestsOf(db, actor, recordId).execute()
}

/** Settles the requests of a return that was taken back. */
export async function withdrawRequests(
  db: Database,
  actor: Actor,
  recordId: string,
  since: Date,
): Promise<void> {
  await requestsOf(db, actor, recordId)
    .where('createdBy', '=', actor.userId)
    .where('createdAt', '>=', since)
    .execute()
}

function requestsOf(db: Database, actor: Actor, recordId: string) {
  return db
    .updateTable('recordComments')
    .set({ resolvedAt: new Date(), resolvedBy: actor.userId })
    .where('recordId', '=', recordId)
    .where('kind', '=', 'request')
    .where('resolvedAt', 'is', null)
}

async function getComment(db: Database, recordId: string, id: string): Promise<Comment> {
  const found = (await listComments(db, recordId)).find((comment) => comment.id === id)
  if (!found) throw commentNotFound()
  return found
}

/** A record's comments, the oldest first, without those that were taken back with what they came with. */
export function listComments(db: Database, recordId: string): Promise<Comment[]> {
  return db
    .selectFrom('recordComments')
    .selectAll()
    .where('recordId', '=', recordId)
    .where('withdrawnAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute() as Promise<Comment[]>
}

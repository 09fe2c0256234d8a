import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { recordEvent } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { scopeOf } from './access.ts'
import type { RecordView } from './record.ts'

/** One edge of the evidence graph, seen from one of its ends. */
export type Link = {
  id: string
  role: string
  direction: 'to' | 'from'
  /** The record at the other end. */
  record: { id: string; collection: string; title: string; state: string }
  note: string | null
}

type LinkedRecord = Pick<RecordView, 'id' | 'ownerOrgId'>

export const linkTargetUnknown = defineError('records.link-target-unknown', 422, {
  vi: 'Không tìm thấy bản ghi cần liên kết (mã {id}). Hãy chọn lại từ danh sách.',
  en: 'The record to link to was not found (id {id}). Choose it again from the list.',
})

export const linkExists = defineError('records.link-exists', 409, {
  vi: 'Hai bản ghi này đã được liên kết với vai trò “{role}”.',
  en: 'These two records are already linked with the role “{role}”.',
})

export const linkNotFound = defineError('records.link-not-found', 404, {
  vi: 'Không tìm thấy liên kết này.',
  en: 'There is no such link.',
})

type NewLink = { toId: string; role: string; note?: string | null }

/** Links a record to another that the actor may read. @throws linkTargetUnknown, linkExists */
export async function addLink(db: Database, actor: Actor, from: LinkedRecord, input: NewLink): Promise<Link> {
  const { rows } = await sql<Link['record'] & { ownerOrgId: string }>`
    select id, collection, title, state, owner_org_id from records
    where id = ${input.toId}::uuid and deleted_at is null and id <> ${from.id}::uuid`.execute(db)
  const target = rows[0]
  if (!target || !reads(actor, target)) throw linkTargetUnknown({ id: input.toId })
  const { ownerOrgId: _owner, ...record } = target
  const link = { id: newId(), fromId: from.id, toId: record.id, role: input.role, note: input.note ?? null }
  const added = await db
    .insertInto('recordLinks')
    .values({ ...link, createdBy: actor.userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw linkExists({ role: input.role })
  await recordEvent(db, actor, linkEvent('record.linked', from, { to: record.id, role: input.role }))
  return { id: link.id, role: link.role, direction: 'to', record, note: link.note }
}

function reads(
  actor: Actor,
  { collection, ownerOrgId }: { collection: string; ownerOrgId: string },
): boolean {
  const scope = scopeOf(actor, 'read', collection)
  return scope === 'everywhere' || scope.includes(ownerOrgId)
}

/** @throws linkNotFound */
export async function removeLink(
  db: Database,
  actor: Actor,
  record: LinkedRecord,
  linkId: string,
): Promise<void> {
  const removed = await db
    .deleteFrom('recordLinks')
    .where('id', '=', linkId)
    .where((where) => where.or([where('fromId', '=', record.id), where('toId', '=', record.id)]))
    .returning(['toId', 'role'])
    .executeTakeFirst()
  if (!removed) throw linkNotFound()
  await recordEvent(db, actor, linkEvent('record.unlinked', record, { to: removed.toId, role: removed.role }))
}

function linkEvent(type: string, record: LinkedRecord, data: Record<string, unknown>) {
  return { type, orgId: record.ownerOrgId, recordId: record.id, data }
}

/** A record's links in both directions, to records that the actor may read. */
export async function listLinks(db: Database, actor: Actor, record: LinkedRecord): Promise<Link[]> {
  const { rows } = await sql<Omit<Link, 'record'> & Link['record'] & { linkId: string; ownerOrgId: string }>`
    select l.id as link_id, l.role, l.note, r.id, r.collection, r.title, r.state, r.owner_org_id,
      case when l.from_id = ${record.id}::uuid then 'to' else 'from' end as direction
    from record_links l
    join records r on r.id = case when l.from_id = ${record.id}::uuid then l.to_id else l.from_id end
    where ${record.id}::uuid in (l.from_id, l.to_id) and r.deleted_at is null
    order by l.created_at, l.id`.execute(db)
  return rows
    .filter((row) => reads(actor, row))
    .map(({ linkId, role, direction, note, id, collection, title, state }) => ({
      id: linkId,
      role,
      direction,
      record: { id, collection, title, state },
      note,
    }))
}

import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { notAllowed, scopeOf } from './access.ts'

/** A list's query as it stands in its address: `{ q: 'bbc', state: 'returned', sort: '-happened' }`. */
export type ViewQuery = Record<string, string>

export type SavedView = {
  id: string
  collection: string
  name: string
  query: ViewQuery
  /** The organisation that it is shared with; null: only its author sees it. */
  orgId: string | null
  /** Whether the actor made it, and so may change it. */
  mine: boolean
}

const MOST = 100

export const viewNotFound = defineError('records.view-not-found', 404, {
  vi: 'Không có chế độ xem này, hoặc người lập đã xóa. Hãy tải lại danh sách.',
  en: 'There is no such view, or its author removed it. Reload the list.',
})

export const tooManyViews = defineError('records.too-many-views', 409, {
  vi: 'Bạn đã lưu {most} chế độ xem ở danh mục này. Hãy xóa bớt rồi lưu lại.',
  en: 'You keep {most} views of this collection already. Remove some, then save again.',
})

/** The views of a collection that an actor made or that are shared with an organisation where he holds a role. */
export async function listViews(db: Database, actor: Actor, collection: string): Promise<SavedView[]> {
  const { rows } = await sql<Omit<SavedView, 'mine'> & { createdBy: string | null }>`
    select id, collection, name, query, org_id, created_by from saved_views
    where collection = ${collection}
      and (created_by is not distinct from ${actor.userId} or org_id = any(${organizationsOf(actor)}::uuid[]))
    order by created_at, id`.execute(db)
  return rows.map(({ createdBy, ...view }) => ({ ...view, mine: createdBy === actor.userId }))
}

function organizationsOf(actor: Actor): string[] {
  return [...new Set(actor.assignments.map(({ orgId }) => orgId))]
}

type NewView = Pick<SavedView, 'collection' | 'name' | 'query' | 'orgId'>

/** @throws notAllowed when it is to be shared where the actor has no say, tooManyViews */
export async function addView(db: Database, actor: Actor, view: NewView): Promise<SavedView> {
  requireToShare(actor, view)
  const { rows } = await sql<{ kept: number }>`
    select count(*) as kept from saved_views
    where collection = ${view.collection} and created_by is not distinct from ${actor.userId}`.execute(db)
  if ((rows[0]?.kept ?? 0) >= MOST) throw tooManyViews({ most: MOST })
  const added = { id: newId(), ...view }
  await db
    .insertInto('savedViews')
    .values({ ...added, query: JSON.stringify(added.query), createdBy: actor.userId })
    .execute()
  return { ...added, mine: true }
}

export type ViewChange = { id: string } & Partial<Pick<SavedView, 'name' | 'query' | 'orgId'>>

/** Changes a view of the actor's own. @throws viewNotFound, notAllowed */
export async function changeView(
  db: Database,
  actor: Actor,
  { id, ...change }: ViewChange,
): Promise<SavedView> {
  const before = await ownView(db, actor, id)
  const after = { ...before, ...given(change) }
  requireToShare(actor, after)
  await db
    .updateTable('savedViews')
    .set({ name: after.name, query: JSON.stringify(after.query), orgId: after.orgId, updatedAt: new Date() })
    .where('id', '=', id)
    .execute()
  return after
}

function given<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values
}

/** @throws viewNotFound */
export async function removeView(db: Database, actor: Actor, id: string): Promise<void> {
  await ownView(db, actor, id)
  await db.deleteFrom('savedViews').where('id', '=', id).execute()
}

async function ownView(db: Database, actor: Actor, id: string): Promise<SavedView> {
  const { rows } = await sql<Omit<SavedView, 'mine'>>`
    select id, collection, name, query, org_id from saved_views
    where id = ${id}::uuid and created_by is not distinct from ${actor.userId} for update`.execute(db)
  if (!rows[0]) throw viewNotFound()
  return { ...rows[0], mine: true }
}

// Who may comment on the records of an organisation may show its officers a way of looking at them.
function requireToShare(actor: Actor, { collection, orgId }: Pick<SavedView, 'collection' | 'orgId'>): void {
  if (orgId === null) return
  const scope = scopeOf(actor, 'comment', collection)
  if (scope !== 'everywhere' && !scope.includes(orgId)) throw notAllowed()
}

import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { columnsFor } from '../../../records/exchange/check-rows.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { getUpload, requireComplete } from '../uploads/store.ts'
import { columnTwice, mayNotImport, unknownColumn } from './errors.ts'
import { getImport, order, requireStage, type Import } from './store.ts'
import { enqueueWork } from './work.ts'

type Begin = { collection: string; uploadId: string; ownerOrgId: string | null }

/** Begins the import of a file that has arrived whole. @throws mayNotImport, uploadUnfinished */
export async function beginImport(
  db: Database,
  actor: Actor,
  collections: Collections,
  { collection: name, uploadId, ownerOrgId }: Begin,
): Promise<{ id: string }> {
  const collection = collectionNamed(collections, name)
  const upload = await getUpload(db, actor, uploadId)
  const owner = ownerOrgId ?? soleOwner(actor, collection)
  requireImporter(actor, collection, owner)
  requireComplete(upload)
  const id = newId()
  await db
    .insertInto('imports')
    .values({
      id,
      collection: name,
      uploadId,
      fileName: upload.name,
      ownerOrgId: owner,
      stage: 'reading',
      actor: JSON.stringify(actor),
      createdBy: actor.userId,
      createdByName: actor.name,
    })
    .execute()
  await enqueueWork(db, id)
  return { id }
}

/** @throws mayNotImport */
function requireImporter(actor: Actor, { name, label }: Collection, orgId: string | null): void {
  const scope = scopeOf(actor, 'create', name)
  const may = scope === 'everywhere' || (orgId === null ? scope.length > 0 : scope.includes(orgId))
  if (!may) throw mayNotImport({ collection: label })
}

/** The organisation of somebody who holds his role at one alone. */
function soleOwner(actor: Actor, { name }: Collection): string | null {
  const scope = scopeOf(actor, 'create', name)
  const held = [...new Set(actor.assignments.map(({ orgId }) => orgId))]
  const [only] = held
  if (!only || held.length > 1) return null
  return scope === 'everywhere' || scope.includes(only) ? only : null
}

type Match = {
  id: string
  ownerOrgId?: string | null
  columns: readonly { index: number; column: string | null }[]
}

/** Says what the columns of the file are, and has all rows checked. @throws columnTwice, unknownColumn, wrongStage */
export async function matchColumns(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, ownerOrgId, columns }: Match,
): Promise<{ stage: Import['stage'] }> {
  const of = await getImport(db, actor, id, { lock: true })
  requireStage(of, 'matching', 'checked')
  const collection = collectionNamed(collections, of.collection)
  const owner = ownerOrgId === undefined ? of.ownerOrgId : ownerOrgId
  requireImporter(actor, collection, owner)
  const known = await columnsFor(db, collection)
  const byIndex = new Map(columns.map(({ index, column }) => [index, column]))
  const matched = of.columns.map((column) => {
    const name = byIndex.get(column.index)
    return name === undefined ? column : { ...column, column: name }
  })
  const taken = new Set<string>()
  for (const { column } of matched) {
    if (column === null) continue
    const found = known.find(({ name }) => name === column)
    if (!found) throw unknownColumn({ column })
    if (taken.has(column)) throw columnTwice({ column: found.meta.label })
    taken.add(column)
  }
  await sql`update imports set columns = ${JSON.stringify(matched)}::jsonb, owner_org_id = ${owner}::uuid
    where id = ${id}::uuid`.execute(db)
  await order(db, actor, id, 'checking')
  await enqueueWork(db, id)
  return { stage: 'checking' }
}

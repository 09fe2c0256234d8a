import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { scopeOf } from '../access.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import { findRecords } from '../store.ts'

/** The same thing within one organisation, as the spine's unique index sees it. */
export type Identity = { ownerOrgId: string; identity: string }

export function identityKey({ ownerOrgId, identity }: Identity): string {
  return `${ownerOrgId} ${identity}`
}

/** Records by id, those that the actor may read. */
export async function readableRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  ids: readonly string[],
): Promise<Map<string, RecordView>> {
  if (ids.length === 0) return new Map()
  const found = await findRecords(db, collection, [...new Set(ids)], scopeOf(actor, 'read', collection.name))
  return new Map(found.map((record) => [record.id, record]))
}

/** The ids of the records that already are these things, by `identityKey`. */
export async function idsByIdentity(
  db: Database,
  collection: Collection,
  wanted: readonly Identity[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<Identity & { id: string }>`
    select r.id, r.owner_org_id, r.identity from records r
    join unnest(${wanted.map(({ ownerOrgId }) => ownerOrgId)}::uuid[],
      ${wanted.map(({ identity }) => identity)}::text[]) as n(owner_org_id, identity)
      on r.owner_org_id = n.owner_org_id and r.identity = n.identity
    where r.collection = ${collection.name} and r.deleted_at is null`.execute(db)
  return new Map(rows.map((row) => [identityKey(row), row.id]))
}

import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { fieldsOf, type Collection, type Fields } from './collection.ts'
import { unknownReference } from './errors.ts'

/**
 * Refuses fields that point to nothing, or to a record of another collection, before the foreign key would
 * with words that no officer understands. @throws unknownReference naming the field
 */
export async function refuseUnknownReferences(
  db: Database,
  collection: Collection,
  rows: readonly Fields[],
  /** Ids of records that the same act is about to write. */
  coming: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const { name, meta } of fieldsOf(collection)) {
    const target = meta.collection ?? (meta.kind.startsWith('organization') ? 'organizations' : null)
    if (!target) continue
    const named = new Set(rows.flatMap((fields) => fields[name] ?? [])) as Set<string>
    const ids = [...named].filter((id) => !coming.has(id))
    const missing = ids.length > 0 && (await firstMissing(db, target, ids))
    if (missing) throw unknownReference({ field: meta.label, value: missing })
  }
}

async function firstMissing(
  db: Database,
  collection: string,
  ids: readonly string[],
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select wanted.id from unnest(${ids}::uuid[]) as wanted(id)
    where not exists (select from records r
      where r.id = wanted.id and ${collection} in ('*', r.collection) and r.deleted_at is null) limit 1`.execute(
    db,
  )
  return rows[0]?.id
}

/** @throws unknownReference for an owner that is no organisation; the foreign key would only say so at the commit */
export async function refuseUnknownOwners(
  db: Database,
  owners: readonly string[],
  coming: ReadonlySet<string> = new Set(),
): Promise<void> {
  const ids = [...new Set(owners)].filter((id) => !coming.has(id))
  const missing = ids.length > 0 && (await firstMissing(db, 'organizations', ids))
  if (missing)
    throw unknownReference({ field: { vi: 'Cơ quan chủ quản', en: 'Owning organisation' }, value: missing })
}

import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import { derive } from '../../../records/derive.ts'
import { siblingKey } from '../../reports/public.ts'

export type Twin = { id: string; title: string }

/** The records of an organisation in a collection that are the same thing as fields: by identity, else by title. */
export type Twins = { of(fields: Fields): Twin | undefined; add(fields: Fields, twin: Twin): void }

/** Reads once what tells the records of an organisation in a collection apart. */
export async function twinsIn(db: Database, collection: Collection, orgId: string): Promise<Twins> {
  const { rows } = await sql<Twin & { identity: string | null }>`
    select id, title, identity from records
    where collection = ${collection.name} and owner_org_id = ${orgId}::uuid and deleted_at is null`.execute(
    db,
  )
  const byKey = new Map<string, Twin>()
  for (const { id, title, identity } of rows) {
    for (const key of [identity, siblingKey(title)]) if (key !== null) byKey.set(key, { id, title })
  }
  const keyOf = (fields: Fields) => {
    const { identity, title } = derive(collection, fields, {})
    return identity ?? siblingKey(title)
  }
  return { of: (fields) => byKey.get(keyOf(fields)), add: (fields, twin) => byKey.set(keyOf(fields), twin) }
}

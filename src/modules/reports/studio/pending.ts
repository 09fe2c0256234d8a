import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { RecordView } from '../../../records/record.ts'
import { collectionNamed } from '../../../records/registry.ts'
import type { Library } from '../compile/compile.ts'
import type { Gathered } from '../compile/gathered.ts'
import { sectionsOf } from '../outline.ts'
import { reportPassages } from '../schema.ts'
import { recordsOfPart } from '../store.ts'

const PENDING = ['draft', 'submitted', 'returned'] as const

/** Records that a section would tell if they were approved, by the section's id; a returned passage counts too. */
export async function pendingBySection(
  db: Database,
  { collections }: Pick<Library, 'collections'>,
  gathered: Gathered,
): Promise<ReadonlyMap<string, RecordView[]>> {
  const { orgIds, year, period, passages } = gathered
  const waiting = await collectionsWaiting(db, orgIds)
  const pending = new Map<string, RecordView[]>()
  for (const { id, parts } of sectionsOf(gathered.outline)) {
    const found = new Map<string, RecordView>()
    for (const part of parts) {
      if (part.kind !== 'records' || !waiting.has(part.collection)) continue
      const scope = { orgIds, year, ...period.counted, states: PENDING }
      const collection = collectionNamed(collections, part.collection)
      for (const record of await recordsOfPart(db, collection, part, scope)) found.set(record.id, record)
    }
    for (const passage of passages) {
      if (passage.fields.section === id && passage.state === 'returned') found.set(passage.id, passage)
    }
    if (found.size > 0) pending.set(id, [...found.values()])
  }
  return pending
}

async function collectionsWaiting(db: Database, orgIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ collection: string }>`
    select distinct collection from records
    where owner_org_id = any(${orgIds}::uuid[]) and state = any(${PENDING}::text[]) and deleted_at is null
      and collection <> ${reportPassages.name}`.execute(db)
  return new Set(rows.map(({ collection }) => collection))
}

import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import { recordEvent } from '../platform/events.ts'
import type { Vault } from '../platform/vault.ts'
import { require } from './access.ts'
import type { Collection } from './collection.ts'
import { columnName } from './columns.ts'
import type { RecordView } from './record.ts'
import { sensitiveFields } from './seal.ts'

export const notSensitive = defineError('records.not-sensitive', 404, {
  vi: 'Trường “{field}” không phải là trường được niêm phong của danh mục này.',
  en: 'The field “{field}” is not a sealed field of this collection.',
})

type Look = { field: string; reason: string; vault: Vault }

/** Opens one sealed value for one stated reason, and keeps who looked and why (R-PDP-1). */
export async function viewSensitive(
  db: Database,
  actor: Actor,
  collection: Collection,
  { record, field, reason, vault }: Look & { record: RecordView },
): Promise<string | null> {
  require(actor, 'view-sensitive', record)
  if (!sensitiveFields(collection).includes(field)) throw notSensitive({ field })
  await recordEvent(db, actor, {
    type: 'record.sensitive-viewed',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { field, reason },
  })
  const { rows } = await sql<{ sealed: Buffer | null }>`
    select ${sql.ref(columnName(field))} as sealed from ${sql.table(collection.table)}
    where record_id = ${record.id}::uuid`.execute(db)
  const sealed = rows[0]?.sealed
  return sealed ? vault.open(sealed) : null
}

import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { createRecord } from '../../records/create.ts'
import type { RecordView } from '../../records/record.ts'
import { addVersion } from './add-version.ts'
import { newVersion } from './history.ts'
import { organizations } from './schema.ts'

export type Founding = {
  code: string
  name: string
  kind: string
  /** The organisation above it, which then also owns its record; null for one that stands alone. */
  superiorId: string | null
}

/**
 * Registers an organisation under its name, valid since always as far as anybody knows. One without a superior
 * owns itself, as the first of an installation must. Takes a transaction. @throws invalidRecord, duplicateRecord
 */
export async function foundOrganization(
  db: Database,
  actor: Actor,
  { superiorId, ...fields }: Founding,
): Promise<RecordView> {
  const id = newId()
  const created = await createRecord(db, actor, organizations, {
    id,
    ownerOrgId: superiorId ?? id,
    fields,
    state: 'approved',
  })
  await addVersion(db, actor, newVersion.parse({ orgId: id, parentId: superiorId, name: fields.name }))
  return created
}

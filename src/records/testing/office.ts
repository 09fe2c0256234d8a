import { sql } from 'kysely'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase } from '../../platform/testing/database.ts'
import { openVault } from '../../platform/vault.ts'
import type { Fields } from '../collection.ts'
import { createRecord, type NewRecord } from '../create.ts'
import type { RecordView } from '../record.ts'
import type { Role } from '../rights.ts'
import type { State } from '../record.ts'
import { createSpecimenTable, specimens } from './specimens.ts'

export const system = systemActor('Hệ thống thử')
export const vault = openVault('a secret of the tests, long enough to derive a key from')

/** Two organisations that have nothing to do with each other, and one that home took over. */
export type Office = {
  db: Database
  home: string
  elsewhere: string
  predecessor: string
  /** Somebody with a role at an organisation, home unless said otherwise; reaches the predecessor as law has it. */
  officer(role: Role, options?: { at?: string; id?: string }): Actor
  /** A record of home in any state, by nobody in particular. */
  specimen(fields: Fields, options?: Partial<NewRecord> & { state?: State }): Promise<RecordView>
  drop(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const { db, drop } = await testDatabase()
  const [home, elsewhere, predecessor] = [newId(), newId(), newId()]
  await createSpecimenTable(db)
  await transaction(db, async (trx) => {
    for (const id of [home, elsewhere, predecessor]) await insertOrganization(trx, id)
  })
  return {
    db,
    home,
    elsewhere,
    predecessor,
    drop,
    officer: (role, { at = home, id = `${role} ${at}` } = {}) => ({
      kind: 'user',
      userId: id,
      name: `Cán bộ ${role}`,
      assignments: [{ role, orgId: at, subtree: at === home ? [home, predecessor] : [at] }],
      locale: 'vi',
    }),
    specimen: (fields, options = {}) =>
      createRecord(db, system, specimens, { ownerOrgId: home, fields, vault, ...options }),
  }
}

async function insertOrganization(db: Database, id: string): Promise<void> {
  await sql`insert into records (id, collection, owner_org_id, title)
    values (${id}::uuid, 'organizations', ${id}::uuid, ${`Cơ quan ${id}`})`.execute(db)
  await sql`insert into organizations (record_id, code) values (${id}::uuid, ${id})`.execute(db)
}

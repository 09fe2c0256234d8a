import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** Deletes the passport numbers whose keeping has ended before a date; returns whose, by owner. */
export async function deleteExpiredPassports(db: Database, on: string) {
  const { rows } = await sql<{ recordId: string; ownerOrgId: string }>`
    update press_members m set passport = null from records r
    where r.id = m.record_id and m.passport is not null and m.expires < ${on}::date
    returning m.record_id, r.owner_org_id`.execute(db)
  return rows
}

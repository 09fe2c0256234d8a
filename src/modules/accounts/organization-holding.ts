import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { today } from '../../platform/time/dates.ts'
import type { Role } from '../../records/rights.ts'

/** Where somebody holds one of these roles today, the first of the roles that anybody holds; undefined before anybody does. */
export async function organizationHolding(db: Database, roles: readonly Role[]): Promise<string | undefined> {
  const { rows } = await sql<{ orgId: string }>`
    select org_id from role_assignments
    where role = any(${roles}::text[]) and valid_from <= ${today()}::date and (valid_to is null or valid_to >= ${today()}::date)
    order by array_position(${roles}::text[], role), valid_from, id limit 1`.execute(db)
  return rows[0]?.orgId
}

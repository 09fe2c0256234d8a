import type { Database } from '../../platform/database/connect.ts'
import { today } from '../../platform/time/dates.ts'
import { rulesOf, securityDefaults, type SecurityDefaults } from '../law/public.ts'

/** What the rules in force today ask of passwords and of failed attempts, as this installation keeps them. */
export async function policyToday(db: Database): Promise<SecurityDefaults> {
  return securityDefaults(today(), await rulesOf(db))
}

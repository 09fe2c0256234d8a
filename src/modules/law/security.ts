import { z } from 'zod'
import type { IsoDate } from '../../platform/time/dates.ts'
import { shippedRules } from './reference.ts'
import { ruleOn, type LegalRule } from './rules.ts'

export const SecurityParameters = z.object({
  passwordMinLength: z.int().positive(),
  passwordMinLengthWithSecondFactor: z.int().positive(),
  secondFactorForAdministrators: z.boolean(),
  secondFactorForRemoteAccess: z.boolean(),
  lockAfterFailures: z.int().positive(),
  sessionLockMinutes: z.int().positive(),
  administratorSessionLockMinutes: z.int().positive(),
  disableIdleAccountsAfterDays: z.int().positive(),
  administratorPasswordMonths: z.int().positive(),
  accountReviewMonths: z.int().positive(),
  restoreTestMonths: z.int().positive(),
})

export type SecurityDefaults = z.infer<typeof SecurityParameters>

/** The thresholds of a level-2 system in force on a date (TCVN 14423:2026, by a digest: «chưa kiểm chứng»). */
export function securityDefaults(on: IsoDate, rules: readonly LegalRule[] = shippedRules): SecurityDefaults {
  return SecurityParameters.parse(ruleOn(rules, 'security.defaults', on).parameters)
}

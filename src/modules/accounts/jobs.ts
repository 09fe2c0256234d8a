import { sql } from 'kysely'
import type { Job } from '../../platform/jobs.ts'

/** Sessions past their hour and attempts that no lock counts any more. */
export const clearExpired: Job = {
  name: 'accounts.clear-expired',
  cron: '37 3 * * *',
  run: async (db) => {
    await db
      .deleteFrom('userSessions')
      .where('expiresAt', '<', sql<Date>`now()`)
      .execute()
    await db
      .deleteFrom('userVerifications')
      .where('expiresAt', '<', sql<Date>`now()`)
      .execute()
    await db
      .deleteFrom('signInAttempts')
      .where('at', '<', sql<Date>`now() - interval '1 day'`)
      .execute()
  },
}

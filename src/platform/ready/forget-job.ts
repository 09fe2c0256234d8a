import { sql } from 'kysely'
import type { Job } from '../jobs.ts'

/**
 * Removes changes that every node has long taken in. The newest always stays: by it a node that was away knows that it
 * has missed nothing.
 */
export const forgetPublicChanges: Job = {
  name: 'forget-public-changes',
  cron: '40 3 * * *',
  async run(db) {
    await sql`delete from public_changes
      where at < now() - interval '7 days' and id < (select max(id) from public_changes)`.execute(db)
  },
}

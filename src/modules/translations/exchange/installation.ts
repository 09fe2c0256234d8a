import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'

/**
 * By what the files of this installation are known: the id of its first organisation, which no other one has and which a
 * restored backup keeps.
 */
export async function findInstallation(db: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from records where collection = 'organizations' order by created_at, id limit 1`.execute(db)
  return rows[0]?.id ?? ''
}

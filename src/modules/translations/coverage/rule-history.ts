import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { ReviewRule } from '../../../records/texts/review-rules.ts'

/** Everything that was ever said about who reviews and approves, the newest first. */
export async function reviewRuleHistory(db: Database): Promise<ReviewRule[]> {
  const { rows } = await sql<ReviewRule>`
    select collection, locale, one_person, own_with_reason, withdrawn, reason, created_by_name, created_at
    from review_rules order by created_at desc, id desc limit 200`.execute(db)
  return rows
}

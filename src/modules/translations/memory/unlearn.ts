import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { TextStep } from '../../../records/texts/text-steps.ts'
import { learnText } from './learn.ts'

/**
 * The memory forgets what it has from a text whose approval is taken back, in the transaction in which that happens. What
 * another approved text says too is kept from there.
 */
export async function unlearnWithdrawn(
  db: Database,
  actor: Actor,
  { record, text: { locale }, to }: TextStep,
): Promise<void> {
  if (to !== 'withdraw' || locale === SOURCE_LOCALE) return
  const { numDeletedRows } = await db
    .deleteFrom('translationMemory')
    .where('recordId', '=', record.id)
    .where('locale', '=', locale)
    .where('origin', '=', 'approved')
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  for (const { recordId, orgId, at } of await sayTheSame(db, record.id, locale)) {
    await learnText(db, actor, { recordId, orgId, locale, at })
  }
}

/** Approved texts that say a segment of another as that does, from those approved first. */
async function sayTheSame(
  db: Database,
  recordId: string,
  locale: string,
): Promise<{ recordId: string; orgId: string; at: Date }[]> {
  const { rows } = await sql<{ recordId: string; orgId: string; at: Date }>`
    select distinct o.record_id, r.owner_org_id as org_id, t.approved_at as at from translation_segments s
    join translation_segments o on o.locale = s.locale and md5(o.source) = md5(s.source)
      and o.source = s.source and o.target = s.target and o.record_id <> s.record_id
    join record_texts t on t.record_id = o.record_id and t.locale = o.locale and t.state = 'approved'
    join records r on r.id = o.record_id and r.deleted_at is null
    where s.record_id = ${recordId}::uuid and s.locale = ${locale} and s.target <> ''
    order by at`.execute(db)
  return rows
}

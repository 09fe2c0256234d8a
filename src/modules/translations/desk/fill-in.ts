import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import { sourceHashOf } from '../../../records/texts/source-hash.ts'

// Long texts stay well below the size of a message.
const CHUNK = 200

type Row = { recordId: string; fields: Fields; isApproved: boolean }

/**
 * Notes of source texts that were written before it was kept what they said when they were last approved (until then: what
 * they say). Idempotent; nothing is left to do after the first start.
 */
export async function fillInSourceHashes(db: Database): Promise<void> {
  for (;;) {
    const { rows } = await sql<Row>`
      select t.record_id, coalesce(a.fields, t.fields) as fields, a.version = t.version as is_approved
      from record_texts t left join lateral (
        select version, fields from record_text_revisions v
        where v.record_id = t.record_id and v.locale = t.locale and v.state = 'approved' and t.approved_at is not null
        order by version desc limit 1) a on true
      where t.locale = ${SOURCE_LOCALE} and t.source_hash is null limit ${CHUNK}`.execute(db)
    if (rows.length === 0) return
    const hashes = rows.map(({ recordId, fields, isApproved }) => ({
      recordId,
      hash: sourceHashOf(fields),
      material: !isApproved,
    }))
    await sql`
      update record_texts t set source_hash = n.hash, material = n.material
      from jsonb_to_recordset(${JSON.stringify(hashes)}::jsonb) as n("recordId" uuid, hash text, material boolean)
      where t.record_id = n."recordId" and t.locale = ${SOURCE_LOCALE} and t.source_hash is null`.execute(db)
  }
}

import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import { sourceHashNow } from '../../../records/texts/source-hash.ts'
import type { TextState } from '../../../records/texts/text.ts'

/** What the languages of a record are translated from. */
export type Source = {
  /** The revision of the source text. */
  version: number
  /** How the source text stands now, which may be a later version. */
  state: TextState
  fields: Fields
  /** What a translation made from it is marked with. */
  hash: string
  /** Null while it never was: then its draft is translated. */
  approvedAt: Date | null
  /** Somebody is writing a later version; this one is translated until that one is approved. */
  newerDraft: boolean
}

type Row = {
  currentVersion: number
  state: TextState
  currentFields: Fields
  sourceHash: string | null
  version: number | null
  fields: Fields | null
  approvedAt: Date | null
  newerDraft: boolean
}

/** The approved source of a record, the current draft only while it was never approved; undefined while there is none. */
export async function approvedSource(db: Database, recordId: string): Promise<Source | undefined> {
  const { rows } = await sql<Row>`/* prepared */
    select t.version as current_version, t.state, t.fields as current_fields, t.source_hash, a.version, a.approved_at,
      nullif(a.fields, t.fields) as fields, a.fields is distinct from t.fields as newer_draft
    from record_texts t left join lateral (
      select version, fields, created_at as approved_at from record_text_revisions v
      where v.record_id = t.record_id and v.locale = t.locale and v.state = 'approved' and t.approved_at is not null
      order by version desc limit 1) a on true
    where t.record_id = ${recordId}::uuid and t.locale = ${SOURCE_LOCALE}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { state, version, approvedAt, currentFields, sourceHash } = row
  return {
    version: version ?? row.currentVersion,
    state,
    fields: row.fields ?? currentFields,
    hash: sourceHashNow({ sourceHash, fields: currentFields }),
    approvedAt,
    newerDraft: version !== null && row.newerDraft,
  }
}

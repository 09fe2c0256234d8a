import { sql, type RawBuilder } from 'kysely'

/** SQL over a publication `t`: 1 when it speaks a foreign language, 0 when only Vietnamese, null when not known. */
export const inForeignLanguage: RawBuilder<unknown> = sql`case
  when coalesce(cardinality(t.languages), 0) = 0 then null
  when exists (select from unnest(t.languages) as l where l <> 'vi' and l not like 'vi-%') then 1
  else 0 end`

/** SQL over a distribution `t`: how many recipients it names; null when it names none. */
export const namedRecipients: RawBuilder<unknown> = sql`nullif(coalesce(cardinality(t.recipients), 0), 0)`

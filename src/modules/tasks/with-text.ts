import { sql, type RawBuilder } from 'kysely'
import { SOURCE_LOCALE } from '../../platform/locales.ts'

/** Whether a submitted record `r` is decided with its source text, which is what waits then: one line for one thing to do. */
export const waitsWithText: RawBuilder<unknown> = sourceIs(['submitted', 'reviewed'])

/** Whether a returned record `r` came back with its source text, and nothing is asked about its own fields. */
export const returnedWithText: RawBuilder<unknown> = sql`(${sourceIs(['returned'])} and not exists (
  select from record_comments c where c.record_id = r.id and c.resolved_at is null and c.kind = 'request'
    and c.field not like 'texts.%'))`

function sourceIs(states: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select from record_texts t where t.record_id = r.id and t.locale = ${SOURCE_LOCALE}
    and t.state in (${sql.join(states)}))`
}

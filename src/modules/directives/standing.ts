import { sql, type RawBuilder } from 'kysely'
import type { Labels } from '../../platform/labels.ts'
import { addDays, type IsoDate } from '../../platform/time/dates.ts'
import { documentTypes, effectOf, type DocumentType, type Effect } from './document-types.ts'
import { effectiveEnd, statusOn, type DirectiveDates, type Relation } from './rules.ts'

/** How a document stands on a day, for people who look over a register. */
export const standings = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  ending: { vi: 'Sắp hết giai đoạn', en: 'Ending soon' },
  'partly-expired': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  replaced: { vi: 'Đã bị thay thế', en: 'Replaced' },
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  planned: { vi: 'Chưa ban hành', en: 'Not issued' },
  once: { vi: 'Có tác dụng một lần', en: 'Works once' },
  unknown: { vi: 'Chưa rõ hiệu lực', en: 'Effect unknown' },
} as const satisfies Record<string, Labels>

export type Standing = keyof typeof standings

/** How long before its end a document is called ending: as long as the report's checker looks ahead. */
export const ENDING_DAYS = 90

/** The standing of a document on an ISO date, from its dates and from what amends or replaces it. */
export function standingOn(dates: DirectiveDates, relations: readonly Relation[], on: IsoDate): Standing {
  if (dates.planned === true) return 'planned'
  const status = statusOn(dates, relations, on)
  if (status === null) return effectOf(dates.type) === 'once' ? 'once' : 'unknown'
  if (status === 'expired') {
    const unreplaced = relations.filter(({ role }) => role !== 'replaces')
    return statusOn(dates, unreplaced, on) === 'expired' ? 'expired' : 'replaced'
  }
  const end = effectiveEnd(dates)
  const ends = status === 'in-force' && end !== null && end <= addDays(on, ENDING_DAYS)
  return ends ? 'ending' : status
}

const typesOf = (effect: Effect) =>
  sql`array[${sql.join(
    (Object.keys(documentTypes) as DocumentType[])
      .filter((type) => effectOf(type) === effect)
      .map((type) => sql.lit(type)),
  )}]::text[]`

/** SQL: the first day on which the document of a table alias works; null while planned or unknown. */
export function startSql(t: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${t}.${name}`)
  return sql`case when ${column('planned')} is true then null
    else coalesce(${column('effective_from')}, ${column('issued_on')}, make_date(${column('period_from')}, 1, 1)) end`
}

/** SQL: the last day on which the document of a table alias works by its own words; null is open-ended. */
export function endSql(t: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${t}.${name}`)
  return sql`coalesce(${column('effective_to')}, case
    when ${column('type')} = any(${typesOf('once')}) then ${column('issued_on')}
    when ${column('type')} = any(${typesOf('period')}) then make_date(${column('period_to')}, 12, 31) end)`
}

/** SQL: `standingOn` for the rows of `r` (records) and `t` (directives). The two are held together by a test. */
export function standingSql(on: string): RawBuilder<Standing> {
  const changed = (role: 'replaces' | 'amends') => sql`exists (
    select from record_links l join records s on s.id = l.from_id join directives d on d.record_id = s.id
    where l.to_id = r.id and l.role = ${sql.lit(role)} and s.deleted_at is null and s.state in ('approved', 'archived')
      and ${startSql('d')} <= ${on}::date)`
  return sql<Standing>`case
    when t.planned is true then 'planned'
    when t.type = any(${typesOf('once')}) then 'once'
    when ${startSql('t')} is null then 'unknown'
    when ${startSql('t')} > ${on}::date then 'not-yet'
    when ${endSql('t')} < ${on}::date then 'expired'
    when ${changed('replaces')} then 'replaced'
    when ${changed('amends')} then 'partly-expired'
    when ${endSql('t')} <= ${on}::date + ${sql.lit(ENDING_DAYS)} then 'ending'
    else 'in-force' end`
}

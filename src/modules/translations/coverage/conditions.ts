import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import { fieldsOf } from '../../../records/collection.ts'
import { reachOver } from '../../../records/reach.ts'
import type { Collections } from '../../../records/registry.ts'
import { searchConditions } from '../../../records/search.ts'
import type { CoverageFilters } from './endpoints.ts'
import { kindLetters, placeOf } from './kinds.ts'
import { isOwed, isOwedAnywhere, type Clock } from './owed.ts'
import { interfaceTexts } from '../interface/schema.ts'

/** The collections whose items are told in several languages. */
export function toldCollections(collections: Collections): Collections {
  return new Map([...collections].filter(([, { texts }]) => texts !== undefined))
}

const foreign = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)

/** Over `r` (records) and `c` (translation_coverage, may be missing): what the actor may read and the filter lets through. */
export function coverageConditions(
  actor: Actor,
  collections: Collections,
  filters: CoverageFilters,
  clock: Clock,
): RawBuilder<unknown> {
  const told = toldCollections(collections)
  const wanted = filters.collections
    ? new Map([...told].filter(([name]) => filters.collections?.includes(name)))
    : withoutInterface(told)
  const { subject, owner, locale, kind, late, soon, published, reading, mine } = filters
  const parts = [
    sql`r.deleted_at is null and ${reachOver(actor, 'read', wanted) ?? sql`false`}`,
    owner && sql`r.owner_org_id = ${owner}::uuid`,
    subject && ofSubject(wanted, subject),
    kind && ofKind(kindLetters[kind], locale),
    late && (locale ? isOwed(clock, locale, 'late') : isOwedAnywhere(clock, 'late')),
    soon && (locale ? isOwed(clock, locale, 'soon') : isOwedAnywhere(clock, 'soon')),
    published && sql`c.published`,
    reading && sql`c.published and ${readIn(reading)}`,
    mine &&
      sql`exists (select from translation_job_items ji join translation_jobs j on j.id = ji.job_id
      where ji.record_id = r.id and j.assignee_id = ${actor.userId} and j.state = 'open'
        ${locale ? sql`and j.locale = ${locale}` : sql``})`,
  ].filter((part) => typeof part === 'object')
  return sql`${sql.join(parts, sql` and `)} ${searchConditions(filters.q)}`
}

function ofKind(letter: string, locale: PortalLocale | undefined): RawBuilder<unknown> {
  const kinds = sql`coalesce(c.kinds, 'nnnnnnnn')`
  if (locale) return sql`substr(${kinds}, ${placeOf(locale)}::integer, 1) = ${letter}`
  return sql`strpos(substr(${kinds}, 2), ${letter}) > 0`
}

function readIn(reading: NonNullable<CoverageFilters['reading']>): RawBuilder<unknown> {
  const locales = reading === 'foreign' || reading === 'none' ? foreign : [reading]
  const found = sql`exists (select from public_pages p where p.record_id = r.id and p.locale = any(${locales}::text[]))`
  return reading === 'none' ? sql`not ${found}` : found
}

/** The words of the program have a page of their own; here they stand when they are asked for. */
function withoutInterface(told: Collections): Collections {
  return new Map([...told].filter(([name]) => name !== interfaceTexts.name))
}

/** Each collection keeps its subjects in a column of its own; those that have none are about nothing. */
function ofSubject(collections: Collections, subject: string): RawBuilder<unknown> {
  const tables = subjectTables(collections).map(
    (table) => sql`select record_id from ${sql.table(table)} where subjects @> array[${subject}]::text[]`,
  )
  return tables.length === 0 ? sql`false` : sql`r.id in (${sql.join(tables, sql` union all `)})`
}

/** The tables of the collections that have subjects. */
export function subjectTables(collections: Collections): string[] {
  return [...collections.values()]
    .filter((collection) => fieldsOf(collection).some(({ name }) => name === 'subjects'))
    .map(({ table }) => table)
}

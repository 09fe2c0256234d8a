import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

type Row = Readonly<Record<string, unknown>>

/** What the public reads of a record in one language: its page, or what is known of one that is gone; rows as JSON. */
export type PublicRows = { page: Row | null; gone: Row | null }

/** By language. */
export type PublicState = Readonly<Record<string, PublicRows>>

/** What a step changed for readers of each language. */
export type PublicChanges = Readonly<Record<string, { before: PublicRows; after: PublicRows }>>

const NOTHING: PublicRows = { page: null, gone: null }

/** What the public reads of a record now, whole, so that it can be brought back. */
export async function readPublicState(db: Database, recordId: string): Promise<PublicState> {
  const { rows } = await sql<{ state: string | null }>`
    select jsonb_object_agg(l.locale, jsonb_build_object('page', to_jsonb(p), 'gone', to_jsonb(g)))::text as state
    from (select locale from public_pages where record_id = ${recordId}::uuid
      union select locale from public_gone where record_id = ${recordId}::uuid) l
    left join public_pages p on p.record_id = ${recordId}::uuid and p.locale = l.locale
    left join public_gone g on g.record_id = ${recordId}::uuid and g.locale = l.locale`.execute(db)
  return JSON.parse(rows[0]?.state ?? '{}') as PublicState
}

/**
 * What tells one state of what the public reads from another: as much of it as `standsAs` looks at, without the words of
 * the pages.
 */
export async function readPublicStanding(db: Database, recordId: string): Promise<PublicState> {
  const { rows } = await sql<{ state: PublicState | null }>`/* prepared */
    select jsonb_object_agg(l.locale, jsonb_build_object(
      'page', case when p.locale is null then null
        else jsonb_build_object('version', p.version, 'published_at', p.published_at) end,
      'gone', case when g.locale is null then null
        else jsonb_build_object('reason', g.reason, 'gone_at', g.gone_at) end)) as state
    from (select locale from public_pages where record_id = ${recordId}::uuid
      union select locale from public_gone where record_id = ${recordId}::uuid) l
    left join public_pages p on p.record_id = ${recordId}::uuid and p.locale = l.locale
    left join public_gone g on g.record_id = ${recordId}::uuid and g.locale = l.locale`.execute(db)
  return rows[0]?.state ?? {}
}

/** The languages in which something was published, taken away or published anew between two moments. */
export function publicChanges(before: PublicState, after: PublicState): PublicChanges {
  const locales = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const [was, is] = [before[locale] ?? NOTHING, after[locale] ?? NOTHING]
      return standsAs(was, is) ? [] : [[locale, { before: was, after: is }]]
    }),
  )
}

/** Whether readers are still given what a step gave them; facts and pictures may have been copied anew since. */
export function standsAs(one: PublicRows, other: PublicRows): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf({ page, gone }: PublicRows): string {
  return JSON.stringify([page?.['version'], page?.['published_at'], gone?.['reason'], gone?.['gone_at']])
}

/**
 * Puts back what the public read of a record in some languages. Facts and pictures come as they were then; the caller
 * copies them anew and tells readers.
 */
export async function restorePublicState(db: Database, recordId: string, state: PublicState): Promise<void> {
  const locales = Object.keys(state)
  const rows = Object.values(state)
  const pages = rows.flatMap(({ page }) => (page ? [page] : []))
  const gone = rows.flatMap((row) => (row.gone ? [row.gone] : []))
  const here = sql`record_id = ${recordId}::uuid and locale = any(${locales}::text[])`
  await sql`delete from public_pages where ${here}`.execute(db)
  await sql`delete from public_gone where ${here}`.execute(db)
  await sql`insert into public_pages
    select * from jsonb_populate_recordset(null::public_pages, ${JSON.stringify(pages)}::jsonb)`.execute(db)
  await sql`insert into public_gone
    select * from jsonb_populate_recordset(null::public_gone, ${JSON.stringify(gone)}::jsonb)`.execute(db)
  await sql`update record_texts t set published_version = (select version from public_pages p
    where p.record_id = t.record_id and p.locale = t.locale) where ${here}`.execute(db)
}

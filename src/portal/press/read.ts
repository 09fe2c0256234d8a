import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'

export type Release = { title: string; slug: string; summary: string | null; on: string }

/** The newest press releases and clarifications of a language. */
export async function listReleases(db: Database, locale: PortalLocale, most: number): Promise<Release[]> {
  const { rows } = await sql<Release>`
    select title, slug, summary, coalesce(facts->>'datedOn', first_published_at::date::text) as "on"
    from public_pages where locale = ${locale} and collection = 'articles'
      and facts->>'kind' in ('press-release', 'clarification')
    order by 4 desc, slug limit ${most}`.execute(db)
  return rows
}

/** Pictures of published pages that have a licence for others to use, each described in the language. */
export async function mediaKit(db: Database, locale: PortalLocale, most: number): Promise<PublicMedium[]> {
  const { rows } = await sql<{ medium: PublicMedium }>`
    select distinct on (m.key) m.value as medium from public_pages p, jsonb_each(p.media) m
    where p.locale = ${locale} and m.value->>'kind' in ('image', 'drawing') and m.value->>'licence' is not null
      and coalesce(m.value->>'credit', m.value->>'author') is not null
    order by m.key limit ${most}`.execute(db.withoutPlugins())
  return rows.map(({ medium }) => medium)
}

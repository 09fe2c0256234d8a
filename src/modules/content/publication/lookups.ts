import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { PublicMedium } from '../../../records/publishing/public-page.ts'
import { findRecords } from '../../../records/store.ts'
import { citation, directives, type DirectiveFields } from '../../directives/public.ts'
import { publications } from '../../publications/public.ts'

/** Another record as a page names it; `slug` is null where it has no page in the language, `cover` where that shows none. */
export type NamedRecord = {
  id: string
  collection: string
  title: string
  slug: string | null
  summary: string | null
  cover: PublicMedium | null
}

/** A directing document as the public may know it. */
export type NamedDirective = {
  id: string
  title: string
  number: string | null
  issuedOn: string | null
  subject: string | null
}

/** Approved records by id: by the title of their page in a language, else by the name that the office keeps. */
export async function namedRecords(
  db: Database,
  ids: readonly string[],
  locale: PortalLocale,
): Promise<Map<string, NamedRecord>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<NamedRecord>`
    select r.id, r.collection, coalesce(p.title, r.title) as title, p.slug, p.summary,
      p.media -> (p.facts ->> 'cover') as cover from records r
    left join public_pages p on p.record_id = r.id and p.locale = ${locale}
    where r.id = any(${ids}::uuid[]) and r.deleted_at is null and r.state = 'approved'`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Approved documents that may be named in public: what circulates internally or is secret is left out. */
export async function namedDirectives(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, NamedDirective>> {
  if (ids.length === 0) return new Map()
  const found = await findRecords(db, directives, ids, 'everywhere')
  const open = found.filter(({ state, fields }) => {
    return state === 'approved' && fields['classification'] !== 'internal' && fields['secretPointer'] !== true
  })
  return new Map(
    open.map(({ id, fields }) => {
      const directive = fields as DirectiveFields
      const { number, issuedOn, subject } = directive
      return [id, { id, title: citation(directive, 'short'), number, issuedOn, subject }]
    }),
  )
}

/** The printed publication that can be read online. */
export type NamedPublication = {
  id: string
  title: string
  kind: string | null
  year: number | null
  isbn: string | null
  pages: number | null
}

export async function namedPublications(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, NamedPublication>> {
  if (ids.length === 0) return new Map()
  const found = await findRecords(db, publications, ids, 'everywhere')
  return new Map(
    found
      .filter(({ state }) => state === 'approved')
      .map(({ id, title, fields }) => {
        const { kind, year, isbn, pages } = fields as Omit<NamedPublication, 'id' | 'title'>
        return [id, { id, title, kind, year, isbn, pages }]
      }),
  )
}

import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { together } from '../../../platform/database/pipeline.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { spellingOf } from './term-words.ts'
import type { GlossaryTerm } from './terms.ts'

/**
 * The approved terms for a language, the province's own before pulled ones; a pulled term that the province has
 * itself is left out.
 */
export async function loadTerms(db: Database, locale: PortalLocale): Promise<GlossaryTerm[]> {
  const [own, pulled] = await together([loadOwnTerms(db, locale), loadPulledTerms(db, locale)])
  const known = new Set(own.flatMap(({ term, variants }) => [term, ...variants].map(spellingOf)))
  return [...own, ...pulled.filter(({ term }) => !known.has(spellingOf(term)))]
}

async function loadOwnTerms(db: Database, locale: PortalLocale): Promise<GlossaryTerm[]> {
  const words = locale === 'vi' ? sql`'{}'::text[]` : sql.ref(`t.${columnOf(locale)}`)
  const forbidden = locale === 'vi' ? sql`'{}'::text[]` : sql.ref(`t.${columnOf(locale)}Forbidden`)
  const { rows } = await sql<Omit<GlossaryTerm, 'from'>>`/* prepared */
    select t.record_id as id, coalesce(t.term, '') as term, coalesce(t.variants, '{}') as variants, t.kind,
      coalesce(t.treatment, 'preferred') as treatment, coalesce(t.match_case, false) as "matchCase", t.explanation,
      t.legal_basis as "legalBasis", coalesce(${words}, '{}') as accepted, coalesce(${forbidden}, '{}') as forbidden,
      coalesce(t.vi_forbidden, '{}') as "sourceForbidden"
    from glossary_terms t join records r on r.id = t.record_id
    where r.state = 'approved' and r.deleted_at is null
    order by t.term`.execute(db)
  return rows.map((row) => ({ ...row, from: null }))
}

type Column = 'en' | 'lo' | 'th' | 'zhHans' | 'ja' | 'ko' | 'fr'

/** The field that holds the words of a language. */
export function columnOf(locale: Exclude<PortalLocale, 'vi'>): Column {
  return locale === 'zh-Hans' ? 'zhHans' : locale
}

async function loadPulledTerms(db: Database, locale: PortalLocale): Promise<GlossaryTerm[]> {
  const { rows } = await sql<GlossaryTerm>`/* prepared */
    select t.source_id || ':' || t.position as id, t.term, t.variants, t.kind, t.treatment, t.match_case as "matchCase",
      t.explanation, t.legal_basis as "legalBasis", s.name as "from", t.vi_forbidden as "sourceForbidden",
      coalesce(t.languages -> ${locale}::text -> 'accepted', '[]') as accepted,
      coalesce(t.languages -> ${locale}::text -> 'forbidden', '[]') as forbidden
    from pulled_terms t join glossary_sources s on s.id = t.source_id
    order by s.created_at, t.position`.execute(db)
  return rows
}

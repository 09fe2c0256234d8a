import type { Database } from '../../../platform/database/connect.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import type { Concept } from './concept.ts'
import { columnOf } from './load-terms.ts'

const targets = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)

/** The province's own approved terms in all languages, as files and other installations get them. */
export async function approvedConcepts(db: Database): Promise<Concept[]> {
  const rows = await db
    .selectFrom('glossaryTerms as t')
    .innerJoin('records as r', 'r.id', 't.recordId')
    .selectAll('t')
    .where('r.state', '=', 'approved')
    .where('r.deletedAt', 'is', null)
    .orderBy('t.term')
    .execute()
  return rows.map((row) => ({
    id: row.recordId,
    term: row.term ?? '',
    variants: row.variants ?? [],
    kind: row.kind as Concept['kind'],
    treatment: (row.treatment ?? 'preferred') as Concept['treatment'],
    matchCase: row.matchCase ?? false,
    explanation: row.explanation,
    legalBasis: row.legalBasis,
    sourceForbidden: row.viForbidden ?? [],
    languages: Object.fromEntries(
      targets.flatMap((locale) => {
        const [accepted, forbidden] = [row[columnOf(locale)] ?? [], row[`${columnOf(locale)}Forbidden`] ?? []]
        return accepted.length + forbidden.length > 0 ? [[locale, { accepted, forbidden }]] : []
      }),
    ),
  }))
}

/** A term of a file as the fields of a record of the register. */
export function fieldsOfConcept({ languages, sourceForbidden, id: _id, ...concept }: Concept): Fields {
  const fields: Fields = { ...concept, kind: concept.kind ?? 'other', viForbidden: known(sourceForbidden) }
  fields['variants'] = known(concept.variants)
  for (const locale of targets) {
    fields[columnOf(locale)] = known(languages[locale]?.accepted)
    fields[`${columnOf(locale)}Forbidden`] = known(languages[locale]?.forbidden)
  }
  return fields
}

function known(words: readonly string[] | undefined): readonly string[] | null {
  return words && words.length > 0 ? words : null
}

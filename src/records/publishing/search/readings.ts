import { sql, type RawBuilder } from 'kysely'
import type { Term } from '../../../platform/text/words/terms.ts'
import { SAMPLES } from './entry.ts'

/** What may have been meant: for each term the word in its place, null where it stays; and how many pages say it all. */
export type Reading = { meant: readonly (string | null)[]; titles: number; pages: number }

/** A term as the index is asked for it; `plain` only where it may be misspelt. */
export type AskedTerm = { plain: string | null; anywhere: string; inTitle: string }

const SHORTEST = 3

/** The word of a term that may be misspelt; numbers and scripts without spaces are left alone. */
export function doubtfulWord(term: Term): string | null {
  return term.kind === 'word' && term.plain.length >= SHORTEST && !/\d/.test(term.plain) ? term.plain : null
}

const [{ sign, oneIn }] = SAMPLES

/**
 * SQL for what may have been meant, an array of `Reading` as JSON: asked together with the question itself, for whoever
 * mistyped should not wait twice. Terms are judged together, for «phong nha» is a place that pages name, and «phong
 * anh» two words that are each in use. `answered` is the condition under which the question found something as it stands.
 */
export function readingsOf(terms: readonly AskedTerm[], answered: RawBuilder<unknown>): RawBuilder<string> {
  const each = (key: keyof AskedTerm) => sql`${terms.map((term) => term[key])}::text[]`
  return sql`(
    select coalesce(json_agg(r), '[]')::text
    from public_readings(${each('plain')}, ${each('anywhere')}, ${each('inTitle')}, ${answered}, ${`'${sign}'`}, ${oneIn}::int) r
    where pages > 0)`
}

import { sql, type RawBuilder } from 'kysely'
import { termsOf, type Term } from '../../../platform/text/words/terms.ts'

const SHORTEST = 3
/** In words of so many letters two slips are forgiven. */
const LONG = 6
const MOST_SLIPS = 2
const CANDIDATES = 24

/** A word of a question that no page says, with words of pages that are like it: those one slip away, else others. */
export type Unsaid = { asked: string; near: readonly string[] | null; similar: readonly string[] }

/** The words of a question that may be misspelt: numbers and scripts without spaces are left alone. */
export function doubtfulWords(terms: readonly Term[]): string[] {
  return terms.flatMap((term) => (term.kind === 'word' && isSpelled(term.plain) ? [term.plain] : []))
}

function isSpelled(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word)
}

/**
 * SQL for those of the words that no page says, an array of `Unsaid` as JSON: asked together with the question itself, for
 * whoever mistyped should not wait twice.
 */
export function unsaidWords(words: readonly string[]): RawBuilder<string> {
  return sql`(
    select coalesce(json_agg(json_build_object('asked', asked, 'near', near, 'similar', case
      when near is null and length(asked) >= ${LONG}::int then array(select similar_public_words(asked, ${CANDIDATES}::int))
      else '{}' end)), '[]')::text
    from unnest(${words}::text[]) asked
    cross join lateral (
      select array_agg(distinct w.word) as near from (${oneSlipFrom(sql`asked`)}) s(meant) join public_words w on w.word = s.meant
    ) n
    where not exists (select from public_words w where w.word = asked))`
}

/** Every word that is one slip away: groups of three letters do not tell that «bnag» and «bang» are alike. */
function oneSlipFrom(word: RawBuilder<unknown>): RawBuilder<unknown> {
  const from = (place: number) => sql`substr(${word}, at + ${sql.lit(place)})`
  return sql`
    select slip from generate_series(0, length(${word})) at, lateral (
      select left(${word}, at) as before) b, lateral (
      select before || ${from(2)} as slip
      union all select before || substr(${word}, at + 2, 1) || substr(${word}, at + 1, 1) || ${from(3)}
      union all select before || letter || ${from(1)} from unnest(${ALPHABET}::text[]) letter
      union all select before || letter || ${from(2)} from unnest(${ALPHABET}::text[]) letter) s`
}

const ALPHABET = `{${[...'abcdefghijklmnopqrstuvwxyz'].join(',')}}`

/** The terms as they may have been meant, with their words as published pages spell them; null when nothing is like them. */
export function correctedTerms(terms: readonly Term[], unsaid: readonly Unsaid[]): Term[] | null {
  const meant = new Map(
    unsaid.map(({ asked, near, similar }) => [asked, nearest(asked, [...(near ?? []), ...similar])]),
  )
  const corrected = terms.map((term) => {
    const better = term.kind === 'word' ? meant.get(term.plain) : undefined
    return (better === undefined ? undefined : termsOf(better)[0]) ?? term
  })
  return corrected.every((term, at) => term === terms[at]) ? null : corrected
}

/** Swapped neighbours are the likeliest slip, then one letter too many or too few inside a word. */
function nearest(asked: string, known: readonly string[]): string | undefined {
  let best: { word: string; cost: number } | undefined
  for (const word of known) {
    const cost = slipsBetween(asked, word) * 3 + unlikeness(asked, word)
    if (cost < (best?.cost ?? (MOST_SLIPS + 1) * 3)) best = { word, cost }
  }
  return best?.word
}

function unlikeness(asked: string, word: string): number {
  if (sorted(asked) === sorted(word)) return 0
  return asked[0] === word[0] ? 1 : 2
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

/** Letters left out, added, changed, or two neighbours swapped (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let [last, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (last[j - 2] ?? 0) + 1)
      next.push(least)
    }
    ;[last, row] = [row, next]
  }
  return row[b.length] ?? 0
}

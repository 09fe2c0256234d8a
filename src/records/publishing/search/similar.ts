import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { termsOf, type Term, type Word } from '../../../platform/text/words/terms.ts'

const SHORTEST = 3
/** In words of so many letters two slips are forgiven. */
const LONG = 6
const MOST_SLIPS = 2
const CANDIDATES = 24

/**
 * The terms as they may have been meant, with their words as published pages spell them; null when there is nothing to
 * correct. Words that pages say are right; numbers and scripts without spaces are left alone.
 */
export async function correctedTerms(db: Database, terms: readonly Term[]): Promise<Term[] | null> {
  const doubted = terms.filter((term): term is Word => term.kind === 'word' && isSpelled(term.plain))
  if (doubted.length === 0) return null
  const meant = await meantWords(
    db,
    doubted.map(({ plain }) => plain),
  )
  if (meant.size === 0) return null
  return terms.map((term) => {
    const better = term.kind === 'word' ? meant.get(term.plain) : undefined
    return (better === undefined ? undefined : termsOf(better)[0]) ?? term
  })
}

function isSpelled(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word)
}

/** For each word that no page says, the nearest that one does. */
async function meantWords(db: Database, words: readonly string[]): Promise<Map<string, string>> {
  const slips = words.flatMap((word) => oneSlipFrom(word).map((meant) => ({ word, meant })))
  const { rows } = await sql<{ asked: string; near: string[]; similar: string[] }>`
    with near as (
      select s.asked, array_agg(s.meant) as near from unnest(
        ${slips.map(({ word }) => word)}::text[], ${slips.map(({ meant }) => meant)}::text[]) s(asked, meant)
      join public_words w on w.word = s.meant group by s.asked
    )
    select asked, coalesce(near, '{}') as near, case when near is null and length(asked) >= ${LONG}
      then array(select similar_public_words(asked, ${CANDIDATES})) else '{}' end as similar
    from unnest(${words}::text[]) asked left join near using (asked)
    where not exists (select from public_words w where w.word = asked)`.execute(db.withoutPlugins())
  const meant = new Map<string, string>()
  for (const { asked, near, similar } of rows) {
    const best = nearest(asked, [...near.sort(), ...similar])
    if (best !== undefined) meant.set(asked, best)
  }
  return meant
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz']

/** Every word that is one slip away: groups of three letters do not tell that «bnag» and «bang» are alike. */
function oneSlipFrom(word: string): string[] {
  const slips = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after !== '') slips.add(before + after.slice(1))
    if (after.length > 1) slips.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
    for (const letter of ALPHABET) {
      slips.add(before + letter + after)
      if (after !== '') slips.add(before + letter + after.slice(1))
    }
  }
  return [...slips]
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

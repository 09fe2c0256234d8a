import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { termsOf, type Term, type Word } from '../../../platform/text/words/terms.ts'

const SHORTEST = 3
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
  const { rows } = await sql<{ asked: string; similar: string[] }>`
    select asked, array(select similar_public_words(asked, ${CANDIDATES})) as similar from unnest(${words}::text[]) asked
    where not exists (select from public_words w where w.word = asked)`.execute(db.withoutPlugins())
  const meant = new Map<string, string>()
  for (const { asked, similar } of rows) {
    const best = nearest(asked, similar)
    if (best !== undefined) meant.set(asked, best)
  }
  return meant
}

/** One slip in a short word, two in a long one; of equally near words the more similar stands first. */
function nearest(asked: string, similar: readonly string[]): string | undefined {
  const most = asked.length < 6 ? 1 : 2
  let best: { word: string; slips: number } | undefined
  for (const word of similar) {
    const slips = slipsBetween(asked, word)
    if (slips <= most && slips < (best?.slips ?? Infinity)) best = { word, slips }
  }
  return best?.word
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

import { sql, type RawBuilder } from 'kysely'
import { cleanLine } from '../platform/text/clean.ts'
import { fold } from '../platform/text/fold.ts'

const LONGEST = 10_000
const SHORT = 2
const LONG = 10
const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const BEHIND_A_SIGN = /(?<=[^\p{L}\p{N}\p{M}\s])[\p{L}\p{N}\p{M}]+/gu
// Scripts that put no spaces between words.
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/**
 * What a record is found by: its texts, folded. A space stands before every word, so that one or two letters are
 * looked up as the beginning of a word, which the trigram index knows; words behind a sign, and each character
 * of a script without spaces, are therefore repeated at the end.
 */
export function searchText(texts: readonly string[]): string {
  const folded = [...new Set(texts.map(fold))].join(' ')
  const behindSigns = new Set(folded.match(BEHIND_A_SIGN))
  const characters = (folded.match(SPACELESS) ?? []).map(spaced)
  return ` ${[folded, ...behindSigns, ...characters].join(' ')}`.slice(0, LONGEST)
}

/** Every word must be found; the words are compared without accents and with đ = d. */
export function searchConditions(q: string | undefined): RawBuilder<unknown> {
  const words = new Set(
    fold(cleanLine(q ?? ''))
      .split(' ')
      .filter(Boolean),
  )
  const [rarest, ...others] = [...words].sort((a, b) => rarity(b) - rarity(a)).map(wantedOf)
  if (rarest === undefined) return sql``
  // Words of one phrase come together: were each weighed by the planner, it would expect next to nothing and
  // collect half the register by the trigram index. So it weighs one word, and the others are only looked at.
  const looked = others.map((wanted) => sql`and strpos(r.search, ${wanted}) <> 0`)
  return sql`and r.search like ${`%${literal(rarest)}%`} ${sql.join(looked, sql` `)}`
}

/** A guess: numbers tell records apart better than words, and long words better than short ones. */
function rarity(word: string): number {
  return word.length + (/\d/.test(word) ? LONG : 0)
}

/** What must stand in the searched text: the word, wherever it is; one or two letters at a beginning only. */
function wantedOf(word: string): string {
  const short = word.length <= SHORT && word.replace(WORDS, '') === ''
  return short ? ` ${word.replace(SPACELESS, spaced)}` : word
}

function spaced(characters: string): string {
  return [...characters].join(' ')
}

function literal(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

import { sql, type RawBuilder } from 'kysely'
import { fold } from '../platform/text/fold.ts'

const LONGEST = 10_000
const SHORT = 2
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
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  const conditions = words.map((word) => sql`and r.search like ${patternOf(word)}`)
  return sql`${sql.join(conditions, sql` `)}`
}

/** Anywhere within the words; one or two letters at their beginning only. */
function patternOf(word: string): string {
  if (word.length > SHORT || word.replace(WORDS, '') !== '') return `%${literal(word)}%`
  return `% ${word.replace(SPACELESS, spaced)}%`
}

function spaced(characters: string): string {
  return [...characters].join(' ')
}

function literal(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

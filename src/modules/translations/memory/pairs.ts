const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Each two neighbouring words of a key, and its first and last word, as numbers that differ by language. Two sentences
 * that share 70 % of their trigrams share at least half of these in practice: docs/decisions/0020.
 */
export function pairsOf(key: string, locale: string): number[] {
  const words = ['', ...(key.match(WORDS) ?? [key]), '']
  const pairs = words.slice(1).map((word, at) => hash(`${locale} ${words[at]} ${word}`))
  return [...new Set(pairs)]
}

/** FNV-1a over UTF-16 units, as PostgreSQL's integer. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}

/** Of this share of the pairs of a sentence, a match has at least one: the rarest of the others are asked for. */
const SHARED = 0.5
/** How many entries are compared with the sentence at most, as far as is known beforehand. */
const CANDIDATES = 400
/** What is supposed of a pair that is not counted among the common ones. */
const RARE = 20

/** Fewer than this are not counted. */
export const COMMON_FROM = RARE

/** The pairs by which candidates are found: the rarest, as few as are needed and as many as stay quick. */
export function pairsToAsk(pairs: readonly number[], common: ReadonlyMap<number, number>): number[] {
  const entries = (pair: number) => common.get(pair) ?? RARE
  const needed = pairs.length - Math.ceil(SHARED * pairs.length) + 1
  const rarest = pairs.toSorted((a, b) => entries(a) - entries(b)).slice(0, needed)
  let expected = 0
  return rarest.filter((pair, at) => {
    expected += entries(pair)
    return at === 0 || expected <= CANDIDATES
  })
}

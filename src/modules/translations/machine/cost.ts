import type { Price } from './settings.ts'

export type Cost = {
  characters: number
  /** Null for a machine that does not count them. */
  tokensIn: number | null
  tokensOut: number | null
  /** Null while the price is unknown. */
  amount: number | null
  currency: string | null
}

// Vietnamese takes a token for about two characters; instructions and terms go with every batch.
const CHARACTERS_A_TOKEN = 2
const TOKENS_A_BATCH = 450
const CHARACTERS_A_BATCH = 4000
/** Identifiers, quotation marks and longer languages. */
const OUT_FACTOR = 1.4

/** What drafting so many characters will cost about, before it is done. */
export function estimateCost(characters: number, price: Price | null, countsTokens: boolean): Cost {
  const batches = Math.ceil(characters / CHARACTERS_A_BATCH)
  const tokensIn = countsTokens ? Math.ceil(characters / CHARACTERS_A_TOKEN) + batches * TOKENS_A_BATCH : null
  const tokensOut = countsTokens ? Math.ceil((characters / CHARACTERS_A_TOKEN) * OUT_FACTOR) : null
  return {
    characters,
    tokensIn,
    tokensOut,
    amount: price && amountOf({ characters, tokensIn: tokensIn ?? 0, tokensOut: tokensOut ?? 0 }, price),
    currency: price?.currency ?? null,
  }
}

/** What was used at a price. */
export function amountOf(
  { characters, tokensIn, tokensOut }: { characters: number; tokensIn: number; tokensOut: number },
  { unit, input, output }: Price,
): number {
  return (unit === 'characters' ? characters * input : tokensIn * input + tokensOut * output) / 1_000_000
}

import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { moneyWords } from './money.ts'
import { common } from './words.ts'

const words = {
  characters: { vi: '{count} ký tự', en: '{count} characters' },
  tokens: { vi: '{tokensIn} token vào, {tokensOut} token ra', en: '{tokensIn} tokens in, {tokensOut} out' },
} as const satisfies Record<string, Labels>

type CostProps = {
  of: {
    characters: number
    tokensIn: number | null
    tokensOut: number | null
    cost: number | null
    currency: string | null
  }
}

/** What drafting costs: in money where the price is known, and what was counted. */
export function Cost({ of: { characters, tokensIn, tokensOut, cost, currency } }: CostProps) {
  const t = useWords()
  const locale = useLocale()
  const count = (value: number) => formatNumber(value, locale)
  return (
    <span>
      {cost === null ? t(common.unknown) : moneyWords(cost, currency, locale)}
      <small>
        {tokensIn !== null && tokensOut !== null
          ? t(words.tokens, { tokensIn: count(tokensIn), tokensOut: count(tokensOut) })
          : t(words.characters, { count: count(characters) })}
      </small>
    </span>
  )
}

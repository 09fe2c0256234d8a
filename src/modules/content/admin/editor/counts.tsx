import { useMemo } from 'react'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'

const words = {
  counts: { vi: '{words} từ, {characters} ký tự', en: '{words} words, {characters} characters' },
} as const satisfies Record<string, Labels>

/** How long a text is; words are cut as its language cuts them. */
export function countsOf(text: string, locale: string): { words: number; characters: number } {
  const parts = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)
  // Vietnamese counts syllables, which is what stands between spaces.
  const cut =
    locale === 'vi'
      ? text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
      : [...parts].filter(({ isWordLike }) => isWordLike).length
  return { words: cut, characters: [...text.replaceAll('\n', '')].length }
}

export function Counts({ text, language }: { text: string; language: string }) {
  const t = useWords()
  const locale = useLocale()
  const counted = useMemo(() => countsOf(text, language), [text, language])
  return (
    <span>
      {t(words.counts, {
        words: formatNumber(counted.words, locale),
        characters: formatNumber(counted.characters, locale),
      })}
    </span>
  )
}

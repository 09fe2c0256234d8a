import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Check } from '../check.ts'
import { placesIn } from '../places.ts'

// Vietnamese, Thai, Lao, Chinese, Japanese and Korean double words on purpose; doubled small words are slips anywhere.
const doubles: Partial<Readonly<Record<PortalLocale, RegExp>>> = {
  en: /(?<![\p{L}-])(?!(?:that|had|ha|bye|so|very|far)\s)(\p{Ll}{2,}|a)\s+\1(?![\p{L}-])/giu,
  fr: /(?<![\p{L}'’-])(?!(?:nous|vous|très|si|bien|petit)\s)(\p{Ll}{2,}|à)\s+\1(?![\p{L}'’-])/giu,
  'zh-Hans': /的的(?!确)|了了(?!解)|在在|是是|和和|与与/g,
  ja: /([をがはのにへ])\1(?!\p{Script=Hiragana})|をを|がが/gu,
  ko: /(?<!\p{L})(\p{Script=Hangul}{2,}(?:을|를|은|는|에서|에게|에|의))\s+\1(?!\p{L})/gu,
}
const MARKS = /([,;:，。、；：])\s?\1|(?<!\.)\.\.(?!\.)/g

export const doubled: Check = {
  name: 'doubled',
  label: { vi: 'Lặp từ, lặp dấu', en: 'Doubled words and marks' },
  severity: 'warning',
  explain: {
    vi: 'Một từ hoặc dấu câu viết hai lần liền; từ láy, ๆ và những chỗ lặp có nghĩa thì không báo.',
    en: 'A word or mark twice in a row; reduplication, ๆ and meaningful repetition are let pass.',
  },
  find: ({ source, said, locale }) => {
    const pattern = doubles[locale]
    const told = (words: string) => ({ vi: `«${words}» bị lặp.`, en: `“${words}” is doubled.` })
    // What the source holds too (a name such as «Kon Kon», a quotation) is meant.
    const meant = (words: string) => source.text.toLowerCase().includes(words.toLowerCase())
    const words = pattern ? placesIn(said.text, pattern, told) : []
    return [...words, ...placesIn(said.text, MARKS, told)].filter(
      ({ inTarget }) => !inTarget || !meant(said.text.slice(...inTarget)),
    )
  },
}

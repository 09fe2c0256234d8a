import type { Labels } from '../../../../platform/labels.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Check, Found, Subject } from '../check.ts'
import { languages } from '../languages.ts'
import { isMainlandOnly, simplifiedOf } from './traditional.ts'

// The letters of each language's own words; Latin ones stand in names and signs everywhere.
const own: Partial<Readonly<Record<PortalLocale, RegExp>>> = {
  lo: /\p{Script=Lao}/gu,
  th: /\p{Script=Thai}/gu,
  'zh-Hans': /\p{Script=Han}/gu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
}
const foreign: Readonly<Record<PortalLocale, RegExp>> = {
  vi: /[\p{Script=Lao}\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}]+/gu,
  en: /[\p{Script=Lao}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}]+/gu,
  fr: /[\p{Script=Lao}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}]+/gu,
  lo: /[\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]+/gu,
  th: /[\p{Script=Lao}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]+/gu,
  'zh-Hans':
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Lao}\p{Script=Thai}\p{Script=Cyrillic}]+/gu,
  ja: /[\p{Script=Hangul}\p{Script=Lao}\p{Script=Thai}\p{Script=Cyrillic}]+/gu,
  ko: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Thai}\p{Script=Cyrillic}]+/gu,
}
// A Latin word with a letter of another alphabet in it: a look-alike from a wrong keyboard.
const MIXED = /[A-Za-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][A-Za-z]/u

const ADDRESSES = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|\{\w+\}/giu
const LATIN_WORDS = /\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*/gu

function find(subject: Subject): Found[] {
  const { said, locale } = subject
  const words = said.text.replace(ADDRESSES, (address) => ' '.repeat(address.length))
  return [...strangers(words, subject), ...notOwn(words, subject), ...variants(words, locale)]
}

/** Letters of an alphabet that neither the language nor the source has. */
function strangers(words: string, { source, locale }: Subject): Found[] {
  const mixed = MIXED.exec(words)
  const found = [...words.matchAll(foreign[locale])].filter(([letters]) => !source.text.includes(letters))
  return (mixed && found.length === 0 ? [mixed] : found).slice(0, 3).map((match) => ({
    message: {
      vi: `«${match[0]}» không phải chữ của ${languages[locale].vi}.`,
      en: `“${match[0]}” is not written in the letters of ${languages[locale].en}.`,
    },
    inTarget: [match.index, match.index + match[0].length] as const,
  }))
}

/** Hardly a letter of the language, but words of another: the text stands in the wrong slot. */
function notOwn(words: string, { around, locale }: Subject): Found[] {
  const letters = own[locale]
  if (!letters) return []
  const count = words.match(letters)?.length ?? 0
  const latin = words.match(LATIN_WORDS) ?? []
  const asked = around.source.toLowerCase()
  // Beside words of the language, names and terms of the source may be given as they are written there.
  const strange =
    count === 0
      ? latin.filter(isPlainWord)
      : latin.filter((word) => !isSign(word) && !asked.includes(word.toLowerCase()))
  if (count === 0 && strange.length < 2) return []
  if (strange.length === 0 || count >= strange.join('').length) return []
  return [
    {
      message: {
        vi: `Đoạn này hầu như không có chữ ${languages[locale].vi}. Có đặt nhầm ngôn ngữ không?`,
        en: `Hardly a letter of ${languages[locale].en} is in this. Is it in the right language?`,
      },
    },
  ]
}

const isPlainWord = (word: string) => /^\p{Ll}/u.test(word)

/** Abbreviations and units keep their Latin letters anywhere. */
function isSign(word: string): boolean {
  return word.length <= 3 || word === word.toUpperCase()
}

function variants(words: string, locale: PortalLocale): Found[] {
  if (locale !== 'zh-Hans' && locale !== 'ja') return []
  const wrong = [...words.matchAll(/\p{Script=Han}/gu)].filter(([character]) =>
    locale === 'ja' ? isMainlandOnly(character) : simplifiedOf(character) !== undefined,
  )
  const first = wrong[0]
  if (!first) return []
  const characters = [...new Set(wrong.map(([character]) => character))].slice(0, 8).join('')
  return [
    {
      message: locale === 'ja' ? mainland(characters) : traditional(characters),
      inTarget: [first.index, first.index + 1],
    },
  ]
}

function traditional(characters: string): Labels {
  const simple = [...characters].map((character) => simplifiedOf(character)).join('')
  return {
    vi: `«${characters}» là chữ phồn thể; bản giản thể viết «${simple}».`,
    en: `“${characters}” is traditional; simplified Chinese writes “${simple}”.`,
  }
}

function mainland(characters: string): Labels {
  return {
    vi: `«${characters}» là chữ giản thể Trung Quốc, không dùng trong tiếng Nhật.`,
    en: `“${characters}” is simplified Chinese and not written in Japanese.`,
  }
}

export const script: Check = {
  name: 'script',
  label: { vi: 'Sai hệ chữ', en: 'Wrong script' },
  severity: 'warning',
  explain: {
    vi: 'Chữ của ngôn ngữ khác lọt vào: chữ La-tinh thay cho chữ Lào, chữ phồn thể trong bản giản thể, chữ cái giống nhau của bảng chữ khác. Tên riêng và ký hiệu La-tinh không bị báo.',
    en: 'Letters of another language: Latin words for Lao, traditional characters in simplified Chinese, look-alikes of another alphabet. Latin names and signs are let pass.',
  },
  find,
}

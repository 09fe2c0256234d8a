import type { Locale } from '../labels.ts'
import { parseNumberWords } from './number-words.ts'

const TAGS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

/** «1.234.567,89» in Vietnamese, «1,234,567.89» in English; as many decimals as asked, at most. */
export function formatNumber(value: number, locale: Locale = 'vi', decimals: number = 2): string {
  const key = `${locale} ${decimals}`
  const format = formats.get(key) ?? new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: decimals })
  formats.set(key, format)
  return format.format(value)
}

/** A count as official texts write it: below ten with a leading zero, «05» (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function paddedCount(value: number): string {
  return value >= 0 && value < 10 ? `0${value}` : formatNumber(value)
}

const VIETNAMESE_GROUPS = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/
// One comma is a decimal mark to a Vietnamese reader, so foreign grouping must show itself twice.
const ENGLISH_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:,\d{3}|\.\d+)$/
const PLAIN = /^\d+(?:[.,]\d+)?$/

/**
 * Reads a number as Vietnamese reports write it: «1.234», «1 234», «02», «3,5», «1.234,5», «mười lăm».
 * «1.234» is one thousand two hundred and thirty-four; «1,234» is a little more than one. Null when it is none.
 */
export function parseNumber(text: string): number | null {
  const clean = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const negative = /^[-\u2212]/.test(clean)
  const digits = negative ? clean.slice(1) : clean
  const plain = plainDigits(digits)
  if (plain !== null) return negative ? -Number(plain) : Number(plain)
  return negative || digits === '' ? null : parseNumberWords(digits)
}

function plainDigits(digits: string): string | null {
  if (VIETNAMESE_GROUPS.test(digits)) return digits.replace(/[. ]/g, '').replace(',', '.')
  if (ENGLISH_GROUPS.test(digits)) return digits.replaceAll(',', '')
  return PLAIN.test(digits) ? digits.replace(',', '.') : null
}

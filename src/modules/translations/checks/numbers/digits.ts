import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Span } from '../check.ts'
import { scaleAfter } from './scales.ts'

/** A number written in digits, with what it may be read as; the manner of the language first. */
export type NumberToken = { written: string; span: Span; values: readonly number[] }

const FOREIGN_DIGITS = /[\u0e50-\u0e59\u0ed0-\u0ed9\uff10-\uff19]/g

/** Thai, Lao and full-width digits as the plain ones, each in its place. */
export function plainDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10))
}

function zeroOf(digit: string): number {
  if (digit >= '\uff10') return 0xff10
  return digit >= '\u0ed0' ? 0x0ed0 : 0x0e50
}

type Manner = { decimal: ',' | '.'; grouping: string }

// Vietnamese, French and Lao write 1.234,5 or 1 234,5; the others 1,234.5.
const continental: Manner = { decimal: ',', grouping: '.\u00a0\u202f\u2009 ' }
const anglophone: Manner = { decimal: '.', grouping: ',\u00a0\u202f\u2009' }

export function mannerOf(locale: PortalLocale): Manner {
  return locale === 'vi' || locale === 'fr' || locale === 'lo' ? continental : anglophone
}

const GROUPED = /\d{1,3}([.,\u00a0\u202f\u2009 ])\d{3}(?:\1\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?/y
const SIMPLE = /\d+(?:[.,]\d+)?/y

/** The numbers in digits of a text, from left to right; «1,2 triệu» is one of 1,200,000. */
export function numbersIn(text: string, locale: PortalLocale): NumberToken[] {
  const digits = plainDigits(text)
  const tokens: (NumberToken & { scale: number })[] = []
  for (let at = digits.search(/\d/); at >= 0 && at < digits.length;) {
    const written = wordAt(digits, at, mannerOf(locale))
    const after = scaleAfter(digits, at + written.length, locale)
    const values = readings(written, locale).map((value) => value * after.factor)
    const end = after.factor === 1 ? at + written.length : after.end
    tokens.push({ written: text.slice(at, end), span: [at, end], values, scale: after.factor })
    const next = digits.slice(end).search(/\d/)
    at = next < 0 ? -1 : end + next
  }
  return joined(text, tokens)
}

function wordAt(digits: string, at: number, { grouping }: Manner): string {
  GROUPED.lastIndex = at
  const grouped = GROUPED.exec(digits)
  const separator = grouped?.[1] ?? ''
  if (grouped && (grouping.includes(separator) || separator === '.' || separator === ',')) return grouped[0]
  SIMPLE.lastIndex = at
  return SIMPLE.exec(digits)?.[0] ?? digits[at] ?? ''
}

function readings(written: string, locale: PortalLocale): number[] {
  const marks = written.replace(/\d/g, '')
  if (marks === '') return [Number(written)]
  const decimals = /[.,](\d+)$/.exec(written)?.[1] ?? ''
  const last = marks.at(-1) ?? ''
  const whole = Number(written.replace(/\D/g, ''))
  const parted = whole / 10 ** decimals.length
  if (marks.length > 1) return [last === marks[0] || decimals.length === 0 ? whole : parted]
  if (decimals.length !== 3) return decimals === '' ? [whole] : [parted]
  return last === mannerOf(locale).decimal ? [parted, whole] : [whole, parted]
}

type Scaled = NumberToken & { scale: number }

const BETWEEN_RANGE = /^\s*(?:[-–—~〜～]|đến|tới|to|à|至|到|から|에서|ถึง|ຫາ)\s*$/

/** «4 tỷ 500 triệu» and «1億2000万» become one number; in «3 - 4 triệu» the first may be millions too. */
function joined(text: string, tokens: readonly Scaled[]): NumberToken[] {
  const result: Scaled[] = []
  for (const token of tokens) {
    const before = result.at(-1)
    const between = before ? text.slice(before.span[1], token.span[0]) : ''
    if (before && continues(before, token, between)) {
      const [left = 0, right = 0] = [before.values[0], token.values[0]]
      const span = [before.span[0], token.span[1]] as const
      result[result.length - 1] = {
        written: text.slice(...span),
        span,
        values: [left + right],
        scale: token.scale,
      }
      continue
    }
    if (before && before.scale === 1 && token.scale > 1 && BETWEEN_RANGE.test(between)) {
      const values = [...before.values, ...before.values.map((value) => value * token.scale)]
      result[result.length - 1] = { ...before, values }
    }
    result.push(token)
  }
  return result
}

function continues(before: Scaled, { scale, values }: Scaled, between: string): boolean {
  if (before.scale === 1 || !/^\s?$/.test(between)) return false
  if (scale > 1) return scale < before.scale
  return between === '' && (values[0] ?? 0) < before.scale
}

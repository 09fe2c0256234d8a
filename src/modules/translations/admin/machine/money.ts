import type { Locale } from '../../../../platform/labels.ts'

/** «0,0123 USD»: small sums keep the digits that say something. */
export function moneyWords(amount: number, currency: string | null, locale: Locale): string {
  const digits = amount === 0 ? 0 : Math.min(6, Math.max(2, 2 - Math.floor(Math.log10(amount))))
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits })
  return `${number.format(amount)} ${currency ?? ''}`.trim()
}

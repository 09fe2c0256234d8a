import type { PortalLocale } from '../../platform/locales.ts'
import { citedDate, type IsoDate } from '../../platform/time/dates.ts'
import { shownDate, shownNumber } from '../words/formats.ts'
import { filledWord } from '../words/words.ts'
import { formWords, landWords, sectorWords, statusWords } from './choice-words.ts'
import type { Project } from './project.ts'
import { investWords } from './words.ts'

/** One fact in words; null is said to be unknown, never left out. `lang`: as it is written in the register. */
export type Fact = { key: FactKey; label: string; value: string | null; lang?: 'vi' }

export type FactKey =
  | 'sector'
  | 'district'
  | 'area'
  | 'capital'
  | 'capitalUsd'
  | 'form'
  | 'land'
  | 'basis'
  | 'status'
  | 'validity'
  | 'contact'
  | 'verified'

/** All facts of a project in the order in which pages, tables and sheets print them. */
export function factsOf(project: Project, locale: PortalLocale): Fact[] {
  const t = investWords(locale)
  const { sector, districts, areaHectares, forms, land, status, contact, verifiedOn } = project
  const vietnamese = locale === 'vi' ? {} : { lang: 'vi' as const }
  return [
    { key: 'sector', label: t.sector, value: sectorWords(locale)[sector] },
    { key: 'status', label: t.status, value: statusWords(locale)[status] },
    { key: 'district', label: t.district, value: districts.join(', ') || null, ...vietnamese },
    {
      key: 'area',
      label: t.area,
      value: areaHectares === null ? null : `${shownNumber(areaHectares, locale)} ha`,
    },
    { key: 'capital', label: t.capital, value: shownMoney(project.capitalVnd, 'VND', locale) },
    { key: 'capitalUsd', label: t.capitalUsd, value: shownMoney(project.capitalUsd, 'USD', locale) },
    { key: 'form', label: t.form, value: forms.map((form) => formWords(locale)[form]).join('; ') || null },
    { key: 'land', label: t.land, value: land && landWords(locale)[land] },
    { key: 'basis', label: t.basis, value: basisOf(project), ...vietnamese },
    { key: 'validity', label: t.validity, value: validityOf(project, locale) },
    { key: 'contact', label: t.contact, value: contact, ...vietnamese },
    { key: 'verified', label: t.verified, value: verifiedOn && shownDate(verifiedOn, locale) },
  ]
}

const moneyTags: Partial<Record<PortalLocale, string>> = { th: 'th-u-nu-latn', en: 'en-GB' }

/** «1,2 nghìn tỷ đồng» as each language counts large sums; the exact number stands in the files. */
export function shownMoney(
  amount: number | null,
  currency: 'VND' | 'USD',
  locale: PortalLocale,
): string | null {
  if (amount === null) return null
  const key = `${locale} ${currency}`
  const format = moneyFormats.get(key) ?? moneyFormat(locale, currency)
  moneyFormats.set(key, format)
  return format.format(amount)
}

const moneyFormats = new Map<string, Intl.NumberFormat>()

function moneyFormat(locale: PortalLocale, currency: 'VND' | 'USD'): Intl.NumberFormat {
  return new Intl.NumberFormat(moneyTags[locale] ?? locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  })
}

/** The document that approves the list, with its date: «Quyết định số 79/2008/QĐ-TTg ngày 10/6/2008». */
export function basisOf({ basis }: Pick<Project, 'basis'>): string | null {
  if (basis === null || typeof basis === 'string') return basis
  return basis.issuedOn === null ? basis.title : `${basis.title} ngày ${citedDate(basis.issuedOn as IsoDate)}`
}

export function validityOf({ validFrom, validUntil }: Project, locale: PortalLocale): string | null {
  const t = investWords(locale)
  if (validFrom && validUntil) {
    return filledWord(t.fromTo, { from: shownDate(validFrom, locale), to: shownDate(validUntil, locale) })
  }
  if (validUntil) return filledWord(t.until, { date: shownDate(validUntil, locale) })
  return validFrom && filledWord(t.since, { date: shownDate(validFrom, locale) })
}

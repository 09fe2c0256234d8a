import type { Locale } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import type { FieldMeta } from '../../fields.ts'
import type { Directory } from '../organizations.ts'
import { countries, languages } from './codes.ts'
import { joinList } from './lists.ts'

/** A value as a table shows it. */
export type Shown = string | number | { date: IsoDate } | null

export type Show = { locale: Locale; directory: Directory; titles: ReadonlyMap<string, string> }

export const answers = { true: { vi: 'Có', en: 'Yes' }, false: { vi: 'Không', en: 'No' } } as const

/** A field's value in words: labels for choices, names for organisations, countries and languages, titles for records. */
export function showValue(meta: FieldMeta, value: unknown, show: Show): Shown {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return joinList(value.map((item) => showItem(meta, String(item), show)))
  if (typeof value === 'boolean') return answers[`${value}`][show.locale]
  if (typeof value === 'number') return value
  if (meta.kind === 'date') return { date: value as IsoDate }
  return showItem(meta, String(value), show)
}

function showItem(meta: FieldMeta, value: string, { locale, directory, titles }: Show): string {
  switch (meta.kind) {
    case 'choice':
    case 'choices':
      return meta.options?.find((option) => option.value === value)?.label[locale] ?? value
    case 'country':
      return countries.nameOf(value, locale)
    case 'languages':
      return languages.nameOf(value, locale)
    case 'organization':
    case 'organizations':
      return directory.labelOf(value)
    case 'record':
      return titles.get(value) ?? value
    default:
      return value
  }
}

/** As text, for CSV and for what people read: dd/MM/yyyy, a comma before decimals, no grouping. */
export function asText(shown: Shown): string {
  if (shown === null) return ''
  if (typeof shown === 'number') return plainNumber(shown)
  return typeof shown === 'string' ? shown : shortDate(shown.date)
}

// A point would be taken for the mark of thousands when the file comes back: 1.234 is one thousand and more.
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString()
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 100 })
  return digits.replace('.', ',')
}

import type { FieldMeta } from '../../../records/fields.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { isIsoDate, localDate, shortDate } from '../../../platform/time/dates.ts'
import { useOrganizationNames, useRecordNames } from '../../names.ts'
import { useLocale, useWords } from '../../words.ts'
import { optionOf } from './options.ts'
import css from './value.module.css'

const words = {
  unknown: { vi: 'chưa có', en: 'not known' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  sealed: { vi: 'đã niêm phong', en: 'sealed' },
} as const satisfies Record<string, Labels>

/** What is not known, said in words and never as 0. */
export function Unknown() {
  const t = useWords()
  return <span className={css.unknown}>{t(words.unknown)}</span>
}

/** A field's value in the words of its kind: dates, money, choices, names of organisations and records. */
export function Value({ meta, value }: { meta: FieldMeta; value: unknown }) {
  const t = useWords()
  const locale = useLocale()
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return <Unknown />
  switch (meta.kind) {
    case 'organization':
    case 'organizations':
      return <OrganizationNames ids={idsOf(value)} />
    case 'record':
    case 'records':
      return <RecordNames ids={idsOf(value)} />
    case 'sensitive':
      return <span className={css.unknown}>{t(words.sealed)}</span>
    case 'boolean':
      return <>{t(value === true ? words.yes : words.no)}</>
    case 'choice':
    case 'choices':
      return (
        <>
          {idsOf(value)
            .map((choice) => t(optionOf(meta, choice)))
            .join('; ')}
        </>
      )
    case 'country':
      return (
        <>
          {idsOf(value)
            .map((code) => nameOf(locale, 'region', code))
            .join(', ')}
        </>
      )
    case 'languages':
      return (
        <>
          {idsOf(value)
            .map((tag) => nameOf(locale, 'language', tag))
            .join(', ')}
        </>
      )
    default:
      return <>{plainText(meta, value, locale)}</>
  }
}

function plainText({ kind }: FieldMeta, value: unknown, locale: 'vi' | 'en'): string {
  if (Array.isArray(value)) return value.join('; ')
  // A year is no amount: 2017, not 2.017.
  if (typeof value === 'number') return isYear(kind, value) ? String(value) : formatNumber(value, locale)
  if (kind === 'date' && typeof value === 'string' && isIsoDate(value)) return shortDate(value)
  return String(value)
}

function isYear(kind: FieldMeta['kind'], value: number): boolean {
  return kind === 'integer' && value >= 1900 && value <= 2100
}

function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

const names = new Map<string, Intl.DisplayNames>()

function nameOf(locale: string, type: 'region' | 'language', code: string): string {
  const key = `${locale} ${type}`
  const known = names.get(key) ?? new Intl.DisplayNames(locale, { type, style: 'short' })
  names.set(key, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

export function OrganizationNames({ ids }: { ids: readonly string[] }) {
  const known = useOrganizationNames(ids)
  return <>{ids.map((id) => known.get(id) ?? '…').join('; ')}</>
}

function RecordNames({ ids }: { ids: readonly string[] }) {
  const known = useRecordNames(ids)
  return <>{ids.map((id) => known.get(id)?.title ?? '…').join('; ')}</>
}

/** The day of a moment, as offices write it. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{shortDate(localDate(new Date(at)))}</time>
}

/** «16/06/2017 – 20/06/2017», one day, or from a day on. */
export function DateSpan({ span }: { span: { from: string; to: string | null } | null }) {
  if (span === null) return <Unknown />
  const from = isIsoDate(span.from) ? shortDate(span.from) : span.from
  if (span.to === span.from) return <>{from}</>
  const to = span.to !== null && isIsoDate(span.to) ? shortDate(span.to) : null
  return <>{to === null ? `${from} –` : `${from} – ${to}`}</>
}

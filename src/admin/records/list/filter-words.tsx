import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { useLocale, useWords } from '../../words.ts'
import { Value } from './value.tsx'

const words = {
  unknown: { vi: 'chưa có', en: 'not known' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  to: { vi: 'đến {to}', en: 'until {to}' },
  year: { vi: 'năm {year}', en: '{year}' },
} as const satisfies Record<string, Labels>

/** Values of a filter as it stands in the address: several, a stretch, or nothing known. */
export type FilterValue = { unknown: boolean; values: string[]; from: string; to: string }

export function readFilter(text: string | undefined): FilterValue {
  const none = { unknown: false, values: [], from: '', to: '' }
  if (text === undefined || text === '') return none
  if (text === 'null') return { ...none, unknown: true }
  const [from, to] = text.split('..')
  if (from !== undefined && to !== undefined) return { ...none, from, to }
  return { ...none, values: text.split(',').map((part) => part.trim()) }
}

/** The reverse of `readFilter`; undefined asks for nothing. */
export function writeFilter({ unknown, values, from, to }: FilterValue): string | undefined {
  if (unknown) return 'null'
  if (from !== '' || to !== '') return `${from}..${to}`
  return values.length > 0 ? values.join(',') : undefined
}

/** What a filter asks for, in words: «Trung ương, tỉnh», «năm 2017», «từ 10», «chưa có». */
export function FilterWords({ meta, text }: { meta: FieldMeta; text: string }) {
  const t = useWords()
  const locale = useLocale()
  const { unknown, values, from, to } = readFilter(text)
  if (unknown) return <>{t(words.unknown)}</>
  if (from === '' && to === '') return <Values meta={meta} values={values} />
  const shown = (value: string) => {
    if (isIsoDate(value)) return shortDate(value)
    return meta.kind === 'money' ? formatNumber(Number(value), locale) : value
  }
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return <>{t(words.year, { year })}</>
  if (to === '') return <>{t(words.from, { from: shown(from) })}</>
  if (from === '') return <>{t(words.to, { to: shown(to) })}</>
  return <>{`${shown(from)} – ${shown(to)}`}</>
}

function Values({ meta, values }: { meta: FieldMeta; values: readonly string[] }) {
  if (meta.kind === 'boolean') return <Value meta={meta} value={values[0] === 'true'} />
  return <Value meta={manyOf(meta)} value={values} />
}

/** The kind whose words join several values of a single one. */
function manyOf(meta: FieldMeta): FieldMeta {
  if (meta.kind === 'choice') return { ...meta, kind: 'choices' }
  if (meta.kind === 'organization') return { ...meta, kind: 'organizations' }
  return meta
}

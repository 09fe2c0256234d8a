import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { sectionOf } from '../place.ts'
import { useStudio, type BehindItem, type FigureItem } from '../studio-context.ts'
import { Behind } from './behind.tsx'
import { EstimateForm } from './estimate-form.tsx'
import { OverrideForm } from './override-form.tsx'
import css from './panel.module.css'

const words = {
  where: { vi: 'Mục {section}', en: 'Section {section}' },
  declared: { vi: 'Kê khai', en: 'Declared' },
  computed: { vi: 'Ghi nhận từ hồ sơ', en: 'Recorded' },
  printing: { vi: '{label}, đang in', en: '{label}, printed' },
  none: { vi: 'chưa có số liệu', en: 'no data' },
  fewer: { vi: 'thiếu {count}', en: '{count} fewer' },
  more: { vi: 'thừa {count}', en: '{count} more' },
  given: { vi: 'Đang in số nhập tay: {value} {unit}', en: 'A given number is printed: {value} {unit}' },
  records: { vi: 'Hồ sơ', en: 'Records' },
  allUnknown: { vi: '{count}, chưa hồ sơ nào có số', en: '{count}, none with a number' },
  someUnknown: { vi: '{count}, {unknown} chưa có số', en: '{count}, {unknown} without a number' },
  noRecords: {
    vi: 'Chưa có hồ sơ nào được duyệt trong kỳ.',
    en: 'No approved record in the period yet.',
  },
  nameless: {
    vi: '{count} {unit} kê khai chưa có hồ sơ',
    en: '{count} declared ({unit}) without a record',
  },
  addRecord: { vi: 'Thêm hồ sơ', en: 'Add a record' },
  declaredIn: { vi: 'Kê khai tại: {place}', en: 'Declared in: {place}' },
  openDeclared: { vi: 'Mở số kê khai', en: 'Open the declaration' },
  declare: { vi: 'Nhập số kê khai', en: 'Declare a number' },
  beside: { vi: 'Liền kề', en: 'Beside it' },
  lastYear: { vi: 'Năm {year}', en: 'In {year}' },
} as const satisfies Record<string, Labels>

/** One number: what records say, what was declared, the gap, what is printed and why. */
export function FigureSource({ figure }: { figure: FigureItem }) {
  const { data, search } = useStudio()
  const t = useWords()
  const locale = useLocale()
  const section = search.block === undefined ? null : sectionOf(data.tree, search.block)
  const behind = new Map(data.records.map((record) => [record.id, record]))
  const records = figure.records.flatMap((id) => behind.get(id) ?? [])
  return (
    <article>
      {section && <p className={css.where}>{t(words.where, { section })}</p>}
      <h2>{t(figure.label)}</h2>
      <TwoNumbers figure={figure} />
      {figure.printedFrom === 'given' && (
        <p className={css.muted}>
          {t(words.given, { value: shown(figure.printed, locale) ?? '', unit: figure.unit })}
        </p>
      )}
      <p className={css.muted}>{t(figure.definition)}</p>
      <Records figure={figure} records={records} />
      <Declaration figure={figure} />
      {data.can.choose && <OverrideForm figure={figure} behind={behind} />}
      <h3>{t(words.beside)}</h3>
      <p className={css.muted}>
        {t(words.lastYear, { year: data.year - 1 })}: {shown(figure.previous, locale) ?? t(words.none)}
      </p>
      <EstimateForm figure={figure} behind={behind} />
    </article>
  )
}

const shown = (value: number | null, locale: 'vi' | 'en') =>
  value === null ? null : formatNumber(value, locale)

function TwoNumbers({ figure }: { figure: FigureItem }) {
  const t = useWords()
  const locale = useLocale()
  const { declared, computed, printedFrom, gap, unit } = figure
  const stated = declared?.value ?? null
  const box = (label: Labels, value: number | null, isPrinted: boolean) => (
    <div className={isPrinted ? css.printed : undefined}>
      <small>{isPrinted ? t(words.printing, { label: t(label) }) : t(label)}</small>
      {value === null ? <b className={css.none}>{t(words.none)}</b> : <b>{formatNumber(value, locale)}</b>}
      <small>
        {value !== null && unit}
        {label === words.computed && gap !== null && (
          <>
            ,{' '}
            <span className={css.gap}>{t(gap > 0 ? words.fewer : words.more, { count: Math.abs(gap) })}</span>
          </>
        )}
      </small>
    </div>
  )
  return (
    <div className={css.two}>
      {box(words.declared, stated, printedFrom === 'declared')}
      {box(words.computed, computed, printedFrom === 'computed')}
    </div>
  )
}

function Records({ figure, records }: { figure: FigureItem; records: readonly BehindItem[] }) {
  const t = useWords()
  const { considered, unknown, gap, unit } = figure
  const { data } = useStudio()
  const [first] = records
  const isSome = unknown > 0 && unknown < considered
  const count = { count: considered, unknown }
  return (
    <>
      <h3>
        {t(words.records)}{' '}
        <span>{unknown === 0 ? considered : t(isSome ? words.someUnknown : words.allUnknown, count)}</span>
      </h3>
      {considered === 0 && <p className={css.muted}>{t(words.noRecords)}</p>}
      <Behind records={records} total={considered} />
      {gap !== null && gap > 0 && (
        <p className={css.gap}>
          {t(words.nameless, { count: gap, unit })}.{' '}
          {first && data.can.choose && (
            <PathLink path={`/records/${first.collection}/new`}>{t(words.addRecord)}</PathLink>
          )}
        </p>
      )}
    </>
  )
}

function Declaration({ figure: { key, declared } }: { figure: FigureItem }) {
  const { data } = useStudio()
  const t = useWords()
  if (declared) {
    return (
      <p className={css.muted}>
        {declared.declaredIn && `${t(words.declaredIn, { place: declared.declaredIn })}. `}
        <PathLink path={`/records/figure-declarations/${declared.recordId}?field=value`}>
          {t(words.openDeclared)}
        </PathLink>
      </p>
    )
  }
  const { from, to } = data.period
  const fields = new URLSearchParams({ figure: key, periodFrom: from, periodTo: to, owner: data.org.id })
  if (!data.can.choose) return null
  return (
    <p>
      <PathLink path={`/records/figure-declarations/new?${fields.toString()}`}>{t(words.declare)}</PathLink>
    </p>
  )
}

import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { Unknown } from '../../../admin/records/list/value.tsx'
import type { CollectionView } from '../../../admin/records/views.ts'
import { useCall } from '../../../admin/queries.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { useWords } from '../../../admin/words.ts'
import { directiveUses } from '../overview-endpoints.ts'
import { IssuedCell, NumberCell, StandingCell, UsedCell } from './cells.tsx'
import { PeriodBar, PeriodHeading } from './period-bar.tsx'
import { useListDay, useSpan, useStanding } from './standing-store.ts'
import { written } from './texts.ts'

const words = {
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  period: { vi: 'Giai đoạn', en: 'Period' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  used: { vi: 'Dùng ở', en: 'Used in' },
  asOf: { vi: 'Xét tại ngày {on}', en: 'As of {on}' },
  register: { vi: 'Sổ theo ngày', en: 'Register by day' },
  graph: { vi: 'Sơ đồ', en: 'Graph' },
  obligations: { vi: 'Nhiệm vụ được giao', en: 'Obligations' },
  searched: { vi: 'Số, trích yếu, cơ quan', en: 'Number, subject, issuer' },
  noNumber: { vi: 'Thiếu số', en: 'No number' },
  noDate: { vi: 'Thiếu ngày', en: 'No date' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  none: { vi: 'Chưa có văn bản nào', en: 'No documents yet' },
  nothing: {
    vi: 'Báo cáo năm viện dẫn văn bản từ sổ này. Thêm văn bản chỉ đạo của trung ương và của tỉnh, rồi liên kết chúng với nhau.',
    en: 'Annual reports cite from this register. Add the documents of the centre and the province, then link them.',
  },
} as const satisfies Record<string, Labels>

type CellProps = { record: SentRecord }

/** A cell whose value is on its way is never empty: the first one is the link that opens the record. */
const COMING = '…'

function StandingOf({ record }: CellProps) {
  const item = useStanding(record)
  return item ? <StandingCell item={item} /> : COMING
}

/** The number, which the record itself knows before its standing has come. */
function NumberOf({ record }: CellProps) {
  const item = useStanding(record)
  const { number } = record.fields
  if (item) return <NumberCell item={item} link={false} />
  return <b>{typeof number === 'string' ? number : record.title}</b>
}

function IssuerOf({ record }: CellProps) {
  const t = useWords()
  const item = useStanding(record)
  return item ? (item.issuer ?? t(words.unknown)) : COMING
}

function PeriodOf({ record }: CellProps) {
  const item = useStanding(record)
  const span = useSpan()
  const asOf = useListDay()
  if (!item) return COMING
  return span ? <PeriodBar item={item} span={span} asOf={asOf} /> : <Unknown />
}

function PeriodHead() {
  const t = useWords()
  const span = useSpan()
  return span ? <PeriodHeading span={span} /> : <>{t(words.period)}</>
}

function useUses(id: string) {
  const { data } = useCall(directiveUses, { asOf: useListDay() }, { staleTime: 60_000 })
  return {
    sections: data?.report ? (data.uses.find((use) => use.id === id)?.sections ?? []) : undefined,
    written: data?.written.filter((date) => date.id === id) ?? [],
  }
}

function IssuedOf({ record }: CellProps) {
  const item = useStanding(record)
  const { written: dates } = useUses(record.id)
  return item ? <IssuedCell item={item} written={dates} /> : COMING
}

function UsedOf({ record }: CellProps) {
  const item = useStanding(record)
  const { sections } = useUses(record.id)
  return item ? <UsedCell item={item} sections={sections} /> : COMING
}

function Tools() {
  const t = useWords()
  const asOf = useListDay()
  return (
    <>
      <ButtonLink variant="quiet" icon="law" to="/directives" search={{ asOf }}>
        {t(words.register)}
      </ButtonLink>
      <ButtonLink variant="quiet" icon="graph" to="/directives/graph" search={{ asOf }}>
        {t(words.graph)}
      </ButtonLink>
    </>
  )
}

function ObligationTools() {
  const t = useWords()
  return (
    <ButtonLink variant="quiet" icon="plan" to="/directives/obligations">
      {t(words.obligations)}
    </ButtonLink>
  )
}

function Day() {
  const t = useWords()
  const asOf = useListDay()
  return (
    <Link to="/directives" search={{ asOf }}>
      {t(words.asOf, { on: written(asOf) })}
    </Link>
  )
}

/** How lists of directives and obligations look. */
export const directiveCollectionViews: Readonly<Record<string, CollectionView>> = {
  directives: {
    columns: ['number', 'subject', 'issuer', 'issuedOn', 'period', 'standing', 'used'],
    cells: {
      number: {
        label: words.number,
        width: 'minmax(140px, 1.1fr)',
        cell: NumberOf,
      },
      subject: { width: 'minmax(220px, 2.4fr)' },
      issuer: { label: words.issuer, width: 'minmax(130px, 1.2fr)', cell: IssuerOf },
      issuedOn: { width: 'minmax(116px, 0.8fr)', cell: IssuedOf },
      period: {
        label: words.period,
        heading: <PeriodHead />,
        width: '120px',
        sort: 'periodTo',
        cell: PeriodOf,
      },
      standing: {
        label: words.standing,
        width: 'minmax(140px, 1fr)',
        cell: StandingOf,
      },
      used: { label: words.used, width: 'minmax(128px, 0.8fr)', cell: UsedOf },
    },
    group: 'level',
    views: [
      { name: 'no-number', label: words.noNumber, query: { number: 'null' } },
      { name: 'no-date', label: words.noDate, query: { issuedOn: 'null' } },
    ],
    tools: Tools,
    chips: Day,
    searched: words.searched,
    empty: { title: words.none, text: words.nothing },
  },
  obligations: { tools: ObligationTools },
}

import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import {
  channels,
  informationKinds,
  type Channel,
  type InformationKind,
} from '../../activities/dimensions.ts'
import { channelMatrix } from '../endpoints.ts'
import { Sideways } from '../../../admin/ui/sideways.tsx'
import css from './channel-table.module.css'

const words = {
  title: { vi: 'Phương thức và loại thông tin', en: 'Channels and kinds of information' },
  lead: {
    vi: 'Số bản ghi đã duyệt trong kỳ. Một bản ghi có hai loại thông tin đứng ở hai ô.',
    en: 'Approved records of the period. A record of two kinds stands in two cells.',
  },
  wait: { vi: 'Đang đếm', en: 'Counting' },
  channel: { vi: 'Phương thức', en: 'Channel' },
  unclassified: { vi: 'Chưa phân loại', en: 'Not classified' },
  noChannel: { vi: 'Chưa ghi phương thức', en: 'No channel noted' },
  total: { vi: 'Số bản ghi', en: 'Records' },
  none: { vi: '–', en: '–' },
  open: { vi: '{count}: {collection}, {channel}, {kind}', en: '{count}: {collection}, {channel}, {kind}' },
} as const satisfies Record<string, Labels>

type Matrix = Arrived<NonNullable<(typeof channelMatrix)['output']['_output']>>

const rows: readonly (Channel | null)[] = [...(Object.keys(channels) as Channel[]), null]
const columns: readonly (InformationKind | null)[] = [
  ...(Object.keys(informationKinds) as InformationKind[]),
  null,
]

/** The eleven official channels against the kinds of information; each number opens its records. */
export function ChannelTable({ org, year }: { org: string; year: number }) {
  const t = useWords()
  const { data, error, refetch } = useCall(channelMatrix, { org, year }, { keep: true })
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} label={t(words.wait)} />
  const shown = rows.filter(
    (channel) => channel !== null || data.totals.some((total) => total.channel === null),
  )
  const most = Math.max(1, ...data.cells.map(({ count }) => count))
  return (
    <section className={css.matrix}>
      <h2>{t(words.title)}</h2>
      <p>{t(words.lead)}</p>
      <Sideways label={t(words.title)}>
        <table aria-label={t(words.title)}>
          <thead>
            <tr>
              <th scope="col">{t(words.channel)}</th>
              {columns.map((kind) => (
                <th key={kind ?? 'none'} scope="col">
                  {t(kind === null ? words.unclassified : informationKinds[kind])}
                </th>
              ))}
              <th scope="col">{t(words.total)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((channel) => (
              <tr key={channel ?? 'none'}>
                <th scope="row">{t(channel === null ? words.noChannel : channels[channel])}</th>
                {columns.map((kind) => (
                  <td key={kind ?? 'none'}>
                    <Cell matrix={data} channel={channel} kind={kind} most={most} />
                  </td>
                ))}
                <td>
                  <b>{sumOf(data.totals.filter((total) => total.channel === channel)) ?? t(words.none)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}

function sumOf(counts: readonly { count: number }[]): number | null {
  return counts.length === 0 ? null : counts.reduce((sum, { count }) => sum + count, 0)
}

type CellProps = { matrix: Matrix; channel: Channel | null; kind: InformationKind | null; most: number }

/** A number with a bar as long as its share; one link for each register that has such records. */
function Cell({ matrix, channel, kind, most }: CellProps) {
  const t = useWords()
  const found = matrix.cells.filter((cell) => cell.channel === channel && cell.kind === kind)
  const sum = sumOf(found)
  if (sum === null) return <span className={css.none}>{t(words.none)}</span>
  return (
    <span className={css.cell}>
      {found.map(({ collection, count }) => (
        <Link
          key={collection}
          to="/records/$collection"
          params={{ collection }}
          search={{
            channel: channel ?? 'null',
            informationKinds: kind ?? 'null',
            happened: `${matrix.from}..${matrix.to}`,
            state: 'approved,archived',
          }}
          aria-label={t(words.open, {
            count,
            collection: matrix.collections.find(({ name }) => name === collection)?.label,
            channel: channel === null ? words.noChannel : channels[channel],
            kind: kind === null ? words.unclassified : informationKinds[kind],
          })}
          title={t(matrix.collections.find(({ name }) => name === collection)?.label ?? words.total)}
        >
          {count}
        </Link>
      ))}
      <span className={css.bar} style={{ width: `${Math.round((sum / most) * 100)}%` }} aria-hidden="true" />
    </span>
  )
}

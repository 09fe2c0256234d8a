import { createLazyRoute } from '@tanstack/react-router'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addressOf, call } from '../../../admin/api.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Menu } from '../../../admin/ui/menu.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useAddress, type Address } from '../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { exportEvents, listEvents } from '../audit/endpoints.ts'
import { eventKinds, type EventKind } from '../audit/kinds.ts'
import { AuditFilters } from './audit-filters.tsx'
import { ChainCheck } from './chain-check.tsx'
import { EventPanel } from './event-panel.tsx'
import { EventTable } from './event-table.tsx'

export const page = createLazyRoute('/office/admin/audit')({ component: forAdministrators(AuditPage) })

const words = {
  title: { vi: 'Nhật ký', en: 'Audit log' },
  lead: {
    vi: 'Ai đã làm gì, lúc nào. Không ai sửa hay xóa được: mỗi sự kiện mang mã băm của sự kiện trước nó.',
    en: 'Who did what and when. Nobody can change or delete it: each event carries the hash of the one before.',
  },
  take: { vi: 'Xuất', en: 'Export' },
  csv: { vi: 'CSV theo bộ lọc này', en: 'CSV of this filter' },
  xlsx: { vi: 'XLSX theo bộ lọc này', en: 'XLSX of this filter' },
  loading: { vi: 'Đang tải nhật ký', en: 'Loading the log' },
  none: { vi: 'Không có sự kiện nào khớp bộ lọc', en: 'No event matches the filters' },
  loosen: { vi: 'Nới khoảng ngày hoặc bỏ bớt điều kiện.', en: 'Widen the dates or take a filter away.' },
  more: { vi: 'Xem cũ hơn', en: 'Show older' },
} as const satisfies Record<string, Labels>

/** What the address asks of the log; what is not known there is left out. */
function filterOf(address: Address) {
  const { from, to, who, kind, org, record } = address
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(who ? { who } : {}),
    ...(kind && kind in eventKinds ? { kind: kind as EventKind } : {}),
    ...(org ? { organization: org } : {}),
    ...(record ? { record } : {}),
  }
}

function AuditPage() {
  const t = useWords()
  const locale = useLocale()
  const [address, change] = useAddress()
  const filter = filterOf(address)
  const events = useInfiniteQuery({
    queryKey: [listEvents.path, filter, locale],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call(listEvents, { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const items = events.data?.pages.flatMap((each) => each.items)
  const [chain, seq] = (address['event'] ?? '').split('.')
  return (
    <Administration
      title={words.title}
      lead={t(words.lead)}
      actions={
        <Menu
          label={t(words.take)}
          target={<Button icon="export">{t(words.take)}</Button>}
          items={(['csv', 'xlsx'] as const).map((format) => ({
            label: t(words[format]),
            href: addressOf(exportEvents[format], { ...filter, locale }),
            download: true,
          }))}
        />
      }
    >
      <ChainCheck />
      <AuditFilters address={address} onChange={change} />
      {events.error && <Failure error={events.error} retry={() => void events.refetch()} />}
      {!items && !events.error && <SkeletonRows label={t(words.loading)} />}
      {items?.length === 0 && <Empty title={t(words.none)}>{t(words.loosen)}</Empty>}
      {items && items.length > 0 && (
        <EventTable
          events={items}
          onOpen={(event) => change({ event: `${event.chain}.${event.seq}` }, { push: true })}
        />
      )}
      {events.hasNextPage && (
        <Button busy={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          {t(words.more)}
        </Button>
      )}
      <EventPanel
        place={chain && seq ? { chain, seq: Number(seq) } : null}
        onRecord={(record) => change({ record, event: null })}
        onClose={() => change({ event: null })}
      />
    </Administration>
  )
}

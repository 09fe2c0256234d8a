import { Link } from '@tanstack/react-router'
import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Drawer } from '../../../admin/ui/drawer.tsx'
import { Facts } from '../../../admin/ui/facts.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readEvent } from '../audit/endpoints.ts'
import css from './audit.module.css'

const words = {
  title: { vi: 'Sự kiện', en: 'Event' },
  loading: { vi: 'Đang tải sự kiện', en: 'Loading the event' },
  at: { vi: 'Thời điểm', en: 'Time' },
  who: { vi: 'Người thực hiện', en: 'Who' },
  byKey: { vi: '{name} (qua khóa API)', en: '{name} (by API key)' },
  bySystem: { vi: '{name} (hệ thống)', en: '{name} (the system)' },
  note: { vi: 'Lý do, ý kiến', en: 'Reason, comment' },
  record: { vi: 'Hồ sơ', en: 'Record' },
  place: { vi: 'Vị trí trong chuỗi', en: 'Place in the chain' },
  hash: { vi: 'Mã băm', en: 'Hash' },
  previous: { vi: 'Mã băm trước đó', en: 'Hash before' },
  changes: { vi: 'Thay đổi', en: 'The change' },
  noChange: { vi: 'Sự kiện này không đổi giá trị nào.', en: 'This event changed no value.' },
  empty: { vi: 'chưa có', en: 'nothing' },
  history: { vi: 'Mọi việc của hồ sơ này', en: 'Everything about this record' },
} as const satisfies Record<string, Labels>

type Event = Arrived<NonNullable<(typeof readEvent)['output']['_output']>>

type EventPanelProps = {
  place: { chain: string; seq: number } | null
  onRecord: (id: string) => void
  onClose: () => void
}

/** One event beside the log: the change itself, field by field, and its link in the chain. */
export function EventPanel({ place, onRecord, onClose }: EventPanelProps) {
  const t = useWords()
  const event = useCall(readEvent, place ?? { chain: '', seq: 1 }, { enabled: place !== null })
  return (
    <Drawer opened={place !== null} onClose={onClose} title={t(words.title)}>
      {event.error && <Failure error={event.error} />}
      {!event.data && !event.error && <SkeletonRows rows={4} label={t(words.loading)} />}
      {event.data && <Told event={event.data} onRecord={onRecord} />}
    </Drawer>
  )
}

function Told({ event, onRecord }: { event: Event; onRecord: (id: string) => void }) {
  const t = useWords()
  const { who, record } = event
  const byWhom = who.kind === 'key' ? words.byKey : who.kind === 'system' ? words.bySystem : null
  return (
    <>
      <p className={css.sentence}>{event.words}</p>
      <Facts
        facts={[
          { name: t(words.at), value: dayAndTime(event.at) },
          { name: t(words.who), value: byWhom ? t(byWhom, { name: who.name }) : who.name },
          ...(event.note ? [{ name: t(words.note), value: event.note }] : []),
          ...(record
            ? [
                {
                  name: t(words.record),
                  value: (
                    <Link
                      to="/records/$collection/$id"
                      params={{ collection: record.collection, id: record.id }}
                    >
                      {record.title}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <h3 className={css.heading}>{t(words.changes)}</h3>
      {event.changes.length === 0 && <p className={css.note}>{t(words.noChange)}</p>}
      {event.changes.map(({ label, before, after }) => (
        <div key={label} className={css.change}>
          <b>{label}</b>
          <del>{before ?? t(words.empty)}</del>
          <ins>{after ?? t(words.empty)}</ins>
        </div>
      ))}
      {record && (
        <Button onClick={() => onRecord(record.id)} icon="history">
          {t(words.history)}
        </Button>
      )}
      <h3 className={css.heading}>{t(words.place)}</h3>
      <Facts
        facts={[
          { name: t(words.place), value: `${event.type} · ${event.seq}` },
          { name: t(words.hash), value: event.hash },
          { name: t(words.previous), value: event.previousHash },
        ]}
      />
    </>
  )
}

import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { Table } from '../../../admin/ui/table.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { EventView } from '../audit/endpoints.ts'
import css from './audit.module.css'

const words = {
  table: { vi: 'Các sự kiện', en: 'The events' },
  at: { vi: 'Thời điểm', en: 'Time' },
  what: { vi: 'Việc đã làm', en: 'What happened' },
  where: { vi: 'Cơ quan', en: 'Organisation' },
  installation: { vi: 'toàn hệ thống', en: 'the installation' },
} as const satisfies Record<string, Labels>

type EventTableProps = {
  events: readonly Arrived<EventView>[]
  onOpen: (event: Arrived<EventView>) => void
}

export function EventTable({ events, onOpen }: EventTableProps) {
  const t = useWords()
  return (
    <Table label={t(words.table)} head={[words.at, words.what, words.where].map((label) => t(label))}>
      {events.map((event) => (
        <tr key={`${event.chain} ${event.seq}`}>
          <td className={css.moment}>
            <time dateTime={event.at}>{dayAndTime(event.at)}</time>
          </td>
          <td>
            <button type="button" className={css.words} onClick={() => onOpen(event)}>
              {event.words}
            </button>
            {event.note && <div className={css.note}>{event.note}</div>}
          </td>
          <td className={css.organization}>{event.organization ?? t(words.installation)}</td>
        </tr>
      ))}
    </Table>
  )
}

import type { Arrived } from '../../../admin/api.ts'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { useWords } from '../../../admin/words.ts'
import type { DueItem } from '../endpoints.ts'
import { dueDay } from './days.ts'
import { Group } from './group.tsx'
import { ItemRow } from './item-row.tsx'
import { words } from './words.ts'

type DueGroupProps = { items: Arrived<DueItem>[]; count: number; today: string }

/** What has to be done by a day, the overdue first. */
export function DueGroup({ items, count, today }: DueGroupProps) {
  const t = useWords()
  if (items.length === 0) return null
  return (
    <Group title={t(words.due)} count={count}>
      {items.map((item) => (
        <ItemRow
          key={item.key}
          itemKey={item.key}
          glyph={<Glyph name="none" label={item.overdue ? words.lateGlyph : words.dueGlyph} />}
          title={t(item.title)}
          path={item.target.path}
          note={[item.note && t(item.note), item.certain ? null : t(words.uncertain)]
            .filter(Boolean)
            .join('. ')}
          when={`${t(dueDay(item.on, today))}${item.at === null ? '' : `, ${hourOf(item.at)}`}`}
          late={item.overdue || item.on === today}
        />
      ))}
    </Group>
  )
}

const hours = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function hourOf(at: string): string {
  return hours.format(new Date(at))
}

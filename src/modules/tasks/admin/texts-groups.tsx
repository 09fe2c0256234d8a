import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { localDate } from '../../../platform/time/dates.ts'
import { call, type Arrived } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { useOpenPath } from '../../../admin/ui/path-link.tsx'
import { useWords } from '../../../admin/words.ts'
import { readTextWork, type TextWork, type TextWorkItem, type TextWorkKind } from '../endpoints.ts'
import { shortDay } from './days.ts'
import { Group } from './group.tsx'
import { ItemRow } from './item-row.tsx'
import { words } from './words.ts'

type Kind = { title: Labels; when: Labels; act: Labels; glyph: 'returned' | 'waiting' | 'none' }

const kinds: Readonly<Record<TextWorkKind, Kind>> = {
  returned: {
    title: { vi: 'Nội dung trả lại cho tôi', en: 'Texts returned to me' },
    when: { vi: 'trả lại {day}', en: 'returned {day}' },
    act: { vi: 'Sửa', en: 'Mend' },
    glyph: 'returned',
  },
  review: {
    title: { vi: 'Nội dung chờ tôi thẩm định', en: 'Texts waiting for my review' },
    when: { vi: 'trình {day}', en: 'submitted {day}' },
    act: { vi: 'Thẩm định', en: 'Review' },
    glyph: 'waiting',
  },
  approve: {
    title: { vi: 'Nội dung chờ tôi duyệt', en: 'Texts waiting for my approval' },
    when: { vi: 'chờ từ {day}', en: 'waiting since {day}' },
    act: { vi: 'Xem và duyệt', en: 'Look and approve' },
    glyph: 'waiting',
  },
  machine: {
    title: { vi: 'Bản máy dịch nháp cần biên tập', en: 'Machine drafts to edit' },
    when: { vi: 'nháp {day}', en: 'drafted {day}' },
    act: { vi: 'Biên tập', en: 'Edit' },
    glyph: 'none',
  },
  reading: {
    title: { vi: 'Bản đang đăng chờ người bản ngữ đọc', en: 'Published texts that await a native reader' },
    when: { vi: 'đăng {day}', en: 'published {day}' },
    act: { vi: 'Mở', en: 'Open' },
    glyph: 'none',
  },
  expiring: {
    title: { vi: 'Nội dung sắp hết hạn đăng', en: 'Texts that expire soon' },
    when: { vi: 'hết hạn {day}', en: 'expires {day}' },
    act: { vi: 'Mở', en: 'Open' },
    glyph: 'none',
  },
  scheduled: {
    title: { vi: 'Nội dung đã hẹn ngày đăng', en: 'Scheduled texts' },
    when: { vi: 'đăng {day}', en: 'goes out {day}' },
    act: { vi: 'Mở', en: 'Open' },
    glyph: 'none',
  },
}

/** The texts that wait for me, a group for each way of waiting; each opens its language in the editor. */
export function TextsGroups({ texts, today }: { texts: readonly Arrived<TextWork>[]; today: string }) {
  return texts.map((work) => <TextsGroup key={work.kind} first={work} today={today} />)
}

function TextsGroup({ first, today }: { first: Arrived<TextWork>; today: string }) {
  const t = useWords()
  const [all, setAll] = useState<{ of: Arrived<TextWork>; items: Arrived<TextWorkItem>[] } | null>(null)
  const { kind, count, exceeded } = first
  const items = all?.of === first ? all.items : first.items
  const showAll = async () => {
    const work = await call(readTextWork, { kind, limit: 500 })
    setAll({ of: first, items: work.items })
  }
  return (
    <Group
      title={t(kinds[kind].title)}
      count={exceeded ? `${count}+` : count}
      more={items.length < count && <Button onClick={() => void showAll()}>{t(words.more)}</Button>}
    >
      {items.map((item) => (
        <TextItem key={item.key} item={item} kind={kinds[kind]} today={today} />
      ))}
    </Group>
  )
}

function TextItem({ item, kind, today }: { item: Arrived<TextWorkItem>; kind: Kind; today: string }) {
  const t = useWords()
  const open = useOpenPath()
  const { key, title, language, of, note, by, at, target } = item
  const since = t(kind.when, { day: shortDay(localDate(new Date(at)), today) })
  const about = `${language}, ${t(of)}, ${since}`
  return (
    <ItemRow
      itemKey={key.replace(' ', '-')}
      glyph={<Glyph name={kind.glyph} label={kind.title} />}
      title={title}
      path={target.path}
      note={note !== null && by !== null ? `${about}. ${t(words.quote, { by, body: note })}` : about}
      acts={
        <Button onClick={() => open(target.path)} aria-label={`${t(kind.act)}: ${title} (${language})`}>
          {t(kind.act)}
        </Button>
      }
    />
  )
}

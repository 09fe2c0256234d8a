import { useState } from 'react'
import { localDate } from '../../../platform/time/dates.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { Kbd } from '../../../admin/ui/kbd.tsx'
import { useWords } from '../../../admin/words.ts'
import { readWaiting } from '../endpoints.ts'
import { shortDay } from './days.ts'
import type { Waiting } from './decide.ts'
import { Group } from './group.tsx'
import { ItemRow } from './item-row.tsx'
import { words } from './words.ts'

type WaitingGroupProps = {
  first: { items: Waiting[]; count: number; exceeded: boolean; nextCursor: string | null }
  today: string
  onApprove: (item: Waiting) => void
  onReturn: (item: Waiting) => void
}

/** What waits for my approval; each is decided where it stands. */
export function WaitingGroup({ first, today, onApprove, onReturn }: WaitingGroupProps) {
  const t = useWords()
  const [rest, setRest] = useState<{ after: string; items: Waiting[]; cursor: string | null } | null>(null)
  const current = rest?.after === first.nextCursor ? rest : null
  const items = [...first.items, ...(current?.items ?? [])]
  const cursor = current ? current.cursor : first.nextCursor
  const showMore = async () => {
    if (cursor === null) return
    const page = await call(readWaiting, { cursor, limit: 20 })
    setRest({
      after: first.nextCursor ?? '',
      items: [...(current?.items ?? []), ...page.items],
      cursor: page.nextCursor,
    })
  }
  if (items.length === 0) return null
  return (
    <Group
      title={t(words.waiting)}
      count={first.exceeded ? `${first.count}+` : first.count}
      hint={<KeyHint />}
      more={cursor !== null && <Button onClick={() => void showMore()}>{t(words.more)}</Button>}
    >
      {items.map((item) => (
        <ItemRow
          key={item.id}
          itemKey={item.id}
          waiting
          glyph={<Glyph name="waiting" label={words.waitingGlyph} />}
          title={item.title}
          path={item.target.path}
          note={t(item.note)}
          when={t(words.submitted, { day: shortDay(localDate(new Date(item.submittedAt)), today) })}
          acts={
            <>
              {item.transitions.includes('return') && (
                <Button
                  variant="quiet"
                  data-act="return"
                  onClick={() => onReturn(item)}
                  aria-label={`${t(words.return)}: ${item.title}`}
                >
                  {t(words.return)}
                </Button>
              )}
              <Button
                data-act="approve"
                onClick={() => onApprove(item)}
                aria-label={`${t(words.approve)}: ${item.title}`}
              >
                {t(words.approve)}
              </Button>
            </>
          }
        />
      ))}
    </Group>
  )
}

function KeyHint() {
  const t = useWords()
  return (
    <>
      <Kbd>J</Kbd>
      <Kbd>K</Kbd>
      {t(words.choose)} <Kbd>A</Kbd>
      {t(words.toApprove)} <Kbd>R</Kbd>
      {t(words.toReturn)}
    </>
  )
}

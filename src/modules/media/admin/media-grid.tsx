import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import type { MediaCard } from '../endpoints.ts'
import { MediaTile } from './media-tile.tsx'
import css from './media-tile.module.css'

type Card = Arrived<MediaCard>

type GridProps = {
  label: string
  items: readonly Card[]
  chosen: ReadonlySet<string>
  multiple?: boolean
  onChoose: (chosen: ReadonlySet<string>) => void
  onOpen?: (medium: Card) => void
  under?: (medium: Card) => ReactNode
}

/** Pictures to choose from: arrows move, Space chooses, Shift takes all between, Enter opens. */
export function MediaGrid({ label, items, chosen, multiple = false, onChoose, onOpen, under }: GridProps) {
  const [at, setAt] = useState(0)
  const anchor = useRef(0)
  const current = Math.min(at, Math.max(items.length - 1, 0))
  const press = (index: number, { shiftKey }: { shiftKey: boolean }) => {
    setAt(index)
    const id = items[index]?.id
    if (!id) return
    if (multiple && shiftKey) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      onChoose(new Set([...chosen, ...items.slice(from, to + 1).map((item) => item.id)]))
      return
    }
    anchor.current = index
    if (!multiple) return onChoose(new Set([id]))
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = stepOf(event.key, current, items.length, columnsOf(event.currentTarget))
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setAt(target)
    const id = items[target]?.id ?? ''
    event.currentTarget.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus()
  }
  return (
    <div
      role="listbox"
      aria-label={label}
      aria-multiselectable={multiple || undefined}
      tabIndex={-1}
      className={css.grid}
      onKeyDown={move}
    >
      {items.map((medium, index) => (
        <MediaTile
          key={medium.id}
          medium={medium}
          chosen={chosen.has(medium.id)}
          current={index === current}
          onPress={(event) => press(index, event)}
          {...(onOpen ? { onOpen: () => onOpen(medium) } : {})}
        >
          {under?.(medium)}
        </MediaTile>
      ))}
    </div>
  )
}

function columnsOf(grid: HTMLElement): number {
  return getComputedStyle(grid).gridTemplateColumns.split(' ').length
}

function stepOf(key: string, at: number, count: number, columns: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: count - 1,
  }
  const target = steps[key]
  return target === undefined || target < 0 || target >= count ? undefined : target
}

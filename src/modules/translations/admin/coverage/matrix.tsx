import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { classes } from '../../../../admin/ui/classes.ts'
import { useIsPhone } from '../../../../admin/ui/use-screen.ts'
import { useIsPrinting } from '../../../../admin/ui/use-printing.ts'
import { useRowsInBox, useRowsInWindow } from '../../../../admin/ui/virtual.ts'
import { useWords } from '../../../../admin/words.ts'
import { portalLocales } from '../../../../platform/locales.ts'
import type { Item } from './cell-facts.ts'
import { words } from './coverage-words.ts'
import { MatrixHead, type Totals } from './matrix-head.tsx'
import { MatrixRow } from './matrix-row.tsx'
import css from './matrix.module.css'
import type { ChosenCells } from './use-chosen.ts'

type MatrixProps = {
  items: readonly Item[]
  totals: Totals | null
  chosen: ChosenCells
  /** What a collection calls one of its items. */
  nameOf: (collection: string) => string
  old: boolean
  onEnd: () => void
}

const ROW = 46
const CARD = 118
const AHEAD = 30
const TEMPLATE = `minmax(260px, 1fr) repeat(${portalLocales.length}, minmax(92px, 122px))`

type Place = { row: number; column: number }

/** Items and languages; only the rows in sight stand in the page. Arrows move, Enter opens, Space chooses. */
export function Matrix({ items, totals, chosen, nameOf, old, onEnd }: MatrixProps) {
  const t = useWords()
  const phone = useIsPhone()
  const printing = useIsPrinting()
  const [at, setAt] = useState<Place>({ row: 0, column: 1 })
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const [top, setTop] = useState(0)
  const measureTop = useCallback((body: HTMLDivElement | null) => {
    if (body) setTop(body.getBoundingClientRect().top + window.scrollY)
  }, [])
  const shared = {
    count: items.length,
    estimateSize: () => (phone ? CARD : ROW),
    getItemKey: (index: number) => items[index]?.id ?? index,
    overscan: 10,
  }
  const inside = useRowsInBox({ ...shared, getScrollElement: () => box, enabled: !phone })
  const outside = useRowsInWindow({ ...shared, enabled: phone, scrollMargin: top })
  const virtual = phone ? outside : inside
  const inSight = virtual.getVirtualItems()
  const lastShown = inSight.at(-1)?.index ?? -1
  useEffect(() => {
    if (lastShown !== -1 && lastShown >= items.length - AHEAD) onEnd()
  }, [lastShown, items.length, onEnd])
  const grid = useRef<HTMLDivElement>(null)
  const current = { row: Math.min(at.row, Math.max(items.length - 1, 0)), column: at.column }

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const item = items[current.row]
    const locale = portalLocales[current.column]
    if (event.key === ' ' && item && locale && locale !== 'vi') {
      event.preventDefault()
      chosen.toggle(item, locale)
      return
    }
    const next = stepOf(event.key, current, items.length)
    if (!next) return
    event.preventDefault()
    setAt(next)
    virtual.scrollToIndex(next.row)
    focusSoon(grid.current, `${items[next.row]?.id} ${portalLocales[next.column]}`)
  }
  const shown = printing
    ? items.map((_, index) => ({ index, start: null }))
    : inSight.map(({ index, start }) => ({ index, start: start - (phone ? top : 0) }))
  return (
    <div ref={setBox} className={classes(css.scroll, old && css.old, phone && css.cards)}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t(words.title)}
        aria-rowcount={totals === null ? -1 : totals.items + 2}
        aria-colcount={portalLocales.length + 1}
        aria-busy={old}
        aria-multiselectable="true"
        className={css.grid}
        onKeyDown={press}
      >
        <MatrixHead totals={totals} template={TEMPLATE} />
        <div
          role="rowgroup"
          ref={measureTop}
          className={css.body}
          style={printing ? undefined : { height: virtual.getTotalSize() }}
        >
          {shown.map(({ index, start }) => {
            const item = items[index]
            if (!item) return null
            return (
              <MatrixRow
                key={item.id}
                ref={virtual.measureElement}
                {...{ item, index, start, chosen, phone, template: TEMPLATE, name: nameOf(item.collection) }}
                current={index === current.row ? current.column : null}
                onFocus={(column) => setAt({ row: index, column })}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function stepOf(key: string, { row, column }: Place, rows: number): Place | null {
  const last = portalLocales.length - 1
  const steps: Readonly<Record<string, Place>> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    PageUp: { row: Math.max(row - 10, 0), column },
    PageDown: { row: Math.min(row + 10, rows - 1), column },
    Home: { row, column: 0 },
    End: { row, column: last },
  }
  const next = steps[key]
  const isThere = next && next.row >= 0 && next.row < rows && next.column >= 0 && next.column <= last
  return isThere ? next : null
}

const PATIENCE = 20

/** A row far away is drawn some frames after the grid has scrolled to it. */
function focusSoon(grid: HTMLElement | null, cell: string, frames = PATIENCE): void {
  const link = grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)
  if (link) link.focus({ preventScroll: false })
  else if (frames > 0) requestAnimationFrame(() => focusSoon(grid, cell, frames - 1))
}

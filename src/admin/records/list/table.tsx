import { useCallback, useEffect, useImperativeHandle, useState, type Ref } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { useIsPrinting } from '../../ui/use-printing.ts'
import { useRowsInBox, useRowsInWindow } from '../../ui/virtual.ts'
import { useWords } from '../../words.ts'
import type { ListColumn } from './columns.tsx'
import type { ListItem } from './groups.ts'
import { RowCheck } from './row-check.tsx'
import type { Selection } from './selection.ts'
import css from './table.module.css'
import { TableRow } from './table-row.tsx'

const words = {
  chooseAll: { vi: 'Chọn mọi dòng đang hiện', en: 'Choose all rows shown' },
  chosen: { vi: 'Chọn', en: 'Chosen' },
} as const satisfies Record<string, Labels>

/** What the keys of a page do in its table. */
export type TableHandle = { show: (position: number) => void }

export type ListTableProps = {
  label: string
  items: readonly ListItem[]
  columns: readonly ListColumn[]
  rows: readonly SentRecord[]
  total: number | null
  sort: string | null
  onSort: (sort: string | null) => void
  selection: Selection
  /** The row that the keys act on. */
  current: number
  onCurrent: (position: number) => void
  onEnd: () => void
  /** Rows belong to an earlier question. */
  old: boolean
  /** Two lines a record and the page scrolls as a whole. */
  phone: boolean
  handle: Ref<TableHandle>
}

const ROW = 58
const HEADING = 48
const AHEAD = 20

/** A list of any length: only the rows in sight stand in the page. */
export function ListTable(props: ListTableProps) {
  const { label, items, columns, rows, total, selection, old, onEnd, handle } = props
  const t = useWords()
  const printing = useIsPrinting()
  // Paper is as narrow as a phone, but a list on it is a table.
  const phone = props.phone && !printing
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const [top, setTop] = useState(0)
  const measureTop = useCallback((body: HTMLDivElement | null) => {
    if (body) setTop(body.getBoundingClientRect().top + window.scrollY)
  }, [])
  const shared = {
    count: items.length,
    estimateSize: (index: number) => (items[index]?.kind === 'group' ? HEADING : ROW),
    getItemKey: (index: number) => keyOf(items[index], index),
    overscan: 8,
  }
  const inside = useRowsInBox({ ...shared, getScrollElement: () => box, enabled: !phone })
  const outside = useRowsInWindow({
    ...shared,
    enabled: phone,
    scrollMargin: top,
  })
  const virtual = phone ? outside : inside
  const inSight = virtual.getVirtualItems()
  const shown = printing ? items.map((_, index) => ({ index, start: null })) : inSight
  const lastShown = inSight.at(-1)?.index ?? -1
  useEffect(() => {
    if (lastShown !== -1 && lastShown >= items.length - AHEAD) onEnd()
  }, [lastShown, items.length, onEnd])
  useImperativeHandle(handle, () => ({
    show: (position) => {
      const index = items.findIndex((item) => item.kind === 'row' && item.position === position)
      if (index === -1) return
      virtual.scrollToIndex(index)
      focusSoon(rows[position]?.id ?? '')
    },
  }))
  const template = templateOf(columns, printing)
  const narrowest = phone || printing ? undefined : narrowestOf(template)
  const all = rows.length > 0 && rows.every(({ id }) => selection.has(id))
  const some = selection.chosen.size > 0
  return (
    <div
      ref={setBox}
      className={classes(css.scroll, old && css.old, phone && css.cards)}
      role="table"
      aria-label={label}
      aria-rowcount={total ?? -1}
      aria-busy={old}
    >
      <div role="rowgroup" className={css.head} style={{ minWidth: narrowest }}>
        <div role="row" className={css.row} style={{ gridTemplateColumns: template }}>
          <div role="columnheader" aria-label={t(words.chosen)}>
            <RowCheck
              label={t(words.chooseAll)}
              checked={all || (some && 'mixed')}
              onToggle={() => (all ? selection.clear() : selection.setAll(rows))}
            />
          </div>
          {columns.map((column) => (
            <Heading key={column.name} column={column} {...props} />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        ref={measureTop}
        className={css.body}
        style={printing ? undefined : { height: virtual.getTotalSize(), minWidth: narrowest }}
      >
        {shown.map(({ index, start }) => {
          const item = items[index]
          if (!item) return null
          const place =
            start === null ? undefined : { transform: `translateY(${start - (phone ? top : 0)}px)` }
          return (
            <div
              key={keyOf(item, index)}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={start === null ? undefined : css.place}
              style={place}
            >
              {item.kind === 'group' ? (
                <div role="cell" className={css.group} aria-colspan={columns.length + 1}>
                  {item.label} {item.count !== null && <span>{item.count}</span>}
                </div>
              ) : (
                <TableRow {...props} {...{ item, template, phone }} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const PATIENCE = 20

/** A row far away is drawn some frames after the list has scrolled to it. */
function focusSoon(id: string, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(id)}"]`)
    if (row) row.focus({ preventScroll: true })
    else if (frames > 0) focusSoon(id, frames - 1)
  })
}

/** What is between the margins of an upright sheet, in pixels. */
const PAPER = 680

/** The columns of the grid: as wide as they want on a screen, all narrowed alike on paper. */
function templateOf(columns: readonly ListColumn[], printing: boolean): string {
  const template = `52px ${columns.map(({ width }) => width).join(' ')}`
  if (!printing) return template
  const scale = Math.min(1, PAPER / (narrowestOf(template) - 52))
  const onPaper = (width: string) => width.replace(/\d+px/g, (size) => `${parseInt(size) * scale}px`)
  return `0 ${columns.map(({ width }) => onPaper(width)).join(' ')}`
}

const EDGE = 14

/** The width in pixels under which the columns of a grid cannot go. */
function narrowestOf(template: string): number {
  const least = [...template.matchAll(/(?:minmax\()?(\d+)px/g)].map((match) => Number(match[1]))
  return least.reduce((sum, width) => sum + width, EDGE)
}

function keyOf(item: ListItem | undefined, index: number): string | number {
  if (!item) return index
  return item.kind === 'group' ? `group ${item.key}` : item.record.id
}

function Heading({ column, sort, onSort }: { column: ListColumn } & Pick<ListTableProps, 'sort' | 'onSort'>) {
  const { sort: key, heading, label, numeric } = column
  const order = key !== null && sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined
  // Once for upwards, again for downwards, a third time for the usual order.
  const next = order === undefined ? key : order === 'ascending' ? `-${key}` : null
  return (
    <div
      role="columnheader"
      aria-sort={key === null ? undefined : (order ?? 'none')}
      data-numeric={numeric || undefined}
    >
      {key === null ? (
        heading
      ) : (
        <button type="button" className={css.sort} onClick={() => onSort(next)}>
          {heading !== label && <span className={css.spoken}>{label}</span>}
          {heading}
          {order && <Icon name={order === 'ascending' ? 'up' : 'down'} small />}
        </button>
      )}
    </div>
  )
}

import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { RecordState } from '../../ui/record-state.tsx'
import { useWords } from '../../words.ts'
import type { ListColumn } from './columns.tsx'
import type { ListItem } from './groups.ts'
import { RowCheck } from './row-check.tsx'
import type { Selection } from './selection.ts'
import css from './table.module.css'

const words = {
  choose: { vi: 'Chọn {title}', en: 'Choose {title}' },
  chooseAll: { vi: 'Chọn mọi dòng đang hiện', en: 'Choose all rows shown' },
  chosen: { vi: 'Chọn', en: 'Chosen' },
} as const satisfies Record<string, Labels>

/** What the keys of a page do in its table. */
export type TableHandle = { show: (position: number) => void }

type ListTableProps = {
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
  const { label, items, columns, rows, total, selection, old, phone, onEnd, handle } = props
  const t = useWords()
  const scroll = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const shared = {
    count: items.length,
    estimateSize: (index: number) => (items[index]?.kind === 'group' ? HEADING : ROW),
    getItemKey: (index: number) => keyOf(items[index], index),
    overscan: 8,
  }
  const inside = useVirtualizer({ ...shared, getScrollElement: () => scroll.current, enabled: !phone })
  const outside = useWindowVirtualizer({
    ...shared,
    enabled: phone,
    scrollMargin: body.current?.offsetTop ?? 0,
  })
  const virtual = phone ? outside : inside
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastShown >= items.length - AHEAD) onEnd()
  }, [lastShown, items.length, onEnd])
  useImperativeHandle(handle, () => ({
    show: (position) => {
      const index = items.findIndex((item) => item.kind === 'row' && item.position === position)
      if (index === -1) return
      virtual.scrollToIndex(index)
      const id = rows[position]?.id
      requestAnimationFrame(() => {
        document
          .querySelector<HTMLElement>(`[data-opens="${CSS.escape(id ?? '')}"]`)
          ?.focus({ preventScroll: true })
      })
    },
  }))
  const template = `52px ${columns.map(({ width }) => width).join(' ')}`
  const narrowest = phone ? undefined : narrowestOf(template)
  const all = rows.length > 0 && rows.every(({ id }) => selection.has(id))
  const some = selection.chosen.size > 0
  return (
    <div
      ref={scroll}
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
        ref={body}
        className={css.body}
        style={{ height: virtual.getTotalSize(), minWidth: narrowest }}
      >
        {shown.map(({ index, start, key }) => {
          const item = items[index]
          if (!item) return null
          const place = { transform: `translateY(${start - (phone ? outside.options.scrollMargin : 0)}px)` }
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={css.place}
              style={place}
            >
              {item.kind === 'group' ? (
                <div role="cell" className={css.group} aria-colspan={columns.length + 1}>
                  {item.label} <span>{item.count}</span>
                </div>
              ) : (
                <Row item={item} template={template} {...props} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
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
        <button type="button" className={css.sort} onClick={() => onSort(next)} aria-label={label}>
          {heading}
          {order && <Icon name={order === 'ascending' ? 'up' : 'down'} small />}
        </button>
      )}
    </div>
  )
}

type RowProps = { item: Extract<ListItem, { kind: 'row' }>; template: string } & ListTableProps

function Row({
  item: { record, position },
  template,
  columns,
  rows,
  selection,
  current,
  onCurrent,
  phone,
}: RowProps) {
  const t = useWords()
  const chosen = selection.has(record.id)
  const look = classes(css.row, chosen && css.chosen, position === current && css.current)
  const check = (
    <RowCheck
      label={t(words.choose, { title: record.title })}
      checked={chosen}
      onToggle={({ shiftKey }) => (shiftKey ? selection.extend(rows, position) : selection.toggle(record))}
    />
  )
  // A card says what it is, where it stands, and one thing more.
  const more = columns.slice(1).find(({ name }) => name !== 'state')
  const seen = phone ? columns.slice(0, 1) : columns
  return (
    <div
      className={look}
      style={phone ? undefined : { gridTemplateColumns: template }}
      onFocus={() => onCurrent(position)}
    >
      <div role="cell">{check}</div>
      {seen.map((column) => (
        <div
          key={column.name}
          role="cell"
          data-numeric={column.numeric || undefined}
          data-column={column.name}
        >
          <div className={css.clamp}>{column.cell(record)}</div>
        </div>
      ))}
      {phone && (
        <>
          <div role="cell" data-column="state">
            <RecordState state={record.state} />
          </div>
          <div role="cell">
            <div className={css.clamp}>{more?.cell(record)}</div>
          </div>
        </>
      )}
    </div>
  )
}

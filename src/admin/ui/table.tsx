import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Sideways } from './sideways.tsx'
import css from './table.module.css'

type TableProps = {
  /** What the table shows, for people who listen. */
  label: string
  head: readonly ReactNode[]
  /** On a phone every row is a card. The cells themselves name their headings, in `data-label`, where they need them. */
  cards?: boolean
  children: ReactNode
}

/**
 * A plain table of some dozens of rows, separated by hairlines; long lists have their own page. On a phone every row is a
 * card whose cells tell their headings.
 */
export function Table({ label, head, cards, children }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    if (table.current && !cards) labelCells(table.current)
  })
  return (
    <Sideways label={label}>
      <table ref={table} className={classes(css.table, css.cards, !cards && css.labelled)} aria-label={label}>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Sideways>
  )
}

/** Writes the headings of a table beside its cells, as cards show them: not of the row's name, nor of what is a button. */
function labelCells(table: HTMLTableElement): void {
  const heads = Array.from(table.tHead?.rows[0]?.cells ?? [], (cell) => cell.textContent)
  for (const row of table.tBodies[0]?.rows ?? []) {
    if (row.cells.length !== heads.length) continue
    for (const [column, cell] of [...row.cells].entries()) {
      const isName = column === 0 && !/^\d+$/.test(cell.textContent)
      if (!isName && !cell.querySelector('button')) cell.dataset['label'] ??= heads[column] ?? ''
    }
  }
}

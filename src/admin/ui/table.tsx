import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Sideways } from './sideways.tsx'
import css from './table.module.css'

type TableProps = {
  /** What the table shows, for people who listen. */
  label: string
  head: readonly ReactNode[]
  /** On a phone every row becomes a card: what needs its heading names it in `data-label`. */
  cards?: boolean
  children: ReactNode
}

/** A plain table of some dozens of rows, separated by hairlines; long lists have their own page. */
export function Table({ label, head, cards, children }: TableProps) {
  return (
    <Sideways label={label}>
      <table className={classes(css.table, cards && css.cards)} aria-label={label}>
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

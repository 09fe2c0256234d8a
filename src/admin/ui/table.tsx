import type { ReactNode } from 'react'
import { Sideways } from './sideways.tsx'
import css from './table.module.css'

type TableProps = {
  /** What the table shows, for people who listen. */
  label: string
  head: readonly ReactNode[]
  children: ReactNode
}

/** A plain table of some dozens of rows, separated by hairlines; long lists have their own page. */
export function Table({ label, head, children }: TableProps) {
  return (
    <Sideways label={label}>
      <table className={css.table} aria-label={label}>
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

import type { ReactNode } from 'react'
import css from './filter-row.module.css'

/** Fields that narrow the list below them, side by side as far as they fit. */
export function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.row} role="search" aria-label={label}>
      {children}
    </div>
  )
}

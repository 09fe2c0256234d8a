import type { ReactNode } from 'react'
import { classes } from '../../../admin/ui/classes.ts'
import { PathLink } from '../../../admin/ui/path-link.tsx'
import css from './home.module.css'

type ItemRowProps = {
  glyph: ReactNode
  title: string
  path: string
  note?: ReactNode
  when?: ReactNode
  late?: boolean
  acts?: ReactNode
  /** For keys: which item of the work this is. */
  itemKey: string
  waiting?: boolean
}

/** One thing to do: what it is, what is known of it, by when, and the one act. */
export function ItemRow({ glyph, title, path, note, when, late, acts, itemKey, waiting }: ItemRowProps) {
  return (
    <li className={classes(css.item, waiting && css.waiting)} data-item={itemKey}>
      {glyph}
      <PathLink path={path} className={css.title} id={`item-${itemKey}`}>
        {title}
      </PathLink>
      {when && <span className={classes(css.when, late && css.late)}>{when}</span>}
      {acts && <div className={css.acts}>{acts}</div>}
      {note && <p>{note}</p>}
    </li>
  )
}

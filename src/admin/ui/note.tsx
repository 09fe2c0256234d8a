import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import css from './note.module.css'
import type { Tone } from './tag.tsx'

type NoteProps = {
  tone?: Tone
  icon?: IconName
  /** Read aloud when it appears: `alert` for what blocks, `status` for the rest. */
  role?: 'alert' | 'status'
  children: ReactNode
  action?: ReactNode
}

/** A line or two that say what is the matter, with at most one thing to do. */
export function Note({ tone = 'plain', icon, role, children, action }: NoteProps) {
  return (
    <div className={classes(css.note, css[tone])} role={role}>
      {icon && <Icon name={icon} />}
      <div className={css.words}>{children}</div>
      {action}
    </div>
  )
}

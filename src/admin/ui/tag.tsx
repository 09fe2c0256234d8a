import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './tag.module.css'

export type Tone = 'plain' | 'river' | 'forest' | 'light' | 'red'

/** A word about a thing; not for states that are as they should be. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes(css.tag, css[tone])}>{children}</span>
}

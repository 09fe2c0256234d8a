import { classes } from './classes.ts'
import css from './avatar.module.css'

/** Somebody's initials: family name is first in Vietnamese, the given name last, so the last two words speak. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
  const initials = words
    .slice(-2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
  return (
    <span className={classes(css.avatar, small && css.small)} aria-hidden="true">
      {initials}
    </span>
  )
}

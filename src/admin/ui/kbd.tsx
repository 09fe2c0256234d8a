import css from './kbd.module.css'

/** A key to press, shown beside what it does; people who listen hear it from `aria-keyshortcuts` instead. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className={css.kbd} aria-hidden="true">
      {children}
    </kbd>
  )
}

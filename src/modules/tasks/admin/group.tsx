import { useId, type ReactNode } from 'react'
import css from './home.module.css'

type GroupProps = { title: string; count: ReactNode; hint?: ReactNode; children: ReactNode; more?: ReactNode }

/** Things to do of one kind, under their heading with how many there are. */
export function Group({ title, count, hint, children, more }: GroupProps) {
  const id = useId()
  return (
    <section className={css.group} aria-labelledby={id}>
      <div className={css.groupHead}>
        <h2 id={id}>{title}</h2>
        <span className={css.count}>{count}</span>
        {hint && <span className={css.hint}>{hint}</span>}
      </div>
      <ul>{children}</ul>
      {more && <div className={css.more}>{more}</div>}
    </section>
  )
}

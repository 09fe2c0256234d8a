import type { ReactNode } from 'react'
import css from './empty.module.css'

type EmptyProps = {
  title: string
  /** A page that is nothing else than this takes it as its own heading. */
  heading?: 'h1' | 'h2'
  /** Why it is empty and what to do. */
  children: ReactNode
  actions?: ReactNode
}

/** An empty list says what it is for and what to do now. */
export function Empty({ title, heading: Heading = 'h2', children, actions }: EmptyProps) {
  return (
    <section className={css.empty}>
      <svg viewBox="0 0 168 104" aria-hidden="true">
        <path
          className={css.stone}
          d="M10 92c8-2 12-40 28-50 14-8 22 14 26 30 6-30 14-66 30-66s22 32 28 60c6-14 14-30 26-26 12 4 14 40 20 52z"
        />
        <path className={css.light} d="M84 92V82c0-6 4-10 10-10s10 4 10 10v10z" />
        <path className={css.river} d="M26 94c14-6 26 4 42 0s30-4 46 0 20 2 28-2" />
      </svg>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {actions && <div className={css.actions}>{actions}</div>}
    </section>
  )
}

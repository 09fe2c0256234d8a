import { useId, type ReactNode } from 'react'
import css from './account.module.css'

type SectionProps = {
  title: string
  /** What it is for, in a line. */
  lead?: ReactNode
  /** What can be begun here, at the right of the heading. */
  action?: ReactNode
  children?: ReactNode
}

/** One matter of the account: its heading, a line about it, its rows. */
export function Section({ title, lead, action, children }: SectionProps) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </section>
  )
}

/** One thing of a list: what it is, what is to know of it, what can be done with it. */
export function Row({ name, note, actions }: { name: ReactNode; note?: ReactNode; actions?: ReactNode }) {
  return (
    <li className={css.row}>
      <div>
        <b>{name}</b>
        {note && <p>{note}</p>}
      </div>
      {actions && <div className={css.acts}>{actions}</div>}
    </li>
  )
}

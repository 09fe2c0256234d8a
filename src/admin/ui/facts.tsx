import type { ReactNode } from 'react'
import css from './facts.module.css'

export type Fact = { name: string; value: ReactNode }

/** Names and what is known of them, one line each. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={css.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

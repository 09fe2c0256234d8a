import type { KeyboardEvent, ReactNode } from 'react'
import css from './tabs.module.css'

export type Tab<Name extends string> = { name: Name; label: ReactNode; count?: number | string | null }

type TabsProps<Name extends string> = {
  label: string
  tabs: readonly Tab<Name>[]
  current: Name
  onChange: (name: Name) => void
}

/** Ways of looking at one thing; arrow keys move. The chosen one belongs into the address. */
export function Tabs<Name extends string>({ label, tabs, current, onChange }: TabsProps<Name>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = tabs.at((tabs.findIndex(({ name }) => name === current) + step) % tabs.length)
    if (!next) return
    onChange(next.name)
    event.currentTarget.querySelector<HTMLElement>(`[data-name="${CSS.escape(next.name)}"]`)?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" tabIndex={-1} aria-label={label} onKeyDown={move}>
      {tabs.map(({ name, label: words, count }) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-name={name}
          className={css.tab}
          aria-selected={name === current}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChange(name)}
        >
          {words}
          {count !== undefined && count !== null && <span className={css.count}>{count}</span>}
        </button>
      ))}
    </div>
  )
}

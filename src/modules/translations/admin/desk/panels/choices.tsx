import type { KeyboardEvent, ReactNode } from 'react'
import css from './panels.module.css'

type ChoicesProps<Item> = {
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string | number
  disabled?: boolean
  onChoose: (item: Item) => void
  children: (item: Item) => ReactNode
}

/** Things to put into a translation: by a click, by its number, or with the arrows and Enter; Escape goes back to the box. */
export function Choices<Item>(props: ChoicesProps<Item>) {
  const { label, items, keyOf, disabled, onChoose, children } = props
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const { key, currentTarget, altKey, ctrlKey, metaKey } = event
    if (altKey || ctrlKey || metaKey) return
    const buttons = [...(currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(currentTarget)
    const numbered = /^[1-9]$/.test(key) ? items[Number(key) - 1] : undefined
    if (numbered !== undefined && disabled !== true) onChoose(numbered)
    else if (key === 'ArrowDown') buttons[at + 1]?.focus()
    else if (key === 'ArrowUp') buttons[at - 1]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <ul className={css.choices} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <button
            type="button"
            className={css.choice}
            aria-disabled={disabled || undefined}
            onClick={() => disabled !== true && onChoose(item)}
            onKeyDown={press}
          >
            {children(item)}
          </button>
        </li>
      ))}
    </ul>
  )
}

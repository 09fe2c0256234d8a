import { useEffect, useState, type Ref } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useWords } from '../../words.ts'
import css from './list-page.module.css'

const words = {
  search: { vi: 'Tìm trong danh sách', en: 'Search the list' },
  usual: { vi: 'Tìm, không cần dấu', en: 'Search, without accents' },
} as const satisfies Record<string, Labels>

const PAUSE = 200

type SearchBoxProps = {
  q: string
  placeholder?: Labels
  onSearch: (q: string) => void
  /** Leaves the box for the list. */
  onLeave: () => void
  ref: Ref<HTMLInputElement>
}

/** Searches as one types; Enter and the down arrow go to the list, Escape empties the box. */
export function SearchBox({ q, placeholder = words.usual, onSearch, onLeave, ref }: SearchBoxProps) {
  const t = useWords()
  const [text, setText] = useState(q)
  useEffect(() => setText(q), [q])
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => onSearch(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text, q, onSearch])
  return (
    <div className={css.search} role="search">
      <Icon name="search" small />
      <input
        ref={ref}
        type="search"
        value={text}
        maxLength={200}
        aria-label={t(words.search)}
        aria-keyshortcuts="/"
        placeholder={t(placeholder)}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setText('')
            onSearch('')
            onLeave()
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            onSearch(text)
            onLeave()
          }
        }}
      />
      {text === '' && <Kbd>/</Kbd>}
    </div>
  )
}

import { useCallback, useEffect, useState, type Ref } from 'react'
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
  const [seen, setSeen] = useState(q)
  const [sent, setSent] = useState(q)
  if (seen !== q) {
    setSeen(q)
    // An answer to what was typed a moment ago does not undo what has been typed since.
    if (q !== sent) setText(q)
  }
  const send = useCallback(
    (wanted: string) => {
      setSent(wanted)
      onSearch(wanted)
    },
    [onSearch],
  )
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => send(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text, q, send])
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
            send('')
            onLeave()
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            send(text)
            onLeave()
          }
        }}
      />
      {text === '' && <Kbd>/</Kbd>}
    </div>
  )
}

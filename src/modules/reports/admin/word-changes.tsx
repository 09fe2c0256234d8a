import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import css from './word-changes.module.css'

type WordChangesProps = {
  before: string
  after: string
  /** Only what is new, not what went. */
  added?: boolean
}

/** A text with what came and what went, word by word. */
export function WordChanges({ before, after, added = false }: WordChangesProps) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after])
  return parts.map((part, position) => {
    if (part.added)
      return (
        <ins key={position} className={css.came}>
          {part.value}
        </ins>
      )
    if (!part.removed) return <span key={position}>{part.value}</span>
    return added ? null : (
      <del key={position} className={css.went}>
        {part.value}
      </del>
    )
  })
}

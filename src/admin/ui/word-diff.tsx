import { diffWordsWithSpace } from 'diff'
import { useMemo, type ReactNode } from 'react'
import css from './word-diff.module.css'

type WordDiffProps = {
  before: string
  after: string
  /** Only what is new, not what went. */
  added?: boolean
}

/** A text with what was added and taken out, word by word. */
export function WordDiff({ before, after, added = false }: WordDiffProps) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after])
  return (
    <span className={css.diff}>
      {parts.map((part, position) => {
        if (part.added) return <ins key={position}>{part.value}</ins>
        if (!part.removed) return <span key={position}>{part.value}</span>
        return added ? null : <del key={position}>{part.value}</del>
      })}
    </span>
  )
}

/** What is no text, before and after. */
export function Replaced({ before, after }: { before: ReactNode; after: ReactNode }) {
  return (
    <span className={css.diff}>
      <del>{before}</del> → <ins>{after}</ins>
    </span>
  )
}

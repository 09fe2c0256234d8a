import { useMemo } from 'react'
import css from './exchange.module.css'
import { diffTagged } from './diff.ts'

type TaggedDiffProps = {
  before: string
  after: string
  locale: string
  /** Which of the two is shown: what went from it, or what came into it, is marked. */
  side: 'before' | 'after'
}

/** One of two tagged texts with what the other does not have. */
export function TaggedDiff({ before, after, locale, side }: TaggedDiffProps) {
  const parts = useMemo(() => diffTagged(before, after, locale), [before, after, locale])
  return (
    <span lang={locale}>
      {parts.map(({ text, isTag, only }, position) => {
        if (only !== null && only !== side) return null
        const words = isTag ? <Chip tag={text} /> : text
        if (only === 'before') return <del key={position}>{words}</del>
        return only === 'after' ? <ins key={position}>{words}</ins> : <span key={position}>{words}</span>
      })}
    </span>
  )
}

function Chip({ tag }: { tag: string }) {
  return (
    <span className={css.tag} data-close={tag.startsWith('</') || undefined}>
      {tag.replace(/\D/g, '')}
    </span>
  )
}

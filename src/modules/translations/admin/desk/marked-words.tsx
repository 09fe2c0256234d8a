import { useMemo } from 'react'
import { wordsOf } from '../../segments/tags.ts'
import css from './desk.module.css'
import { piecesOf, type Span } from './pieces.ts'

export type WordMark = 'term' | 'blocking' | 'warning'

type MarkedWordsProps = { tagged: string; spans?: readonly Span<WordMark>[] }

const NONE: readonly Span<WordMark>[] = []

/** Tagged text to be read: its tags as small chips, what was found in it marked. */
export function MarkedWords({ tagged, spans = NONE }: MarkedWordsProps) {
  const pieces = useMemo(() => piecesOf(tagged, spans), [tagged, spans])
  return pieces.map(({ from, text, isTag, marks: [mark] }) => {
    if (isTag) {
      return (
        <span key={from} className={css.tag} data-close={text.startsWith('</') || undefined}>
          {text.replace(/\D/g, '')}
        </span>
      )
    }
    const words = wordsOf(text)
    return mark === undefined ? (
      <span key={from}>{words}</span>
    ) : (
      <mark key={from} className={css[mark]}>
        {words}
      </mark>
    )
  })
}

/** The same text letter by letter as it stands in the box above it. */
export function MirroredWords({ tagged, spans = NONE }: MarkedWordsProps) {
  const pieces = useMemo(() => piecesOf(tagged, spans), [tagged, spans])
  return pieces.map(({ from, text, isTag, marks: [mark] }) => {
    const look = isTag ? css.typedTag : mark && css[mark]
    return (
      <span key={from} className={look}>
        {text}
      </span>
    )
  })
}

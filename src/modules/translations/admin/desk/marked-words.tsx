import { useMemo } from 'react'
import { wordsOf } from '../../segments/tags.ts'
import css from './desk.module.css'
import type { DeskSegment } from './desk.ts'
import { piecesOf, type Span } from './pieces.ts'

export type WordMark = 'term' | 'blocking' | 'warning'

type MirroredWordsProps = { tagged: string; spans?: readonly Span<WordMark>[] }
type MarkedWordsProps = MirroredWordsProps & {
  /** What stands behind the numbers of its tags. */
  tags?: DeskSegment['tags']
}

const NONE: readonly Span<WordMark>[] = []

/** Tagged text to be read: its tags as small chips, what was found in it marked. */
export function MarkedWords({ tagged, spans = NONE, tags = {} }: MarkedWordsProps) {
  const pieces = useMemo(() => piecesOf(tagged, spans), [tagged, spans])
  return pieces.map(({ from, text, isTag, marks: [mark] }) => {
    if (isTag) {
      return (
        <span key={from} className={css.tag} data-close={text.startsWith('</') || undefined}>
          {chipOf(text, tags)}
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

/** «1 B» where words become bold, «1» where they end, «2 [3]» for the number of a source. */
function chipOf(text: string, tags: DeskSegment['tags']): string {
  const number = text.replace(/\D/g, '')
  const tag = tags[number]
  if (!tag || text.startsWith('</')) return number
  const sign = tag.type === 'sourceReference' ? `[${tag.attrs.number}]` : SIGNS[tag.type]
  return `${number} ${sign}`
}

const SIGNS = { bold: 'B', italic: 'I', link: '↗', hardBreak: '↵' } as const

/** The same text letter by letter as it stands in the box above it. */
export function MirroredWords({ tagged, spans = NONE }: MirroredWordsProps) {
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

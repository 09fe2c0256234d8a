import { diffArrays } from 'diff'
import { parseTagged } from '../../segments/tags.ts'

/** A word, a space or a tag of one text or of both. */
export type DiffPart = { text: string; isTag: boolean; only: 'before' | 'after' | null }

type Piece = { text: string; isTag: boolean }

/** The difference of two tagged texts, word by word also in scripts that put no spaces between words. */
export function diffTagged(before: string, after: string, locale: string): DiffPart[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const changes = diffArrays(piecesOf(before, segmenter), piecesOf(after, segmenter), {
    comparator: (a, b) => a.text === b.text && a.isTag === b.isTag,
  })
  return changes.flatMap(({ value, added, removed }) =>
    joined(value).map((piece) => ({ ...piece, only: added ? 'after' : removed ? 'before' : null })),
  )
}

function piecesOf(tagged: string, segmenter: Intl.Segmenter): Piece[] {
  return parseTagged(tagged).flatMap((token): Piece[] =>
    token.type === 'text'
      ? [...segmenter.segment(token.text)].map(({ segment }) => ({ text: segment, isTag: false }))
      : [{ text: tagged.slice(token.start, token.end), isTag: true }],
  )
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && !last.isTag && !piece.isTag) last.text += piece.text
    else all.push({ ...piece })
  }
  return all
}

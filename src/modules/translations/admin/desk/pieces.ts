import { parseTagged } from '../../segments/tags.ts'

/** A half-open range of UTF-16 units with what it is marked for. */
export type Span<Mark> = { from: number; to: number; mark: Mark }

/** A stretch of tagged text under one set of marks, or one tag. */
export type Piece<Mark> = { from: number; text: string; isTag: boolean; marks: Mark[] }

const tagsIn = (tagged: string) => parseTagged(tagged).filter(({ type }) => type !== 'text')

/** Cuts a tagged text at its tags and where marked ranges begin and end; the pieces in a row are the text. */
export function piecesOf<Mark>(tagged: string, spans: readonly Span<Mark>[]): Piece<Mark>[] {
  const tags = tagsIn(tagged).map(({ start, end }) => ({ from: start, to: end }))
  const edges = [...tags, ...spans].flatMap(({ from, to }) => [from, to])
  const cuts = [...new Set([0, ...edges, tagged.length])]
    .filter((at) => at >= 0 && at <= tagged.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? tagged.length
    return {
      from,
      text: tagged.slice(from, to),
      isTag: tags.some((tag) => tag.from <= from && to <= tag.to),
      marks: spans.filter((span) => span.from <= from && to <= span.to).map(({ mark }) => mark),
    }
  })
}

/** The tags of a source that its target has not, in their order: pairs as pairs, `<2/>` alone. */
export function missingTags(source: string, target: string): string[][] {
  const written = new Set(
    tagsIn(target).map(({ type, ...tag }) => `${type} ${'number' in tag && tag.number}`),
  )
  return tagsIn(source).flatMap((tag) => {
    if (tag.type === 'text' || tag.type === 'close') return []
    const { number } = tag
    if (tag.type === 'empty') return written.has(`empty ${number}`) ? [] : [[`<${number}/>`]]
    const isWhole = written.has(`open ${number}`) && written.has(`close ${number}`)
    return isWhole ? [] : [[`<${number}>`, `</${number}>`]]
  })
}

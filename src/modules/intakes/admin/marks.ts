import type { CandidateView, ConflictView } from '../readings/endpoints.ts'

/** What became of a passage, the strongest first. */
export const markStates = ['current', 'clash', 'waiting', 'accepted', 'rejected'] as const
export type MarkState = (typeof markStates)[number]

/** A stretch of a line: its words, and the passage that they belong to when there is one. */
export type Stretch = { text: string; start: number; state: MarkState | null; id: string | null }

type Span = { id: string; start: number; end: number; state: MarkState }
type Placed = Pick<CandidateView, 'id' | 'place' | 'decision'>

/** The spans of each line, by line number. */
export function spansOf(
  candidates: readonly Placed[],
  conflicts: readonly Pick<ConflictView, 'id' | 'choices' | 'chosen'>[],
  current: string | null,
): Map<number, Span[]> {
  const spans: { line: number; span: Span }[] = [
    ...candidates.map(({ id, place: { line, start, end }, decision }) => {
      const state: MarkState = id === current ? 'current' : stateOf(decision)
      return { line, span: { id, start, end, state } }
    }),
    ...conflicts.flatMap(({ id, choices, chosen }) =>
      choices.flatMap(({ place }) => {
        if (!place) return []
        const { line, start, end } = place
        const state: MarkState = id === current ? 'current' : chosen === null ? 'clash' : 'accepted'
        return [{ line, span: { id, start, end, state } }]
      }),
    ),
  ]
  const byLine = new Map<number, Span[]>()
  for (const { line, span } of spans) byLine.set(line, [...(byLine.get(line) ?? []), span])
  return byLine
}

function stateOf(decision: CandidateView['decision']): MarkState {
  if (decision === null) return 'waiting'
  return decision === 'rejected' ? 'rejected' : 'accepted'
}

/**
 * Cuts a line where passages begin and end. Where they overlap the strongest state shows, of equal ones the shorter
 * passage, which lies on top.
 */
export function stretchesOf(text: string, spans: readonly Span[]): Stretch[] {
  const inside = spans.map((span) => ({ ...span, end: Math.min(span.end, text.length) }))
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b)
  const stretches = cuts.slice(0, -1).map((start, index): Stretch => {
    const end = cuts[index + 1] ?? text.length
    const [top] = inside.filter((span) => span.start <= start && span.end >= end).sort(byStrength)
    return { text: text.slice(start, end), start, state: top?.state ?? null, id: top?.id ?? null }
  })
  return stretches.filter((stretch) => stretch.text !== '')
}

function byStrength(a: Span, b: Span): number {
  const strength = markStates.indexOf(a.state) - markStates.indexOf(b.state)
  return strength || a.end - a.start - (b.end - b.start)
}

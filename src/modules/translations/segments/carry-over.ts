import type { Segment } from './segment.ts'
import { alignInOrder, bagOf, overlap } from './similarity.ts'

/** A sentence that has no id yet, in the order of its text. */
export type Uncalled = Omit<Segment, 'id'> & { whole: boolean }

/** How alike two sentences are at least, to be the same one reworded: where they stand, and anywhere in the field. */
const LEAST = { inPlace: 0.35, elsewhere: 0.6 }

/**
 * The ids that the sentences of a text keep from an earlier one: undefined for new ones. Sentences that did not change
 * come first, wherever their block has gone; then those that were reworded where they stood; then those that were
 * reworded and moved.
 */
export function carryOver(
  sentences: readonly Uncalled[],
  before: readonly Segment[],
): (string | undefined)[] {
  const ids: (string | undefined)[] = sentences.map(() => undefined)
  const left = new Set(before.keys())
  const call = (at: number, former: number) => {
    ids[at] = before[former]?.id
    left.delete(former)
  }
  const step = { sentences, before, ids, left, call }
  inPlace(step, 'exact')
  exactElsewhere(step)
  inPlace(step, 'alike')
  alikeElsewhere(step)
  return ids
}

type Step = {
  sentences: readonly Uncalled[]
  before: readonly Segment[]
  ids: readonly (string | undefined)[]
  /** Places in `before` that nobody has yet. */
  left: Set<number>
  call: (at: number, former: number) => void
}

const places = (count: number, wanted: (at: number) => boolean) =>
  Array.from({ length: count }, (_none, at) => at).filter(wanted)

/** Pairs what stands in the same unit, in its order. */
function inPlace({ sentences, before, ids, left, call }: Step, how: 'exact' | 'alike'): void {
  const open = Map.groupBy(
    places(sentences.length, (at) => ids[at] === undefined),
    (at) => sentences[at]?.unit,
  )
  const former = Map.groupBy([...left], (at) => before[at]?.unit)
  for (const [unit, now] of open) {
    const then = former.get(unit) ?? []
    if (then.length === 0) continue
    const bags = how === 'alike' ? { now: now.map(bagAt(sentences)), former: then.map(bagAt(before)) } : null
    const isOnly = now.length === 1 && then.length === 1 && sentences[now[0] ?? 0]?.whole
    const likeness = (row: number, column: number) => {
      if (!bags) return Number(sentences[now[row] ?? 0]?.text === before[then[column] ?? 0]?.text)
      return isOnly ? 1 : overlap(bags.now[row] ?? [], bags.former[column] ?? [])
    }
    const least = bags ? LEAST.inPlace : 1
    for (const [row, column] of alignInOrder([now.length, then.length], likeness, least)) {
      call(now[row] ?? 0, then[column] ?? 0)
    }
  }
}

const bagAt = (list: readonly { text: string }[]) => (at: number) => bagOf(list[at]?.text ?? '')

function exactElsewhere({ sentences, before, ids, left, call }: Step): void {
  const key = ({ field, text }: { field: string; text: string }) => `${field} ${text}`
  const waiting = Map.groupBy([...left], (at) => key(before[at] ?? { field: '', text: '' }))
  sentences.forEach((sentence, at) => {
    if (ids[at] !== undefined) return
    const former = waiting.get(key(sentence))?.shift()
    if (former !== undefined) call(at, former)
  })
}

/** Pairs the likest first, over all that is left of a field; only sentences with a word in common are compared. */
function alikeElsewhere({ sentences, before, ids, left, call }: Step): void {
  const open = places(sentences.length, (at) => ids[at] === undefined)
  if (open.length === 0 || left.size === 0) return
  const bags = new Map([...left].map((at) => [at, bagOf(before[at]?.text ?? '')]))
  const holders = new Map<string, Set<number>>()
  for (const [at, bag] of bags) {
    for (const word of bag) holders.set(word, (holders.get(word) ?? new Set()).add(at))
  }
  const pairs = open.flatMap((at) => {
    const bag = bagOf(sentences[at]?.text ?? '')
    const near = new Set(bag.flatMap((word) => [...(holders.get(word) ?? [])]))
    return [...near]
      .filter((former) => before[former]?.field === sentences[at]?.field)
      .map((former) => ({ at, former, likeness: overlap(bag, bags.get(former) ?? []) }))
      .filter(({ likeness }) => likeness >= LEAST.elsewhere)
  })
  const taken = new Set<number>()
  for (const { at, former } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(at) || !left.has(former)) continue
    taken.add(at)
    call(at, former)
  }
}

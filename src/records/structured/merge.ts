import { withBlockIds } from './block-ids.ts'
import type { Block, ListItem, StructuredText } from './schema.ts'

/** A block, or an item of a list: whatever has an id of its own. */
export type Part = Block | ListItem

/** A part that both sides changed, each its own way; null where it did not exist, or was taken away. */
export type Contested = { id: string; base: Part | null; mine: Part | null; theirs: Part | null }

export type PartChoice = 'mine' | 'theirs' | 'both'

export type MergedText = {
  /** Null when nothing is left. */
  doc: StructuredText | null
  contested: Contested[]
}

type Sides<Value> = {
  /** What both began from. */
  base: Value
  mine: Value
  theirs: Value
}

type Choose = (contested: Contested) => PartChoice

/**
 * Merges two people's versions of one text block by block, by the ids that stay with the blocks. What only one side
 * wrote, moved or took away stands; lists and quotations are merged item by item. Only what both changed, each its own
 * way, is contested: there `choose` decides.
 */
export function mergeStructured(sides: Sides<StructuredText | null>, choose: Choose): MergedText {
  const contents = {
    base: sides.base?.content ?? [],
    mine: sides.mine?.content ?? [],
    theirs: sides.theirs?.content ?? [],
  }
  const { parts, contested } = mergeParts(contents, choose)
  // What was chosen twice has the id of its first; the second gets one of its own.
  const doc = withBlockIds({ type: 'doc', content: parts as Block[] })
  return { doc: doc.content.length === 0 ? null : doc, contested }
}

type Parts = readonly Part[]
type Merged = { parts: Part[]; contested: Contested[] }

function mergeParts(sides: Sides<Parts>, choose: Choose): Merged {
  const [base, mine, theirs] = [byId(sides.base), byId(sides.mine), byId(sides.theirs)]
  const found = new Map<string, Merged>()
  for (const id of [...theirs.keys(), ...mine.keys()]) {
    const one = { base: base.get(id) ?? null, mine: mine.get(id) ?? null, theirs: theirs.get(id) ?? null }
    if (!found.has(id)) found.set(id, mergePart(id, one, choose))
  }
  const all = inOrder(sides).flatMap((id) => found.get(id) ?? [])
  return { parts: all.flatMap(({ parts }) => parts), contested: all.flatMap(({ contested }) => contested) }
}

function mergePart(id: string, sides: Sides<Part | null>, choose: Choose): Merged {
  const { base, mine, theirs } = sides
  const only = (part: Part | null): Merged => ({ parts: part ? [part] : [], contested: [] })
  if (same(mine, theirs) || same(mine, base)) return only(theirs)
  if (same(theirs, base)) return only(mine)
  const within = mergeWithin(sides, choose)
  if (within) return within
  const contested = { id, base, mine, theirs }
  const choice = choose(contested)
  const chosen = choice === 'both' ? [theirs, mine] : [choice === 'mine' ? mine : theirs]
  return { parts: chosen.filter((part) => part !== null), contested: [contested] }
}

/** Lists, items and quotations that only hold other parts: merged inside, as long as that leaves them whole. */
function mergeWithin({ base, mine, theirs }: Sides<Part | null>, choose: Choose): Merged | undefined {
  if (!base || !mine || !theirs || !sameFrame(base, mine) || !sameFrame(base, theirs)) return undefined
  const [of, my, their] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  if (!of || !my || !their) return undefined
  const { parts, contested } = mergeParts({ base: of, mine: my, theirs: their }, choose)
  if (parts.length === 0) return { parts: [], contested }
  if (mine.type === 'listItem' && parts[0]?.type !== 'paragraph') return undefined
  return { parts: [{ ...mine, content: parts } as Part], contested }
}

function partsOf(part: Part): Parts | undefined {
  switch (part.type) {
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
      return part.content
    default:
      return undefined
  }
}

/** Where each part stands: the order of whoever moved something, with the additions of the other after their neighbours. */
function inOrder({ base, mine, theirs }: Sides<Parts>): string[] {
  const [of, my, their] = [idsOf(base), idsOf(mine), idsOf(theirs)]
  const iMoved = !same(common(of, my), common(my, of))
  const [frame, other] = iMoved ? [my, their] : [their, my]
  const order = [...frame]
  const added = new Set(frame.filter((id) => !of.includes(id) && !other.includes(id)))
  let at = 0
  for (const id of other) {
    const known = order.indexOf(id)
    if (known === -1) {
      // Both wrote at the same place: theirs first.
      while (!iMoved && added.has(order[at] ?? '')) at += 1
      order.splice(at, 0, id)
    }
    at = (known === -1 ? at : known) + 1
  }
  return order
}

function common(ids: readonly string[], others: readonly string[]): string[] {
  return ids.filter((id) => others.includes(id))
}

function idsOf(parts: Parts): string[] {
  return parts.map(({ attrs }) => attrs.id)
}

function byId(parts: Parts): Map<string, Part> {
  return new Map(parts.map((part) => [part.attrs.id, part]))
}

function sameFrame(a: Part, b: Part): boolean {
  return a.type === b.type && same(a.attrs, b.attrs)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

import { sectionsOf, type Outline, type OutlinePart } from '../outline.ts'

/** What a section, a subsection and an annex have in common. */
export type Place = { id: string; number: string | null; heading: string; parts: OutlinePart[] }

/** A list with one item moved by a step; unchanged at its ends. */
export function moved<Item>(items: readonly Item[], from: number, step: number): Item[] {
  const to = from + step
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const rest = items.filter((_, place) => place !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

export function replaced<Item>(items: readonly Item[], at: number, next: Item): Item[] {
  return items.map((item, place) => (place === at ? next : item))
}

export function without<Item>(items: readonly Item[], at: number): Item[] {
  return items.filter((_, place) => place !== at)
}

/** An id that no section and no annex has: officers' passages are kept under it, so it is never given twice. */
export function freshId(outline: Outline): string {
  const taken = new Set([...sectionsOf(outline), ...outline.annexes].map(({ id }) => id))
  let number = 1
  while (taken.has(`M${number}`)) number++
  return `M${number}`
}

import type { Reading } from './use-reader.ts'

export const readerTabs = ['left', 'conflicts', 'decided', 'all'] as const
export type ReaderTab = (typeof readerTabs)[number]

/** A passage to decide about, or a contradiction. */
export type Item = { id: string; kind: 'candidate' | 'conflict'; line: number; decided: boolean }

/** What a tab lists, in the order of the report; contradictions stand where the report first says it. */
export function itemsOf(
  { candidates, conflicts }: Pick<Reading, 'candidates' | 'conflicts'>,
  tab: ReaderTab,
) {
  const all: Item[] = [
    ...candidates.map(({ id, place, decision }) => ({
      id,
      kind: 'candidate' as const,
      line: place.line,
      decided: decision !== null,
    })),
    ...conflicts.map(({ id, choices, chosen }) => ({
      id,
      kind: 'conflict' as const,
      line: choices[0]?.place?.line ?? Infinity,
      decided: chosen !== null,
    })),
  ]
  const shown = all.filter(({ kind, decided }) => {
    if (tab === 'conflicts') return kind === 'conflict'
    if (tab === 'decided') return decided
    return tab === 'all' || !decided
  })
  return shown.sort((a, b) => a.line - b.line)
}

/** What comes after an item that is decided now: the next that is not, else the first. */
export function nextAfter(items: readonly Item[], id: string): string | undefined {
  const at = items.findIndex((item) => item.id === id)
  const open = (item: Item) => !item.decided && item.id !== id
  return (items.slice(at + 1).find(open) ?? items.find(open))?.id
}

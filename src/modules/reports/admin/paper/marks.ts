import type { Block, Inline } from '../../../../documents/tree.ts'
import type { StudioData } from '../studio-context.ts'

/** A stretch of a text, and whether the checker found something in it. */
export type Stretch = { text: string; mark: 'error' | 'warning' | null }

export type Marks = ReadonlyMap<string, readonly { words: string; mark: 'error' | 'warning' }[]>

/** The words that findings are about, by the block that they stand in. */
export function marksOf({ tree, findings }: Pick<StudioData, 'tree' | 'findings'>): Marks {
  const open = findings.filter(({ words, acknowledged }) => words !== null && acknowledged === null)
  const marks = new Map<string, { words: string; mark: 'error' | 'warning' }[]>()
  let section: string | null = null
  for (const block of tree.blocks) {
    if (block.kind === 'heading') section = block.id
    if (block.kind !== 'paragraph') continue
    const text = plain(block.inlines)
    const found = open.flatMap(({ place, words, severity }) =>
      words !== null && place === section && text.includes(words)
        ? [{ words, mark: severity === 'error' ? ('error' as const) : ('warning' as const) }]
        : [],
    )
    if (found.length > 0) marks.set(block.id, found)
  }
  return marks
}

const plain = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === 'blank' ? '' : inline.text)).join('')

/** Cuts a text where its marked words begin and end. */
export function stretchesOf(text: string, marks: Marks, block: Block | null): Stretch[] {
  const found = (block && marks.get(block.id))?.find(({ words }) => text.includes(words))
  if (!found) return [{ text, mark: null }]
  const at = text.indexOf(found.words)
  const stretches: Stretch[] = [
    { text: text.slice(0, at), mark: null },
    { text: found.words, mark: found.mark },
    { text: text.slice(at + found.words.length), mark: null },
  ]
  return stretches.filter(({ text: part }) => part !== '')
}

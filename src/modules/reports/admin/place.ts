import type { Block, DocumentTree } from '../../../documents/tree.ts'
import type { Editing } from './studio-context.ts'

export type EditorPlace = { tree: DocumentTree; blocks: ReadonlySet<string> }

const NEW = 'editor'

/** The blocks in whose place a passage is written: its own, those that say that nothing is known, or a new line. */
export function placeOf(tree: DocumentTree, { section, id }: Pick<Editing, 'section' | 'id'>): EditorPlace {
  const own = id === null ? [] : tree.blocks.filter((block) => sourcesOf(block)[0] === id)
  const silence = tree.blocks.filter((block) => block.id === `${section}.silence`)
  const found = own.length > 0 ? own : silence
  if (found.length > 0) return { tree, blocks: new Set(found.map((block) => block.id)) }
  const after = tree.blocks.findIndex((block) => block.id === section)
  const line: Block = { kind: 'paragraph', id: NEW, marker: null, inlines: [] }
  const blocks = [...tree.blocks.slice(0, after + 1), line, ...tree.blocks.slice(after + 1)]
  return { tree: { ...tree, blocks }, blocks: new Set([NEW]) }
}

export function sourcesOf(block: Block): readonly string[] {
  return block.kind === 'heading' ? [] : (block.source?.records ?? [])
}

/** The section that a block stands in. */
export function sectionOf({ blocks }: Pick<DocumentTree, 'blocks'>, id: string): string | null {
  let section: string | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.id
    if (block.id === id) return section
  }
  return null
}

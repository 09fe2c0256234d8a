import { markOf } from './printed.ts'
import type { Block, DocumentTree, Inline, Source, TableCell } from './tree.ts'

/** One place where a figure is printed. `section` is the path of its headings: "II.5". */
export type FigureUse = {
  figure: string
  text: string
  value: number | null
  records: readonly string[]
  block: string
  section: string
}

/** Every printed figure of a tree with the records behind it, in reading order. */
export function figureUses(tree: DocumentTree): FigureUse[] {
  const closing: Block[] = tree.closing
    ? [{ kind: 'paragraph', id: 'ket-thuc', marker: null, inlines: tree.closing }]
    : []
  return [
    ...usesIn([...tree.blocks, ...closing], ''),
    ...tree.annexes.flatMap((annex) => usesIn(annex.blocks, `Phụ lục ${annex.number ?? ''}`.trim())),
  ]
}

/** The anchor of a figure in the list of sources. */
export function sourceAnchor(figure: string): string {
  return `nguon-${figure.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`
}

function usesIn(blocks: readonly Block[], start: string): FigureUse[] {
  const path: string[] = []
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') {
      path.length = Math.min(path.length, block.level - 1)
      path.push(block.number === null ? block.text : markOf(block.number, block.level).slice(0, -1))
      return []
    }
    const section = [start, path.join('.')].filter(Boolean).join(', ')
    return inlinesOf(block).flatMap((inline) =>
      inline.kind === 'figure' && inline.source.figure !== undefined
        ? [{ ...useOf(inline, inline.source.figure), block: block.id, section }]
        : [],
    )
  })
}

type Figure = { text: string; value: number | null; source: Source }

function useOf({ text, value, source }: Figure, figure: string) {
  return { figure, text, value, records: source.records ?? [] }
}

function inlinesOf(block: Exclude<Block, { kind: 'heading' }>): readonly Inline[] {
  if (block.kind === 'paragraph') return block.inlines
  const cells: readonly TableCell[] = [block.head, ...block.rows].flat()
  return cells.flatMap((cell) => cell.inlines)
}

import type { Block, DocumentTree, Inline, Source } from '../../../documents/tree.ts'

/** Where records and figures are printed: the section of each, the first one where it stands in several. */
export type Places = {
  records: ReadonlyMap<string, string>
  figures: ReadonlyMap<string, string>
  /** Figures that a section prints as «chưa có số liệu». */
  unknown: ReadonlyMap<string, readonly string[]>
}

type Found = { section: string; source: Source; isUnknown: boolean }

/** Reads from a tree which section prints what; annexes and the closing sentence belong to no section. */
export function placesOf({ blocks }: Pick<DocumentTree, 'blocks'>): Places {
  const found = sourcesIn(blocks)
  const records = new Map<string, string>()
  const figures = new Map<string, string>()
  const unknown = new Map<string, string[]>()
  for (const { section, source, isUnknown } of found) {
    for (const id of source.records ?? []) if (!records.has(id)) records.set(id, section)
    if (source.figure === undefined) continue
    if (!figures.has(source.figure)) figures.set(source.figure, section)
    if (isUnknown) unknown.set(section, [...(unknown.get(section) ?? []), source.figure])
  }
  return { records, figures, unknown }
}

function sourcesIn(blocks: readonly Block[]): Found[] {
  let section = ''
  return blocks.flatMap((block): Found[] => {
    if (block.kind === 'heading') section = block.id
    if (block.kind === 'heading' || section === '') return []
    const own = block.source ? [{ section, source: block.source, isUnknown: false }] : []
    return [...own, ...inlinesOf(block).flatMap((inline) => sourceOf(inline, section))]
  })
}

function sourceOf(inline: Inline, section: string): Found[] {
  if (inline.kind !== 'figure' && inline.kind !== 'citation') return []
  return [{ section, source: inline.source, isUnknown: inline.kind === 'figure' && inline.value === null }]
}

function inlinesOf(block: Exclude<Block, { kind: 'heading' }>): readonly Inline[] {
  if (block.kind === 'paragraph') return block.inlines
  return [block.head, ...block.rows].flat().flatMap(({ inlines }) => inlines)
}

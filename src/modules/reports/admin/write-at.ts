import { sourcesOf } from './place.ts'
import { writingOn, type Studio } from './studio-context.ts'

/** Opens what writes the words of a block: its passage on the page, else the panel that rewords its records. */
export function writeAt({ data, edit, look }: Studio, id: string): void {
  const block = data.tree.blocks.find((one) => one.id === id)
  const sources = block ? sourcesOf(block) : []
  const passage = data.passages.find((one) => one.kind === 'narrative' && sources.includes(one.id))
  if (passage && data.can.write) edit(writingOn(passage))
  else look({ panel: 'source', figure: undefined, block: id })
}

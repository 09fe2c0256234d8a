import { diffArrays } from 'diff'
import type { Block, ListItem, StructuredText } from '../../structured/schema.ts'
import { markdownOf } from './write-markdown.ts'

type Identified = Block | ListItem

/**
 * Gives the blocks of a text that was edited as Markdown the ids that they had, so that translations stay beside their
 * source: a block that says the same keeps all its ids, and blocks of the same kind in the place of others take theirs.
 */
export function keepIds(text: StructuredText, before: StructuredText): StructuredText {
  const [old, now] = [before.content, text.content]
  const keys = (blocks: readonly Block[]) => blocks.map((block) => markdownOf([block]))
  const content: Block[] = []
  let [at, from] = [0, 0]
  let dropped: Block[] = []
  for (const { removed, added, count } of diffArrays(keys(old), keys(now))) {
    if (removed) {
      dropped = old.slice(from, from + count)
      from += count
    } else if (added) {
      content.push(...takeOver(now.slice(at, at + count), dropped))
      at += count
      dropped = []
    } else {
      content.push(...old.slice(from, from + count))
      from += count
      at += count
      dropped = []
    }
  }
  return { type: 'doc', content }
}

/** Blocks in the place of others: each takes the ids of the next one of its kind. */
function takeOver(blocks: readonly Block[], dropped: readonly Block[]): Block[] {
  const rest = [...dropped]
  return blocks.map((block) => {
    const index = rest.findIndex(({ type }) => type === block.type)
    const [before] = index < 0 ? [] : rest.splice(index, 1)
    return identified(block, before)
  })
}

function identified<B extends Identified>(block: B, before: Identified | undefined): B {
  if (before?.type !== block.type) return block
  const own = { ...block, attrs: { ...block.attrs, id: before.attrs.id } }
  const [within, were] = [childrenOf(own), childrenOf(before)]
  return within.length === 0
    ? own
    : { ...own, content: within.map((child, index) => identified(child, were[index])) }
}

function childrenOf(block: Identified): Identified[] {
  const holds = ['blockquote', 'bulletList', 'orderedList', 'listItem'].includes(block.type)
  return holds && 'content' in block ? (block.content as Identified[]) : []
}

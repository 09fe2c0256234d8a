import type { Block, List, ListItem, StructuredText } from './schema.ts'

type Identified = Block | ListItem

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 10

/** A new id for a block, short enough to stand in an address as its anchor. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** Gives every block an id that no other block of the text has; the first to have it keeps it. */
export function withBlockIds(doc: StructuredText): StructuredText {
  const taken = new Set<string>()
  return { type: 'doc', content: doc.content.map((block) => identified(block, taken)) }
}

function identified<B extends Identified>(block: B, taken: Set<string>): B {
  const given = block.attrs.id
  const id = given === '' || taken.has(given) ? newBlockId() : given
  taken.add(id)
  const own = { ...block, attrs: { ...block.attrs, id } }
  return holdsBlocks(own) ? { ...own, content: own.content.map((child) => identified(child, taken)) } : own
}

function holdsBlocks(
  block: Identified,
): block is (List | ListItem | Extract<Block, { type: 'blockquote' }>) & Identified {
  return ['bulletList', 'orderedList', 'listItem', 'blockquote'].includes(block.type)
}

import type { Block, Inline, ListItem, StructuredText } from './schema.ts'

/** The words of each block in reading order, without marks and source numbers: for search, counts and comparison. */
export function blockTexts(doc: StructuredText): { id: string; text: string }[] {
  return doc.content.flatMap(textsIn)
}

/** All words of a text, a block a line. */
export function plainText(doc: StructuredText): string {
  return blockTexts(doc)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}

/** The words of one block or item of a list, what it holds a line each. */
export function partText(part: Block | ListItem): string {
  return textsIn(part)
    .map(({ text }) => text)
    .join('\n')
}

function textsIn(block: Block | ListItem): { id: string; text: string }[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ id: block.attrs.id, text: inlineText(block.content ?? []) }]
    case 'figure':
      return [{ id: block.attrs.id, text: block.attrs.caption ?? '' }]
    default:
      return (block.content as (Block | ListItem)[]).flatMap(textsIn)
  }
}

export function inlineText(content: readonly Inline[]): string {
  return content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The media that the figures of a text show, each once, in their order. */
export function mediaIn(doc: StructuredText): string[] {
  return [...new Set(doc.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.media] : [])))]
}

/** The numbers of the sources that a text refers to, ascending. */
export function sourcesIn(doc: StructuredText): number[] {
  const numbers = doc.content.flatMap((block) => numbersIn(block))
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function numbersIn(block: Block | ListItem): number[] {
  if (block.type === 'figure') return []
  return (block.content ?? []).flatMap((child: Block | ListItem | Inline) => {
    if (child.type === 'sourceReference') return [child.attrs.number]
    return child.type === 'text' || child.type === 'hardBreak' ? [] : numbersIn(child)
  })
}

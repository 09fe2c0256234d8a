import type { BlockContent, ListItem as Item, PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Inline, List, ListItem, Mark, StructuredText } from '../../structured/schema.ts'

/** What an address of Markdown begins with that means a medium of the library, and one that means a source. */
export const schemes = { media: 'media:', source: 'source:' } as const

/**
 * A structured text as Markdown for a cell: `##` and `###` headings, `-` and `1.` lists, `>` quotations, `**bold**`,
 * `*italic*`, `[words](address)`, `![caption](media:<id>)` for a figure, `[3](source:3)` for the third source. Ids of blocks
 * are not in it; `keepIds` gives them back.
 */
export function writeMarkdown({ content }: StructuredText): string {
  return markdownOf(content)
}

/** One block alone, by which it is recognised. */
export function markdownOf(blocks: readonly Block[]): string {
  const options = { bullet: '-', bulletOther: '*', emphasis: '*', listItemIndent: 'one' } as const
  return toMarkdown({ type: 'root', children: blocks.map(nodeOf) }, options)
    .trim()
    .normalize('NFC')
}

function nodeOf(block: Block): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: lineOf(block.content) }
    case 'heading':
      return { type: 'heading', depth: block.attrs.level, children: lineOf(block.content) }
    case 'blockquote':
      return { type: 'blockquote', children: block.content.map(nodeOf) }
    case 'figure': {
      const { media, caption } = block.attrs
      const image = { type: 'image', url: `${schemes.media}${media}`, alt: caption ?? '' } as const
      return { type: 'paragraph', children: [image] }
    }
    default:
      return listOf(block)
  }
}

function listOf(list: List): BlockContent {
  const children = list.content.map(itemOf)
  // What stands close together would be read as one paragraph.
  const spread = children.some((item) => item.spread)
  return list.type === 'orderedList'
    ? { type: 'list', ordered: true, start: list.attrs.start, spread, children }
    : { type: 'list', ordered: false, spread, children }
}

function itemOf({ content }: ListItem): Item {
  const spread = content.filter(({ type }) => type === 'paragraph').length > 1
  return { type: 'listItem', spread, children: content.map(nodeOf) }
}

const NESTING = ['link', 'bold', 'italic'] as const

/** Runs of text with marks beside each other become nodes within each other: a link outside, italics inside. */
function lineOf(line: readonly Inline[] = [], level = 0): PhrasingContent[] {
  const kind = NESTING[level]
  if (kind === undefined) return line.map(leafOf)
  const nodes: PhrasingContent[] = []
  for (let start = 0; start < line.length;) {
    const mark = markOf(line[start], kind)
    let end = start + 1
    while (end < line.length && sameMark(markOf(line[end], kind), mark)) end += 1
    const children = lineOf(line.slice(start, end), level + 1)
    nodes.push(...(mark ? [marked(mark, children)] : children))
    start = end
  }
  return nodes
}

function leafOf(part: Inline): PhrasingContent {
  if (part.type === 'text') return { type: 'text', value: part.text }
  if (part.type === 'hardBreak') return { type: 'break' }
  const number = String(part.attrs.number)
  return { type: 'link', url: `${schemes.source}${number}`, children: [{ type: 'text', value: number }] }
}

function markOf(part: Inline | undefined, kind: Mark['type']): Mark | undefined {
  return part?.type === 'text' ? part.marks?.find(({ type }) => type === kind) : undefined
}

function sameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return one?.type === other?.type && hrefOf(one) === hrefOf(other)
}

function hrefOf(mark: Mark | undefined): string | undefined {
  return mark?.type === 'link' ? mark.attrs.href : undefined
}

function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type === 'link') return { type: 'link', url: mark.attrs.href, children }
  return { type: mark.type === 'bold' ? 'strong' : 'emphasis', children }
}

import type { BlockContent, ListItem as Item, Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type {
  Block,
  Inline,
  List,
  ListItem,
  Mark,
  Paragraph,
  StructuredText,
} from '../../structured/schema.ts'
import { schemes } from './write-markdown.ts'

const LIST_DEPTH = 3

/**
 * The structured text that Markdown says; blocks have no ids yet. What a structured text cannot hold becomes the nearest
 * that it can: headings are of the second or third level, code and HTML are plain words, a line between parts falls away.
 * A picture of another address than `media:` is kept as a link to it.
 */
export function readMarkdown(markdown: string): StructuredText {
  return { type: 'doc', content: fromMarkdown(markdown).children.flatMap(blocksOf) }
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          attrs: { id: '', level: node.depth <= 2 ? 2 : 3 },
          content: lineOf(node.children),
        },
      ]
    case 'paragraph':
      return pieces(node.children)
    case 'blockquote':
      return quotationOf(node.children)
    case 'list':
      return [listOf(node, 1)]
    case 'code':
    case 'html':
      return [paragraphOf([{ type: 'text', text: node.value }])]
    default:
      return []
  }
}

function paragraphOf(content: Inline[]): Paragraph {
  return { type: 'paragraph', attrs: { id: '' }, content }
}

/** A paragraph, cut where pictures of the library stand in it: those are blocks of their own. */
function pieces(children: readonly PhrasingContent[]): Block[] {
  const blocks: Block[] = []
  let rest: PhrasingContent[] = []
  const flush = () => {
    const content = lineOf(rest)
    if (content.some((part) => part.type !== 'text' || part.text.trim() !== ''))
      blocks.push(paragraphOf(content))
    rest = []
  }
  for (const child of children) {
    if (child.type !== 'image' || !child.url.startsWith(schemes.media)) rest.push(child)
    else {
      flush()
      const media = child.url.slice(schemes.media.length)
      blocks.push({ type: 'figure', attrs: { id: '', media, caption: child.alt || null } })
    }
  }
  flush()
  return blocks
}

function quotationOf(children: readonly (BlockContent | RootContent)[]): Block[] {
  const content = children.flatMap(paragraphsIn)
  return content.length > 0 ? [{ type: 'blockquote', attrs: { id: '' }, content }] : []
}

/** All words below a node as paragraphs, for places that hold nothing else. */
function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [paragraphOf(lineOf(node.children))]
  if (node.type === 'code' || node.type === 'html') return [paragraphOf([{ type: 'text', text: node.value }])]
  return 'children' in node ? node.children.flatMap(paragraphsIn) : []
}

type ListNode = Extract<RootContent, { type: 'list' }>

function listOf({ ordered, start, children }: ListNode, depth: number): List {
  const content = children.map((item) => itemOf(item, depth))
  return ordered
    ? { type: 'orderedList', attrs: { id: '', start: Math.max(start ?? 1, 1) }, content }
    : { type: 'bulletList', attrs: { id: '' }, content }
}

function itemOf({ children }: Item, depth: number): ListItem {
  const content = children.flatMap((child): (Paragraph | List)[] =>
    child.type === 'list' && depth < LIST_DEPTH ? [listOf(child, depth + 1)] : paragraphsIn(child),
  )
  return { type: 'listItem', attrs: { id: '' }, content: content.length > 0 ? content : [paragraphOf([])] }
}

type Words = Extract<Inline, { type: 'text' }>

function lineOf(nodes: readonly PhrasingContent[], marks: readonly Mark[] = []): Inline[] {
  const line: Inline[] = []
  for (const part of nodes.flatMap((node) => inlineOf(node, marks))) {
    const last = line.at(-1)
    if (part.type === 'text' && last?.type === 'text' && sameMarks(part, last)) last.text += part.text
    else line.push(part)
  }
  return line
}

function sameMarks(one: Words, other: Words): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])
}

function inlineOf(node: PhrasingContent, marks: readonly Mark[]): Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value === '' ? [] : [wordsOf(node.value, marks)]
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'strong':
      return lineOf(node.children, withMark(marks, { type: 'bold' }))
    case 'emphasis':
      return lineOf(node.children, withMark(marks, { type: 'italic' }))
    case 'link': {
      const source = new RegExp(`^${schemes.source}([1-9]\\d{0,2})$`).exec(node.url)?.[1]
      if (source) return [{ type: 'sourceReference', attrs: { number: Number(source) } }]
      return lineOf(node.children, withMark(marks, { type: 'link', attrs: { href: node.url } }))
    }
    case 'image':
      return [wordsOf(node.alt || node.url, [{ type: 'link', attrs: { href: node.url } }])]
    default:
      return []
  }
}

function wordsOf(text: string, marks: readonly Mark[]): Inline {
  return marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }
}

function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark]
}

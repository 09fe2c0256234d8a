import type { Block, Inline, List, Mark, Paragraph, StructuredText } from '../records/structured/schema.ts'

/** The id of the medium that a figure names. */
type MediumOf = (name: string) => string

/**
 * The text that one string a block writes: `## heading`, `- item` lines, `1. item` lines, `> quotation`,
 * `![caption](media:name)`, or a paragraph; inside, `**bold**`, `*italic*`, `[words](address)` and `[n]` for the n-th
 * source. Ids follow from the place of a block, so the same block has the same id in every language.
 */
export function structuredOf(blocks: readonly string[], mediumOf: MediumOf): StructuredText {
  return { type: 'doc', content: blocks.map((text, at) => blockOf(text, `b${at + 1}`, mediumOf)) }
}

const HEADING = /^(#{2,3}) +(.+)$/
const FIGURE = /^!\[([^\]]*)\]\(media:([a-z0-9-]+)\)$/
const QUOTATION = /^> +/
const BULLET = /^- +/
const NUMBER = /^\d+\. +/

function blockOf(text: string, id: string, mediumOf: MediumOf): Block {
  const heading = HEADING.exec(text)
  if (heading?.[1] && heading[2]) {
    const level = heading[1].length === 2 ? 2 : 3
    return { type: 'heading', attrs: { id, level }, content: inlinesOf(heading[2]) }
  }
  const figure = FIGURE.exec(text)
  if (figure?.[2]) {
    return { type: 'figure', attrs: { id, media: mediumOf(figure[2]), caption: figure[1] || null } }
  }
  if (QUOTATION.test(text)) {
    const quoted = paragraphOf(text.replace(QUOTATION, ''), `${id}-1`)
    return { type: 'blockquote', attrs: { id }, content: [quoted] }
  }
  return listOf(text, id) ?? paragraphOf(text, id)
}

function listOf(text: string, id: string): List | undefined {
  const lines = text.split('\n')
  const isListOf = (sign: RegExp) => lines.every((line) => sign.test(line))
  const items = (sign: RegExp): List['content'] =>
    lines.map((line, at) => ({
      type: 'listItem',
      attrs: { id: `${id}-${at + 1}` },
      content: [paragraphOf(line.replace(sign, ''), `${id}-${at + 1}-1`)],
    }))
  if (isListOf(BULLET)) return { type: 'bulletList', attrs: { id }, content: items(BULLET) }
  if (isListOf(NUMBER)) return { type: 'orderedList', attrs: { id, start: 1 }, content: items(NUMBER) }
  return undefined
}

function paragraphOf(text: string, id: string): Paragraph {
  return { type: 'paragraph', attrs: { id }, content: inlinesOf(text) }
}

const SIGNS = /\*\*(.+?)\*\*|\*(.+?)\*|\s*\[(\d+)\]|\[([^\]]+)\]\(([^\s)]+)\)|(\n)/g

function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = []
  let last = 0
  for (const match of text.matchAll(SIGNS)) {
    inlines.push(...wordsOf(text.slice(last, match.index)), inlineOf(match))
    last = match.index + match[0].length
  }
  return [...inlines, ...wordsOf(text.slice(last))]
}

function inlineOf([, bold, italic, source, words, address]: RegExpExecArray): Inline {
  if (bold !== undefined) return marked(bold, { type: 'bold' })
  if (italic !== undefined) return marked(italic, { type: 'italic' })
  if (source !== undefined) return { type: 'sourceReference', attrs: { number: Number(source) } }
  if (words !== undefined && address !== undefined) {
    return marked(words, { type: 'link', attrs: { href: address } })
  }
  return { type: 'hardBreak' }
}

function marked(text: string, mark: Mark): Inline {
  return { type: 'text', text, marks: [mark] }
}

function wordsOf(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

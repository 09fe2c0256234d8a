import type { PublicMedium } from '../../../records/publishing/public-page.ts'
import { inlineText } from '../../../records/structured/plain-text.ts'
import { isSafeAddress, writtenAddress } from '../../../records/structured/safe-address.ts'
import type { Block, Inline, ListItem, Mark, StructuredText } from '../../../records/structured/schema.ts'
import { escaped } from './escape.ts'
import { figureOf } from './figure.ts'

export type RenderWith = {
  /** The media that may be shown, by id; a figure whose medium is not among them is left out. */
  media: Readonly<Record<string, PublicMedium>>
  /** How many sources the item has, or the sources themselves: a number beyond them leads nowhere. */
  sources: readonly unknown[]
  /** What a source is called for those who hear the page: «Nguồn 1». */
  sourceLabel?: (number: number) => string
  /** Draws a figure otherwise than in the width of running text; it escapes what it prints. */
  figure?: (medium: PublicMedium, figure: { id: string; caption: string | null }) => string
}

/**
 * A structured text as HTML: only the tags of its nodes, every word escaped, links only where they are safe. Blocks keep
 * their ids as anchors; `[n]` leads to `#n<number>`.
 */
export function renderStructured(doc: StructuredText, context: RenderWith): string {
  return doc.content.map((block) => rendered(block, context)).join('\n')
}

function rendered(block: Block | ListItem, context: RenderWith): string {
  const id = escaped(block.attrs.id)
  const inside = () => (block.type === 'figure' ? '' : within(block.content ?? [], context))
  switch (block.type) {
    case 'paragraph':
      return `<p id="${id}">${inside()}</p>`
    case 'heading': {
      const level = block.attrs.level === 2 ? 2 : 3
      return `<h${level} id="${id}">${inside()}</h${level}>`
    }
    case 'blockquote':
      return `<blockquote id="${id}">${inside()}</blockquote>`
    case 'bulletList':
      return `<ul id="${id}">${inside()}</ul>`
    case 'orderedList': {
      const start = Math.trunc(Number(block.attrs.start)) || 1
      return `<ol id="${id}"${start === 1 ? '' : ` start="${start}"`}>${inside()}</ol>`
    }
    case 'listItem':
      return `<li id="${id}">${inside()}</li>`
    case 'figure': {
      const { media, caption } = block.attrs
      const medium = Object.hasOwn(context.media, media) ? context.media[media] : undefined
      return medium ? (context.figure ?? figureOf)(medium, { id: block.attrs.id, caption }) : ''
    }
  }
}

function within(content: readonly (Block | ListItem | Inline)[], context: RenderWith): string {
  return content
    .map((child) => (isInline(child) ? inlineOf(child, context) : rendered(child, context)))
    .join('')
}

function isInline(child: Block | ListItem | Inline): child is Inline {
  return child.type === 'text' || child.type === 'hardBreak' || child.type === 'sourceReference'
}

function inlineOf(part: Inline, { sources, sourceLabel = (number) => `[${number}]` }: RenderWith): string {
  if (part.type === 'hardBreak') return '<br>'
  if (part.type === 'text') return (part.marks ?? []).reduceRight(marked, escaped(part.text))
  const number = Math.trunc(Number(part.attrs.number)) || 0
  if (number < 1 || number > sources.length) return `<span class="ref">[${number}]</span>`
  // A word joiner keeps the number on the line of what it stands behind.
  return `\u2060<a class="ref" href="#n${number}" aria-label="${escaped(sourceLabel(number))}">[${number}]</a>`
}

function marked(html: string, mark: Mark): string {
  if (mark.type === 'bold') return `<strong>${html}</strong>`
  if (mark.type === 'italic') return `<em>${html}</em>`
  const { href } = mark.attrs
  if (!isSafeAddress(href)) return html
  const away = /^https?:/i.test(href) ? ' rel="noopener external"' : ''
  return `<a href="${escaped(writtenAddress(href))}"${away}>${html}</a>`
}

/** The headings of a text with their anchors, for a table of contents. */
export function headingsOf(doc: StructuredText): { id: string; level: 2 | 3; text: string }[] {
  return doc.content.flatMap((block) =>
    block.type === 'heading'
      ? [{ id: block.attrs.id, level: block.attrs.level, text: inlineText(block.content ?? []) }]
      : [],
  )
}

import type { Fields } from '../../../records/collection.ts'
import type { Block, Inline, List, ListItem, StructuredText } from '../../../records/structured/schema.ts'
import { isLines, isMessages, isStructured, unitOfBlock } from './units.ts'

/** The lines of a unit in another language, null where nothing is said; undefined for units that hold no words. */
export type LinesOf = (unit: string) => readonly (Inline[] | null)[] | undefined

/** A text with the structure of its source and other words; what nobody has said is left out, and so is what holds only that. */
export function rebuild(source: Fields, linesOf: LinesOf): Fields {
  const members = Object.entries(source).map(
    ([field, value]) => [field, member(field, value, linesOf)] as const,
  )
  return Object.fromEntries(members.filter(([, value]) => value !== undefined))
}

function member(field: string, value: unknown, linesOf: LinesOf): unknown {
  if (typeof value === 'string') return rebuiltWords(value, linesOf(field)?.[0])
  if (isStructured(value)) return rebuiltDoc(field, value, linesOf)
  if (isLines(value)) {
    const lines = linesOf(field)?.flatMap((line) => wordsIn(line) ?? [])
    return lines?.length === 0 ? undefined : (lines ?? value)
  }
  return isMessages(value) ? rebuiltMessages(field, value, linesOf) : value
}

/** What has no words stays as it is; undefined: nobody has said them. */
function rebuiltWords(source: string, line: readonly Inline[] | null | undefined): string | undefined {
  return line === undefined ? source : wordsIn(line)
}

/** Undefined: nothing is said, or only spaces, which no field keeps. */
function wordsIn(line: readonly Inline[] | null | undefined): string | undefined {
  const words = line
    ?.map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : ''))
    .join('')
  return words?.trim() === '' ? undefined : words
}

function rebuiltMessages(
  field: string,
  messages: Readonly<Record<string, string>>,
  linesOf: LinesOf,
): Fields {
  const said = Object.entries(messages).map(([key, message]) => {
    return [key, rebuiltWords(message, linesOf(`${field}:${key}`)?.[0])] as const
  })
  return Object.fromEntries(said.filter(([, message]) => message !== undefined))
}

/** Undefined where a text that has words says none of them. */
function rebuiltDoc(field: string, doc: StructuredText, linesOf: LinesOf): StructuredText | undefined {
  const told = { any: false, mute: true }
  const lineOf = (id: string) => {
    const line = linesOf(unitOfBlock(field, id))?.[0]
    if (line !== undefined) told.mute = false
    if (line) told.any = true
    return line
  }
  const content = doc.content.flatMap((block) => rebuiltBlock(block, lineOf) ?? [])
  return told.any || told.mute ? { type: 'doc', content } : undefined
}

/** Undefined: the block has no words of its own; null: nobody has said them. */
type LineOf = (id: string) => Inline[] | null | undefined

function rebuiltBlock(block: Block, lineOf: LineOf): Block | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return rebuiltLine(block, lineOf)
    case 'figure': {
      const line = block.attrs.caption ? lineOf(block.attrs.id) : undefined
      if (line === undefined) return block
      return { ...block, attrs: { ...block.attrs, caption: wordsIn(line)?.replaceAll('\n', ' ') ?? null } }
    }
    case 'blockquote': {
      const content = block.content.flatMap((paragraph) => rebuiltLine(paragraph, lineOf) ?? [])
      return content.length > 0 ? { ...block, content } : null
    }
    default:
      return rebuiltList(block, lineOf)
  }
}

function rebuiltLine<B extends { attrs: { id: string }; content?: Inline[] | undefined }>(
  block: B,
  lineOf: LineOf,
): B | null {
  const line = lineOf(block.attrs.id)
  if (line === undefined) return block
  return line === null ? null : { ...block, content: line }
}

function rebuiltList<L extends List>(list: L, lineOf: LineOf): L | null {
  const items = list.content.flatMap((item): ListItem[] => {
    const content = item.content.flatMap(
      (child) => (child.type === 'paragraph' ? rebuiltLine(child, lineOf) : rebuiltList(child, lineOf)) ?? [],
    )
    return content.length > 0 ? [{ ...item, content }] : []
  })
  return items.length > 0 ? { ...list, content: items } : null
}

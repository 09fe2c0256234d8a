import type { Fields } from '../../../records/collection.ts'
import type { Block, Inline, ListItem, StructuredText } from '../../../records/structured/schema.ts'
import { textOf } from './inline.ts'
import type { SegmentKind } from './segment.ts'
import { sentencesIn } from './sentences.ts'

/** What is cut into sentences by itself: a field of words, a block of a structured text, a line, a message. */
export type Unit = {
  unit: string
  field: string
  kind: SegmentKind
  /** It is one segment, however many sentences it has. */
  whole: boolean
  /** One, but in a field of lines, which has as many as lines. */
  runs: readonly (readonly Inline[])[]
}

// The database keeps no order of fields: readers meet these first, in this order.
const FIRST = ['title', 'summary', 'body']

function inReadingOrder(fields: Fields): [string, unknown][] {
  const place = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length)
  return Object.entries(fields).sort(([a], [b]) => place(a) - place(b))
}

/** The units of a text in reading order; members that hold no words have none. */
export function unitsOf(fields: Fields): Unit[] {
  return inReadingOrder(fields).flatMap(([field, value]): Unit[] => {
    if (typeof value === 'string') return [unitOfWords(field, value)]
    if (isStructured(value)) return value.content.flatMap((block) => unitsOfBlock(field, block, null))
    if (isLines(value)) {
      return [{ unit: field, field, kind: 'line', whole: true, runs: value.map((line) => inlineOf(line)) }]
    }
    return isMessages(value) ? unitsOfMessages(field, value) : []
  })
}

export function isStructured(value: unknown): value is StructuredText {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
}

export function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
}

export function isMessages(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isStructured(value)) return false
  return Object.values(value).every((message) => typeof message === 'string')
}

const inlineOf = (text: string): Inline[] => (text === '' ? [] : [textOf(text)])

function unitOfWords(field: string, text: string): Unit {
  const whole = field === 'title'
  const isText = !whole && (/[.!?…]["”’)]*\s*$/u.test(text) || sentencesIn(text, 'vi').length > 1)
  return { unit: field, field, kind: isText ? 'text' : 'line', whole, runs: [inlineOf(text)] }
}

function unitsOfMessages(field: string, messages: Readonly<Record<string, string>>): Unit[] {
  return Object.entries(messages).map(([key, message]) => ({
    unit: `${field}:${key}`,
    field,
    kind: 'message',
    whole: true,
    runs: [inlineOf(message)],
  }))
}

type Within = 'item' | 'quotation' | null

function unitsOfBlock(field: string, block: Block | ListItem, within: Within): Unit[] {
  const unit = unitOfBlock(field, block.attrs.id)
  switch (block.type) {
    case 'paragraph':
      return [{ unit, field, kind: within ?? 'paragraph', whole: false, runs: [block.content ?? []] }]
    case 'heading':
      return [{ unit, field, kind: 'heading', whole: true, runs: [block.content ?? []] }]
    case 'figure':
      return [{ unit, field, kind: 'caption', whole: false, runs: [inlineOf(block.attrs.caption ?? '')] }]
    default: {
      const inner = block.type === 'blockquote' ? 'quotation' : 'item'
      return (block.content as (Block | ListItem)[]).flatMap((child) => unitsOfBlock(field, child, inner))
    }
  }
}

export function unitOfBlock(field: string, id: string): string {
  return `${field}:${id}`
}

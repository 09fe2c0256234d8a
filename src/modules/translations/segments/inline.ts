import type { Inline, Mark } from '../../../records/structured/schema.ts'

/** How many places a part takes in the plain text of its line. */
const lengthOf = (part: Inline) => (part.type === 'text' ? part.text.length : 1)

/** A line as plain text of the same length: a line break is a space, the number of a source closes like a bracket. */
export function plainOf(content: readonly Inline[]): string {
  return content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? ' ' : '”'))
    .join('')
}

/** Part of a line, between two places of its plain text. */
export function sliceInline(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0
  return content.flatMap((part): Inline[] => {
    const start = at
    at += lengthOf(part)
    const [first, last] = [Math.max(from, start), Math.min(to, at)]
    if (first >= last) return []
    return part.type === 'text' ? [{ ...part, text: part.text.slice(first - start, last - start) }] : [part]
  })
}

/** A line with neighbours of equal marks taken together, as an editor writes it. */
export function mergeInline(content: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const part of content) {
    const last = merged.at(-1)
    if (part.type === 'text' && part.text === '') continue
    if (part.type === 'text' && last?.type === 'text' && sameMarks(marksOf(part), marksOf(last))) {
      merged[merged.length - 1] = { ...last, text: last.text + part.text }
    } else {
      merged.push(part)
    }
  }
  return merged
}

export function marksOf(part: Inline): readonly Mark[] {
  return part.type === 'text' ? (part.marks ?? []) : []
}

export function textOf(text: string, marks: readonly Mark[] = []): Inline {
  return marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }
}

export function sameMark(one: Mark, other: Mark): boolean {
  if (one.type !== other.type) return false
  return one.type !== 'link' || (other.type === 'link' && one.attrs.href === other.attrs.href)
}

/** The marks that both begin with, from the outermost. */
export function commonMarks(one: readonly Mark[], other: readonly Mark[]): Mark[] {
  const differs = one.findIndex((mark, index) => {
    const counterpart = other[index]
    return counterpart === undefined || !sameMark(mark, counterpart)
  })
  return one.slice(0, differs === -1 ? one.length : differs)
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && commonMarks(one, other).length === one.length
}

/** Whether two lines say and look the same. */
export function sameInline(one: readonly Inline[], other: readonly Inline[]): boolean {
  const [a, b] = [mergeInline(one), mergeInline(other)]
  return a.length === b.length && a.every((part, index) => samePart(part, b[index]))
}

function samePart(one: Inline, other: Inline | undefined): boolean {
  if (one.type === 'text') {
    return other?.type === 'text' && one.text === other.text && sameMarks(marksOf(one), marksOf(other))
  }
  if (one.type === 'hardBreak') return other?.type === 'hardBreak'
  return other?.type === 'sourceReference' && one.attrs.number === other.attrs.number
}

import type { FileComment } from '../model.ts'
import { elementsOf, type XmlElement } from '../xml.ts'
import { paragraphsIn } from './cell-text.ts'

const LONGEST = 4000

/** The comments of a Word document, by their numbers; those that say nothing are left out. */
export function readComments(comments: XmlElement | null): Map<string, FileComment> {
  const told = (comments ? elementsOf(comments, 'comment') : []).map((comment) => {
    const text = paragraphsIn(comment).join('\n').trim().slice(0, LONGEST)
    const author = attribute(comment, 'author')?.trim() || null
    return [attribute(comment, 'id') ?? '', { author, text }] as const
  })
  return new Map(told.filter(([, { text }]) => text !== ''))
}

/** The numbers of the comments that end within an element. */
export function commentsIn(element: XmlElement): string[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'commentReference' ? [attribute(child, 'id') ?? ''] : commentsIn(child),
  )
}

/** An attribute of Word's own, in whichever of its two namespaces. */
function attribute({ attributes }: XmlElement, name: string): string | undefined {
  return [...attributes].find(([key]) => key === name || key.endsWith(`}${name}`))?.[1]
}

import { print } from '../../../documents/printed.ts'
import type { Block, DocumentTree, Inline } from '../../../documents/tree.ts'

export type Agreement = 'agrees' | 'differs' | 'no-text' | 'not-frozen'

/** How many of the missing sentences are named. */
const MOST_NAMED = 10

/**
 * Holds the text of a file against a frozen document: everything that was printed must stand in the file, letter by
 * letter and digit by digit. Spaces, marks, page numbers and what fills the blanks do not count. A scan has no text.
 */
export function agreementOf(
  tree: DocumentTree,
  pages: readonly string[],
): { agreement: Agreement; lacking: string[] } {
  const text = pages.map(withoutNumber).map(folded).join('')
  if (text === '') return { agreement: 'no-text', lacking: [] }
  const lacking = printedTexts(tree).filter((words) => !text.includes(folded(words)))
  if (lacking.length === 0) return { agreement: 'agrees', lacking: [] }
  return { agreement: 'differs', lacking: lacking.slice(0, MOST_NAMED) }
}

/** A page number stands alone before or after the text of its page, in the middle of a sentence that goes on. */
function withoutNumber(text: string, index: number): string {
  const number = String(index + 1)
  const trimmed = text.trim()
  if (trimmed.startsWith(`${number} `) || trimmed.startsWith(`${number}\n`)) {
    return trimmed.slice(number.length)
  }
  const [, rest] = new RegExp(`^([\\s\\S]*\\s)${number}$`).exec(trimmed) ?? []
  return rest ?? trimmed
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function printedTexts(tree: DocumentTree): string[] {
  const { subject, blocks, last, annexes } = print(tree)
  const texts = [...blocks, last, ...annexes.flatMap((annex) => annex.blocks)].flatMap(textsOf)
  return [subject, ...texts].filter((words) => folded(words) !== '')
}

function textsOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'paragraph') return betweenBlanks(block.inlines)
  return [block.head, ...block.rows].flat().flatMap(({ inlines }) => betweenBlanks(inlines))
}

function betweenBlanks(inlines: readonly Inline[]): string[] {
  const texts = ['']
  for (const inline of inlines) {
    if (inline.kind === 'blank') texts.push('')
    else texts[texts.length - 1] += inline.text
  }
  return texts
}

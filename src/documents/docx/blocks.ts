import type { Paragraph, Table } from 'docx'
import type { ElementName } from '../layouts.ts'
import { markOf } from '../printed.ts'
import { announces, type Block, type Paragraph as ParagraphBlock } from '../tree.ts'
import { paragraph } from './runs.ts'
import { dataTable } from './tables.ts'

const headings = { 1: 'part', 2: 'section', 3: 'point' } as const satisfies Record<number, ElementName>

/** The body's headings, paragraphs and tables; numbers are written as text, as the outline has them. */
export function bodyBlocks(blocks: readonly Block[], width: number): (Paragraph | Table)[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return dataTable(block, width)
    if (block.kind === 'paragraph') return [bodyParagraph(block, announces(block))]
    const number = block.number === null ? '' : `${markOf(block.number, block.level)} `
    return [paragraph(headings[block.level], number + block.text)]
  })
}

export function bodyParagraph({ marker, inlines }: ParagraphBlock, keepNext = false): Paragraph {
  const content = marker === null ? inlines : [{ kind: 'text' as const, text: `${marker} ` }, ...inlines]
  return paragraph('body', content, keepNext ? { keepNext, keepLines: true } : {})
}

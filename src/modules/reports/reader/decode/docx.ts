import { SaxesParser } from 'saxes'
import { damaged, readParts } from './docx-archive.ts'
import { numberer, parseNumbering } from './docx-numbering.ts'
import { parseStyles, type ListPosition } from './docx-styles.ts'
import { createWalker } from './docx-walker.ts'

/** The body of a Word document, one paragraph or table row to a line, with the numbers that Word would print. */
export async function readDocx(bytes: Buffer, file: string): Promise<string> {
  const names = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const
  const parts = await readParts(bytes, file, names)
  try {
    return bodyOf(parts.get(names[0]) ?? '', parts.get(names[1]), parts.get(names[2]))
  } catch (error) {
    throw damaged({ file, reason: error instanceof Error ? error.message.slice(0, 120) : String(error) })
  }
}

function bodyOf(document: string, numbering: string | undefined, styles: string | undefined): string {
  const number = numberer(numbering ? parseNumbering(numbering) : { levels: new Map(), nums: new Map() })
  const listOf = styles ? parseStyles(styles) : () => null
  const walker = createWalker((position: ListPosition) => number(position.numId, position.depth), listOf)
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => walker.open(name, (key) => attributes[key]))
  parser.on('closetag', ({ name }) => walker.close(name))
  parser.on('text', walker.text)
  for (let at = 0; at < document.length; at += 65_536) parser.write(document.slice(at, at + 65_536))
  parser.close()
  return walker.lines().join('\n')
}

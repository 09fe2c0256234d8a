import { Document, Packer } from 'docx'
import { coreProperties } from './docx/properties.ts'
import { annexSection, mainSection } from './docx/sections.ts'
import { stylesOf } from './docx/styles.ts'
import { withFixedTimes } from './docx/zip-times.ts'
import { textWidth } from './fonts.ts'
import { geometryOf } from './geometry.ts'
import { print } from './printed.ts'
import type { DocumentTree } from './tree.ts'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Writes a tree as a Word document in the form of its layout. The same tree gives the same bytes.
 * Throws `documents.unknown-layout`.
 */
export async function renderDocx(tree: DocumentTree): Promise<Buffer> {
  const printed = print(tree)
  const geometry = geometryOf(printed, textWidth)
  const document = new Document({
    styles: stylesOf(printed.layout),
    compatibility: { version: 15 },
    sections: [
      mainSection(printed, geometry),
      ...printed.annexes.map((annex) => annexSection(annex, printed, geometry)),
    ],
  })
  const buffer = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(printed) },
  ])
  return withFixedTimes(buffer)
}

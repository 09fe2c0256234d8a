import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFaces } from './font-faces.ts'
import { fontFolder } from './fonts.ts'
import { pdfOrder, type PdfOrder } from './pdf/order.ts'
import { template } from './pdf/template.ts'
import type { DocumentTree } from './tree.ts'

/**
 * Sets a tree as a tagged PDF in the form of its layout. The same tree gives the same bytes.
 * Throws `documents.unknown-layout`.
 */
export function renderPdf(tree: DocumentTree): Promise<Buffer> {
  return fillOrder(pdfOrder(tree))
}

export async function fillOrder({ document, standard }: PdfOrder): Promise<Buffer> {
  // The text travels as data and is never read as markup.
  const source = { mainFileContent: template, inputs: { document } }
  compiler ??= await newCompiler()
  const used = compiler
  // Without this every document stays in the compiler's memory; it can wait until the document is on its way.
  setTimeout(() => used.evictCache(0), EVICTION)
  return setAs(used, source, standard)
}

type Source = { mainFileContent: string; inputs: Record<string, string> }

/** Both standards refuse a text with a character that the font lacks; such a text is still set, as plain PDF. */
function setAs(typst: NodeCompiler, source: Source, pdfStandard: string): Buffer {
  try {
    return typst.pdf(source, { pdfStandard })
  } catch {
    return typst.pdf(source, { pdfStandard: '1.7' })
  }
}

const EVICTION = 10

let compiler: NodeCompiler | undefined

/** The compiler and its fonts are loaded by the first document, so that an idle server does without them. */
async function newCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = fontFaces.map(({ file }) => readFileSync(join(fontFolder(), file)))
  return typst.NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}

import { fontsFor } from './fonts.ts'
import { textOf, type SheetOrder } from './sheet.ts'
import { sheetTemplate } from './template.ts'

/**
 * Sets a sheet as a tagged PDF of one page. A character that no font of its language has is an error, never a box
 * on paper.
 */
export async function setSheet(order: SheetOrder): Promise<Buffer> {
  const { families, files } = await fontsFor(order.locale, textOf(order))
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: files }] })
  const document = JSON.stringify({ ...order, families })
  // Its accessibility standard refuses a text with a missing character.
  const pdf = compiler.pdf({ mainFileContent: sheetTemplate, inputs: { document } }, { pdfStandard: 'ua-1' })
  if (order.locale !== 'lo' && order.locale !== 'th') return pdf
  // What reads PDF files is loaded for the scripts that need it.
  return (await import('../pdf/letter-by-letter.ts')).letterByLetter(pdf)
}

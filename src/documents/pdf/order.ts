import { print } from '../printed.ts'
import type { DocumentTree } from '../tree.ts'
import { typesettingOf } from './typesetting.ts'

/** A document ready for the compiler: text only, so that it goes to another process at no cost. */
export type PdfOrder = {
  /** The `Typesetting` as JSON. */
  document: string
  standard: 'a-2a' | 'ua-1'
}

/**
 * PDF/A-2a when the date of issue is known, PDF/UA-1 while it is open, because an archival file must carry a date.
 * Throws `documents.unknown-layout`.
 */
export function pdfOrder(tree: DocumentTree): PdfOrder {
  const typesetting = typesettingOf(print(tree))
  return { document: JSON.stringify(typesetting), standard: typesetting.date ? 'a-2a' : 'ua-1' }
}

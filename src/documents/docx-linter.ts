import type { Layout } from './layouts.ts'
import { lintBody } from './linter/body-rules.ts'
import { lintFirstPage } from './linter/first-page-rules.ts'
import { lintPages } from './linter/page-rules.ts'
import { readWordDocument } from './linter/word-document.ts'

/** One departure from the law: the element, what its layout demands, what the file has. */
export type Finding = { element: string; expected: string; found: string }

/**
 * Holds a DOCX file against the numbers of a layout: paper, margins, fonts, page number, and every element from the
 * letterhead to the last annex. No finding means that the form is lawful. Throws when the file is no Word document.
 */
export async function lintDocx(docx: Buffer, layout: Layout): Promise<Finding[]> {
  const document = await readWordDocument(docx)
  return [...lintPages(document, layout), ...lintFirstPage(document, layout), ...lintBody(document, layout)]
}

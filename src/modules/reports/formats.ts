import { renderHtml, type HtmlOptions } from '../../documents/html.tsx'
import { renderJson } from '../../documents/json.ts'
import { hasLeft, setPdf } from '../../documents/set-pdf.ts'
import type { DocumentTree } from '../../documents/tree.ts'
import type { FileAnswer } from '../../platform/http/endpoint.ts'

export const reportFormats = ['docx', 'pdf', 'html', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export function isReportFormat(text: string): text is ReportFormat {
  return reportFormats.some((format) => format === text)
}

/** `bao-cao-2017.docx` */
export function reportFileName(year: number, format: ReportFormat): string {
  return `bao-cao-${year}.${format}`
}

type Rendering = { bytes: Buffer | string; type: string }

/** A document tree in one of its forms. The Word setter is loaded when first asked for. */
export async function renderReport(
  tree: DocumentTree,
  format: ReportFormat,
  html: HtmlOptions = {},
): Promise<Rendering> {
  switch (format) {
    case 'docx': {
      const { renderDocx, DOCX_TYPE } = await import('../../documents/docx.ts')
      await hasLeft(tree)
      return { bytes: await renderDocx(tree), type: DOCX_TYPE }
    }
    case 'pdf': {
      return { bytes: await setPdf(tree), type: 'application/pdf' }
    }
    case 'html':
      return { bytes: renderHtml(tree, html), type: 'text/html; charset=utf-8' }
    case 'json':
      return { bytes: renderJson(tree), type: 'application/json; charset=utf-8' }
  }
}

export async function reportFile(
  tree: DocumentTree,
  year: number,
  format: ReportFormat,
): Promise<FileAnswer> {
  const { bytes, type } = await renderReport(tree, format)
  return { bytes, type, name: reportFileName(year, format), inline: format === 'html' || format === 'json' }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { fontFaces } from '../../documents/font-faces.ts'
import { fontFolder } from '../../documents/fonts.ts'
import type { HtmlOptions } from '../../documents/html.tsx'
import type { Database } from '../../platform/database/connect.ts'
import { sendFile } from '../../platform/http/answer.ts'
import type { Pages } from '../../platform/http/server.ts'
import type { Library } from './compile/compile.ts'
import { renderReport, reportFileName, reportFormats } from './formats.ts'
import { noPublicReport, publicTree } from './public-report.ts'

export const FONTS = '/documents/fonts'
const ONE_YEAR = 'public, max-age=31536000, immutable'
const ONE_MINUTE = 'public, max-age=60'

type Address = { org: string; year: string }

/** Public reports as web pages and as files, with the fonts that they are set in. */
export function reportPages(db: Database, library: Library, stylesheets: readonly string[]): Pages {
  return (app) => {
    serveFonts(app)
    app.get<{ Params: Address }>('/reports/:org/:year', async (request, reply) => {
      const { org } = request.params
      const year = yearOf(request.params)
      const tree = await publicTree(db, library, { org, year })
      const options = readerOptions(library, { org, year, stylesheets, fontBase: FONTS })
      const { bytes, type } = await renderReport(tree, 'html', options)
      reply.header('cache-control', ONE_MINUTE)
      return sendFile(request, reply, { bytes, type, name: reportFileName(year, 'html'), inline: true })
    })
    app.get<{ Params: Address & { file: string } }>('/reports/:org/:year/:file', async (request, reply) => {
      const { org, file } = request.params
      const year = yearOf(request.params)
      const format = reportFormats.find((known) => file === reportFileName(year, known))
      if (!format) throw noPublicReport()
      const { bytes, type } = await renderReport(await publicTree(db, library, { org, year }), format)
      reply.header('cache-control', ONE_MINUTE)
      return sendFile(request, reply, { bytes, type, name: file, inline: format === 'html' })
    })
  }
}

type Reader = { org: string; year: number; stylesheets: readonly string[]; fontBase: string }

/** How a report stands as a page of the web: what leads to its files, and its fonts. */
export function readerOptions(library: Library, { org, year, stylesheets, fontBase }: Reader): HtmlOptions {
  const links = (['docx', 'pdf'] as const).map((format) => ({
    label: format.toUpperCase(),
    href: `/reports/${org}/${year}/${reportFileName(year, format)}`,
  }))
  return {
    fontBase,
    stylesheets,
    home: '/',
    links,
    figureLabel: (key: string) => library.figures.get(key)?.label.vi,
  }
}

function yearOf({ year }: Address): number {
  if (!/^\d{4}$/.test(year)) throw noPublicReport()
  return Number(year)
}

function serveFonts(app: FastifyInstance): void {
  for (const { file } of fontFaces) {
    app.get(`${FONTS}/${file}`, async (_request, reply) => {
      reply.header('cache-control', ONE_YEAR).type('font/ttf')
      return reply.send(await readFile(join(fontFolder(), file)))
    })
  }
}

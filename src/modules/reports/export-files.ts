import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fontFaces } from '../../documents/font-faces.ts'
import { fontFolder } from '../../documents/fonts.ts'
import type { Database } from '../../platform/database/connect.ts'
import { AppError } from '../../platform/errors.ts'
import type { Library } from './compile/compile.ts'
import { renderReport, reportFileName, reportFormats, type ReportFormat } from './formats.ts'
import { FONTS, readerOptions } from './pages.ts'
import { publicTree } from './public-report.ts'

/** A file as it stands outside of the server, and the addresses that it needs besides those that it links to. */
type Standing = { type: string; bytes: Buffer; needs: readonly string[] }

const REPORT = /^\/reports\/([^/]+)\/(\d{4})(?:\/([^/]+))?$/

/** Finds a public report, one of its files, or a font that it is set in, by path, for a site without a server; null for others. */
export function reportFinder(library: Library, stylesheets: readonly string[]) {
  return async (db: Database, path: string): Promise<Standing | null> => {
    if (path.startsWith(`${FONTS}/`)) return fontOf(basename(path))
    const [, org = '', digits = '', file] = REPORT.exec(path) ?? []
    if (org === '') return null
    const at = { org: decodeURIComponent(org), year: Number(digits) }
    const format =
      file === undefined ? 'html' : reportFormats.find((known) => file === reportFileName(at.year, known))
    return format ? fileOf(db, library, { ...at, format, isPage: file === undefined, stylesheets }) : null
  }
}

async function fontOf(file: string): Promise<Standing | null> {
  if (!fontFaces.some((face) => face.file === file)) return null
  return { type: 'font/ttf', bytes: await readFile(join(fontFolder(), file)), needs: [] }
}

type Asked = {
  org: string
  year: number
  format: ReportFormat
  isPage: boolean
  stylesheets: readonly string[]
}

async function fileOf(db: Database, library: Library, asked: Asked): Promise<Standing | null> {
  const { org, year, format, isPage, stylesheets } = asked
  try {
    const tree = await publicTree(db, library, { org, year })
    // The page lies three folders deep: /reports/<org>/<year>/index.html.
    const options = isPage
      ? readerOptions(library, { org, year, stylesheets, fontBase: `../../..${FONTS}` })
      : {}
    const { bytes, type } = await renderReport(tree, format, options)
    const needs = isPage ? fontFaces.map((face) => `${FONTS}/${face.file}`) : []
    return { type, bytes: Buffer.from(bytes), needs }
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null
    throw error
  }
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageNotFound } from '../platform/http/errors.ts'
import type { Pages } from '../platform/http/server.ts'
import { fontFaces, fontFiles } from './fonts.ts'
import { portalFolder } from './folder.ts'
import { sendText } from './send.ts'

const FONTS = '/assets/fonts'
const SHEETS = ['tokens', 'base', 'home', 'reference']
/** The faces of the interface alone, for pages that bring their own style. */
export const FONT_SHEET = '/assets/fonts.css'
const FOR_EVER = 'public, max-age=31536000, immutable'

let sheet: { text: string; path: string } | undefined

/** The one stylesheet of the portal; its address changes with its content, so that it may be kept for ever. */
export function stylesheet(): { text: string; path: string } {
  if (sheet) return sheet
  const read = (name: string) => readFileSync(join(portalFolder(), 'styles', `${name}.css`), 'utf8')
  const text = [fontFaces(FONTS), ...SHEETS.map(read)].join('\n')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  sheet = { text, path: `/assets/portal.${hash}.css` }
  return sheet
}

/** Serves the stylesheet and the fonts; nothing that a page needs comes from another site. */
export const assetPages: Pages = (app) => {
  const { text, path } = stylesheet()
  app.get(path, async (request, reply) => {
    return sendText(request, reply, { text, type: 'text/css; charset=utf-8', cache: FOR_EVER })
  })
  app.get(FONT_SHEET, async (request, reply) => {
    const faces = { text: fontFaces(FONTS), type: 'text/css; charset=utf-8' }
    return sendText(request, reply, { ...faces, cache: 'public, max-age=86400' })
  })
  const fonts = fontFiles()
  app.get<{ Params: { file: string } }>(`${FONTS}/:file`, async (request, reply) => {
    const font = fonts.get(request.params.file)
    if (font === undefined) throw pageNotFound({ path: request.url })
    return reply
      .type('font/woff2')
      .header('cache-control', FOR_EVER)
      .send(await readFile(font))
  })
}

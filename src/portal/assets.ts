import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageNotFound } from '../platform/http/errors.ts'
import type { Pages } from '../platform/http/server.ts'
import { portalLocales, type PortalLocale } from '../platform/locales.ts'
import { allDrawings, drawing } from './art.ts'
import { portalFolder } from './folder.ts'
import { commonFaces, fontFiles, scriptFaces } from './fonts/faces.ts'
import { chineseSigns, fallbackFaces, fontFaces } from './fonts/sheet.ts'
import { sendText } from './send.ts'
import { sheets } from './styles/sheets.ts'

export const FONTS = '/assets/fonts'
/** The faces of the interface alone, for pages that bring their own style. */
export const FONT_SHEET = '/assets/fonts.css'
const FOR_EVER = 'public, max-age=31536000, immutable'
const CSS = 'text/css; charset=utf-8'

type Sheet = { text: string; path: string }

// Lao and Thai are a handful of files; Chinese, Japanese and Korean some hundred slices, whose rules would keep every
// page waiting that shows at first what its reader's own faces can.
const FEW_FACES = 10

const ready = new Map<string, Sheet>()

function readySheet(name: string, text: () => string): Sheet {
  const known = ready.get(name)
  if (known) return known
  const compacted = compact(text())
  const hash = createHash('sha256').update(compacted).digest('base64url').slice(0, 12)
  const [kind = ''] = name.split(' ')
  const sheet = { text: compacted, path: `/assets/${kind}.${hash}.css` }
  ready.set(name, sheet)
  return sheet
}

/** The one stylesheet of a language's pages; its address changes with its content, so that it may be kept for ever. */
export function stylesheet(locale: PortalLocale = 'vi'): Sheet {
  const read = (name: string) => readFileSync(join(portalFolder(), 'styles', `${name}.css`), 'utf8')
  return readySheet(`portal ${locale}`, () => {
    const faces = [...commonFaces(locale), ...(hasManyFaces(locale) ? [] : scriptFaces(locale))]
    const signs = locale === 'zh-Hans' ? [chineseSigns(FONTS)] : []
    return [fontFaces(faces, FONTS), ...signs, fallbackFaces(locale), ...sheets.map(read)].join('\n')
  })
}

/** The faces of a script of many slices, which no page waits for; null where the stylesheet has them already. */
export function scriptSheet(locale: PortalLocale): Sheet | null {
  if (!hasManyFaces(locale)) return null
  return readySheet(`script ${locale}`, () => fontFaces(scriptFaces(locale), FONTS))
}

function hasManyFaces(locale: PortalLocale): boolean {
  return scriptFaces(locale).length > FEW_FACES
}

function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/\n+/g, '\n')
}

/** A file that pages name: its text, or where it lies. */
export type Asset = { type: string; text: string } | { type: string; file: string }

let assets: ReadonlyMap<string, Asset> | undefined

/** Every style sheet, font and drawing by its address: what a page needs besides itself and its pictures. */
export function portalAssets(): ReadonlyMap<string, Asset> {
  assets ??= new Map<string, Asset>([
    ...portalLocales
      .flatMap((locale) => [stylesheet(locale), scriptSheet(locale) ?? []].flat())
      .map(({ path, text }): [string, Asset] => [path, { type: CSS, text }]),
    ...[...allDrawings().values()].map(({ path, text }): [string, Asset] => {
      return [path, { type: 'image/svg+xml', text }]
    }),
    ['/assets/mark.svg', { type: 'image/svg+xml', text: drawing('mark').text }],
    [FONT_SHEET, { type: CSS, text: fontFaces(commonFaces('vi'), FONTS) }],
    // The office writes in one other script at a time, whole, beside its own sheet.
    ...portalLocales.map((locale): [string, Asset] => [
      `/assets/fonts.${locale}.css`,
      { type: CSS, text: fontFaces(scriptFaces(locale), FONTS) },
    ]),
    ...[...fontFiles()].map(([name, file]): [string, Asset] => [
      `${FONTS}/${name}`,
      { type: 'font/woff2', file },
    ]),
  ])
  return assets
}

/** Serves the stylesheets, the fonts and the drawings; nothing that a page needs comes from another site. */
export const assetPages: Pages = (app) => {
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    const [path = ''] = request.url.split('?')
    const asset = portalAssets().get(path)
    if (!asset) throw pageNotFound({ path: request.url })
    const cache = /\.[\w-]{10,12}\.\w+$|woff2$/.test(path) ? FOR_EVER : 'public, max-age=86400'
    if ('text' in asset) return sendText(request, reply, { ...asset, cache })
    return reply
      .type(asset.type)
      .header('cache-control', cache)
      .send(await readFile(asset.file))
  })
}

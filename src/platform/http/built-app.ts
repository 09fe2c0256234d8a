import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { FastifyReply } from 'fastify'
import { pageNotFound } from './errors.ts'
import type { Pages } from './server.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
}

const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
]

/**
 * Serves a browser application as Vite built it into `dist/<name>`: its one page at every address below `/<name>`, and
 * its files, whose names change with their content. The styles that the application makes carry the page's nonce.
 */
export function builtApp(name: string): Pages {
  const folder = builtFolder(name)
  return (app) => {
    app.get<{ Params: { file: string } }>(`/${name}/assets/:file`, async (request, reply) => {
      const { file } = request.params
      const type = types[extname(file)]
      const path = join(folder, 'assets', file)
      if (!type || !/^[\w.-]+$/.test(file) || !existsSync(path)) throw pageNotFound({ path: request.url })
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable')
      const accepted = request.headers['accept-encoding'] ?? ''
      const coding = codings.find(({ name }) => accepted.includes(name))
      if (coding && existsSync(path + coding.ending)) {
        reply.header('content-encoding', coding.name).header('vary', 'accept-encoding')
        return reply.send(await readFile(path + coding.ending))
      }
      return reply.send(await readFile(path))
    })
    const page = async (_request: unknown, reply: FastifyReply) => {
      const nonce = randomBytes(16).toString('base64')
      const html = await readFile(join(folder, 'index.html'), 'utf8')
      allowStyles(reply, nonce)
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(html.replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`))
    }
    app.get(`/${name}`, page)
    app.get(`/${name}/*`, page)
  }
}

function allowStyles(reply: FastifyReply, nonce: string): void {
  const header = reply.getHeader('content-security-policy')
  if (typeof header !== 'string') return
  reply.header(
    'content-security-policy',
    header.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
  )
}

/** The installation's folder, from the sources as from a bundle beside them. */
/** Where the build of a browser application lies, whether it was made or not. */
export function builtFolder(name: string): string {
  return join(rootFolder(), 'dist', name)
}

function rootFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (isRoot(folder)) return folder
  }
  throw new Error('This installation has no package.json')
}

function isRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'chalo'
}

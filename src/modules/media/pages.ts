import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import { rangeOf, readStream } from '../../platform/files/streams.ts'
import { disposition } from '../../platform/http/answer.ts'
import { pageNotFound } from '../../platform/http/errors.ts'
import { signInLimit } from '../../platform/http/rate-limits.ts'
import type { Pages } from '../../platform/http/server.ts'
import { wholeFileOf } from './addresses.ts'
import { renditionKey } from './files/keys.ts'
import { takeGranted } from './requests/requests.ts'
import { findStreamed, type Found } from './serve.ts'
import { uploadPages } from './uploads/pages.ts'

export type MediaPageParts = {
  db: Database
  config: Config
  files: FileStore
  resolveActor(headers: IncomingMessage['headers']): Promise<Actor | null>
}

/** What the library answers beside its endpoints: uploads in pieces, films in ranges, and granted files. */
export function mediaPages(parts: MediaPageParts): Pages[] {
  return [uploadPages(parts), streamPages(parts), grantedPages(parts)]
}

function streamPages({ db, files }: MediaPageParts): Pages {
  return (app) => {
    app.get('/media/stream/:file/:name', async (request, reply) => {
      const { file, name } = request.params as { file: string; name: string }
      const found = await findStreamed(db, { file, name })
      if (!found) throw pageNotFound({ path: request.url })
      if (found.status === 410) return reply.code(410).header('cache-control', 'no-cache').send()
      if (found.status === 301) return reply.redirect(found.location, 301)
      return stream(files, found, request, reply)
    })
  }
}

async function stream(files: FileStore, found: Found, request: FastifyRequest, reply: FastifyReply) {
  const { key, type, bytes, ends, made } = found
  const etag = `"${key.slice(key.indexOf('/', 6) + 1)}"`
  reply.header('accept-ranges', 'bytes').header('etag', etag).header('last-modified', made.toUTCString())
  reply.header('cache-control', ends ? 'public, max-age=3600' : 'public, max-age=31536000, immutable')
  // Whatever else such a file may be at the same time, a browser only plays it.
  reply.header('content-security-policy', "default-src 'none'; media-src 'self'; sandbox").type(type)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const asked = request.headers['if-range'] === undefined || request.headers['if-range'] === etag
  const range = asked ? rangeOf(request.headers.range, bytes) : null
  if (range === undefined) return reply.code(416).header('content-range', `bytes */${bytes}`).send()
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${bytes}`)
  reply.header('content-length', range ? range.end - range.start + 1 : bytes)
  if (request.method === 'HEAD') return reply.send(Readable.from([]))
  return reply.send(await readStream(files, key, range ?? undefined))
}

/** What was granted, whole and with its credit but without what a camera noted. The link is a key, so nothing keeps the answer. */
function grantedPages({ db, files }: MediaPageParts): Pages {
  return (app) => {
    app.get('/media/granted/:token/file', { config: signInLimit }, async (request, reply) => {
      const { token } = request.params as { token: string }
      const { recordId, version, name, mediaType } = await takeGranted(db, token)
      const whole = wholeFileOf(mediaType)
      const called = whole ? name : name.replace(/\.[^.]*$/, '.jpg')
      reply.header('cache-control', 'no-store').header('content-disposition', disposition(called, false))
      reply.header('x-robots-tag', 'noindex').type(whole ? mediaType : 'image/jpeg')
      return reply.send(await readStream(files, renditionKey(recordId, version, whole ?? 'full.jpg')))
    })
  }
}

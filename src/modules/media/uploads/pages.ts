import { mkdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Server } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { malformed } from '../../../platform/http/errors.ts'
import { signInNeeded } from '../../../platform/http/routes.ts'
import type { Pages } from '../../../platform/http/server.ts'
import { notAllowed, scopeOf } from '../../../records/access.ts'
import { fileTooLarge, storageFull, uploadNotFound } from '../errors.ts'
import { limitOf } from '../files/sniff.ts'
import { mediaAssets } from '../schema.ts'
import { freeSpace, uploadFolder } from './folder.ts'
import { findUpload, noteUpload } from './store.ts'

const PATH = '/api/media/uploads'
const MB = 1024 * 1024
/** Room that stays for the database and everything else. */
const SPARE = 64 * MB

type Parts = {
  db: Database
  config: Config
  resolveActor(headers: IncomingMessage['headers']): Promise<Actor | null>
}

type Announced = { sentBy: string; name: string; size: number }

/** Resumable uploads (tus 1.0.0): whatever breaks the sending, it goes on where it stopped. */
export function uploadPages(parts: Parts): Pages {
  const { db, config } = parts
  const announced = new WeakMap<object, Announced>()
  let opened: Promise<Server> | undefined
  const open = async () => {
    const folder = uploadFolder(config)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Loaded by the first who sends a file: an idle server does without it.
    const { openTus } = await import('./tus.ts')
    const created = async (request: object, id: string) => {
      const upload = announced.get(request)
      if (!upload) throw new Error('An upload that nobody announced')
      await noteUpload(db, { id, ...upload })
    }
    return openTus({ path: PATH, folder, proxied: config.publicUrl.startsWith('https:'), created })
  }
  return (app) => {
    // The bytes are for tus to read.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    serve(app, async (request, reply) => {
      opened ??= open()
      const tus = await opened
      if (request.method !== 'OPTIONS') await admit(parts, announced, request)
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value) reply.raw.setHeader(name, value)
      reply.raw.setHeader('cache-control', 'no-store')
      await tus.handle(request.raw, reply.raw).catch((error: unknown) => {
        request.log.error({ err: error, url: request.url })
        reply.raw.destroy()
      })
    })
  }
}

function serve(
  app: FastifyInstance,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
) {
  for (const url of [PATH, `${PATH}/:id`]) {
    app.route({ method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url, handler })
  }
}

/** Lets through whoever may add media, and each only to uploads of his own. */
async function admit(
  parts: Parts,
  announced: WeakMap<object, Announced>,
  request: FastifyRequest,
): Promise<void> {
  const actor = await parts.resolveActor(request.headers)
  if (!actor) throw signInNeeded()
  const sentBy = actor.userId ?? 'system'
  const { id } = request.params as { id?: string }
  if (id !== undefined) {
    if (!(await findUpload(parts.db, { id, sentBy }))) throw uploadNotFound()
    return
  }
  if (scopeOf(actor, 'create', mediaAssets.name).length === 0) throw notAllowed()
  announced.set(request.raw, { sentBy, ...(await announcedBy(parts.config, request)) })
}

async function announcedBy(config: Config, { headers, method }: FastifyRequest) {
  const name = nameIn(String(headers['upload-metadata'] ?? ''))
  const size = Number(headers['upload-length'])
  if (method !== 'POST' || !Number.isSafeInteger(size) || size < 1)
    throw malformed({ reason: 'Upload-Length' })
  const limit = limitOf(name)
  if (size > limit) throw fileTooLarge({ name, limit: `${limit / MB} MB` })
  const free = await freeSpace(uploadFolder(config))
  if (free !== null && size + SPARE > free) throw storageFull({ name })
  return { name, size }
}

/** The name in `Upload-Metadata: filename <base64>,…`, without a path before it. */
function nameIn(metadata: string): string {
  const [, encoded = ''] = /(?:^|,)\s*filename ([\w+/=-]+)/.exec(metadata) ?? []
  const name = Buffer.from(encoded, 'base64').toString('utf8').split(/[/\\]/).at(-1) ?? ''
  return (
    name
      .normalize('NFC')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-200) || 'file'
  )
}

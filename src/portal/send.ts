import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendTagged } from '../platform/http/answer.ts'

type Text = { text: string; type: string; cache: string }

// Quality 5 is nearly as small as the best for a page and takes a few milliseconds.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Sends a text compressed as the caller can read it, with its ETag. */
export async function sendText(request: FastifyRequest, reply: FastifyReply, { text, type, cache }: Text) {
  reply.type(type).header('cache-control', cache).header('vary', 'accept-encoding, accept-language')
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) {
    return sendTagged(
      request,
      reply.header('content-encoding', 'br'),
      await promisify(brotliCompress)(text, brotli),
    )
  }
  if (/\bgzip\b/.test(accepted)) {
    return sendTagged(request, reply.header('content-encoding', 'gzip'), await promisify(gzip)(text))
  }
  return sendTagged(request, reply, text)
}

/** Sends a page that belongs to nobody else: asked for again each time, never kept by a proxy. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, text: string) {
  return sendText(request, reply, { text, type: 'text/html; charset=utf-8', cache: 'private, no-cache' })
}

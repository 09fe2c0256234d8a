import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileAnswer } from './endpoint.ts'
import { malformed } from './errors.ts'
import { inlineStyles } from './security.ts'

/**
 * Sends what a handler returned: JSON with an ETag, or a file; 204 for nothing, 304 when the caller has it. The tag of what
 * has a version names it, for If-Match, and its bytes: renditions, links and rights change without a new version.
 */
export function sendJson(request: FastifyRequest, reply: FastifyReply, output: unknown): FastifyReply {
  if (output === undefined || output === null) return reply.code(204).send()
  // What one reader may see and do is not what the next one at the same browser may.
  reply.header('vary', 'accept-language, cookie, x-api-key')
  const json = JSON.stringify(output)
  const version = versionOf(output)
  const tag = version === null ? undefined : `W/"v${version}.${hashOf(json)}"`
  return sendTagged(request, reply.type('application/json; charset=utf-8'), json, tag)
}

export function sendFile(request: FastifyRequest, reply: FastifyReply, file: FileAnswer): FastifyReply {
  const { bytes, name, type, inline = false } = file
  reply.type(type).header('content-disposition', disposition(name, inline))
  if (typeof bytes !== 'string' && !Buffer.isBuffer(bytes)) return reply.send(Readable.from(bytes))
  if (type.startsWith('text/html') && inline) inlineStyles(reply, bytes.toString())
  return sendTagged(request, reply, bytes)
}

/** Sends bytes with their ETag; the tag of a GET's bytes is their hash when nothing better is known. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: string | Buffer,
  tag?: string,
) {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const etag = tag ?? (isRead ? `W/"${hashOf(bytes)}"` : undefined)
  if (etag) reply.header('etag', etag)
  if (isRead && !reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
  if (isRead && etag && isKnown(request.headers['if-none-match'], etag)) {
    return reply.removeHeader('content-disposition').code(304).send()
  }
  return reply.send(bytes)
}

function hashOf(bytes: string | Buffer): string {
  return createHash('sha1').update(bytes).digest('base64url')
}

/** Whether If-None-Match names the tag; weak comparison (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}

function versionOf(output: unknown): number | null {
  if (typeof output !== 'object' || output === null || !('version' in output)) return null
  return typeof output.version === 'number' ? output.version : null
}

/** The version that If-Match names: `"v3"`, or the ETag of an answer, → 3; null when the header is absent or `*`. @throws malformed */
export function ifMatchOf(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null
  const version = /^\s*(?:W\/)?"v(\d{1,9})(?:\.[\w-]+)?"\s*$/.exec(header)?.[1]
  if (version === undefined) throw malformed({ reason: 'If-Match: "v3"' })
  return Number(version)
}

// RFC 6266: an ASCII name for old clients, the true one beside it.
export function disposition(name: string, inline: boolean): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
  const plain = ascii.replace(/[^\w.() -]/g, '_')
  const kind = inline ? 'inline' : 'attachment'
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

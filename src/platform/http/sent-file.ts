import type { FastifyRequest } from 'fastify'
import type { SentFile } from './endpoint.ts'
import { fileNeeded, mediaTypeRefused, tooLarge } from './errors.ts'

const MB = 1024 * 1024

/** The most that one request may carry: a file by multipart, or JSON. */
export const limits = { file: 50 * MB, body: 2 * MB }

/** Beyond this the connection is closed instead of read to its end. */
const DRAINED_AT_MOST = 256 * MB

/** A multipart request as sent: its one file, and its other fields as the body. */
export type SentForm = { file: SentFile; body: Record<string, unknown> }

/**
 * Reads one file and the fields beside it. The request is read to its end whatever is wrong with it, so that the
 * caller gets to read the answer.
 * @throws mediaTypeRefused, fileNeeded, tooLarge
 */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) {
    throw mediaTypeRefused({ type: request.headers['content-type'] ?? '', expected: 'multipart/form-data' })
  }
  const body: Record<string, unknown> = {}
  let file: SentFile | undefined
  let excess = false
  for await (const part of request.parts({ limits: { fileSize: limits.file, files: 2 } })) {
    if (part.type === 'field') {
      body[part.fieldname] = part.value
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk)
    if (part.file.truncated) excess = true
    else if (part.fieldname === 'file') {
      file = { name: fileName(part.filename), type: part.mimetype, bytes: Buffer.concat(chunks) }
    }
  }
  if (excess) throw tooLarge({ limit: '50 MB' })
  if (!file) throw fileNeeded()
  return { file, body }
}

// Browsers may send a path, and some systems a decomposed name; neither belongs in a list of files.
function fileName(sent: string | undefined): string {
  const name = (sent ?? '')
    .split(/[/\\]/)
    .at(-1)
    ?.normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return (name || 'file').slice(-200)
}

/** Refuses a request that announces more than its route takes, after reading it off so that the answer arrives. */
export async function refuseLarge(request: FastifyRequest, limit: number): Promise<void> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced <= limit) return
  if (announced <= DRAINED_AT_MOST) for await (const _ of request.raw) continue
  throw tooLarge({ limit: `${Math.round(limit / MB)} MB` })
}

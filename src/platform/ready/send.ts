import type { IncomingMessage, ServerResponse } from 'node:http'
import { codingOf } from './accepted.ts'
import { variantOf, type Common, type ReadyPage } from './page.ts'

/**
 * Sends a page, or 304 to whoever has it already (RFC 9110, 13.1). `extra` are headers of this answer alone, names and
 * values one after the other.
 */
export function sendReady(
  request: IncomingMessage,
  response: ServerResponse,
  page: ReadyPage,
  { common, extra }: { common: Common; extra?: readonly string[] | undefined },
): void {
  const { headers } = request
  const variant = variantOf(page, codingOf(headers['accept-encoding']), common)
  if (page.status === 200 && isKnown(page, variant.etag, headers)) {
    response.writeHead(304, extra ? [...variant.notModified, ...extra] : variant.notModified)
    response.end()
    return
  }
  response.writeHead(page.status, extra ? [...variant.head, ...extra] : variant.head)
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
}

function isKnown(page: ReadyPage, etag: string, headers: IncomingMessage['headers']): boolean {
  const tags = headers['if-none-match']
  // A proxy may have weakened the tag or listed several; ours contain nothing that another could begin with.
  if (tags !== undefined) return tags === etag || tags.includes(etag) || tags.trim() === '*'
  const since = headers['if-modified-since']
  // Other parts of the page may be younger than what it is about, so only its own rendering counts.
  return since !== undefined && Date.parse(since) >= Math.floor(page.renderedAt.getTime() / 1000) * 1000
}

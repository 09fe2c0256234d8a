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
  const conditions = conditionsOf(request.rawHeaders)
  const variant = variantOf(page, codingOf(conditions.accepted), common)
  const head = (usual: string[]) => {
    const timed = isEnding(page) ? uncached(usual) : usual
    return extra ? [...timed, ...extra] : timed
  }
  if (page.status === 200 && isKnown(page, variant.etag, conditions)) {
    response.writeHead(304, head(variant.notModified))
    response.end()
    return
  }
  response.writeHead(page.status, head(variant.head))
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
}

/** Copies of a page are used for two minutes at most (see `renderedOf`); near its end they would outlive it. */
const COPIES_LIVE = 120_000

function isEnding({ until }: ReadyPage): boolean {
  return until !== null && until.getTime() - Date.now() < COPIES_LIVE
}

function uncached(head: readonly string[]): string[] {
  const at = head.indexOf('Cache-Control')
  return at < 0 ? [...head] : head.with(at + 1, 'no-cache')
}

type Conditions = {
  accepted?: string | undefined
  tags?: string | undefined
  since?: string | undefined
}

/**
 * The few headers that matter, read from the list as it came: Node would make an object of all of them, which costs more
 * than the rest of the answer.
 */
function conditionsOf(raw: readonly string[]): Conditions {
  const found: Conditions = { accepted: undefined, tags: undefined, since: undefined }
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? ''
    // The lengths tell most of the others apart.
    if (name.length === 15 && isNamed(name, 'accept-encoding')) found.accepted = raw[at + 1]
    else if (name.length === 13 && isNamed(name, 'if-none-match')) found.tags = raw[at + 1]
    else if (name.length === 17 && isNamed(name, 'if-modified-since')) found.since = raw[at + 1]
  }
  return found
}

function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.toLowerCase() === wanted
}

function isKnown(page: ReadyPage, etag: string, { tags, since }: Conditions): boolean {
  // A proxy may have weakened the tag or listed several; ours contain nothing that another could begin with.
  if (tags !== undefined) return tags === etag || tags.includes(etag) || tags.trim() === '*'
  // Other parts of the page may be younger than what it is about, so only its own rendering counts.
  return since !== undefined && Date.parse(since) >= Math.floor(page.renderedAt.getTime() / 1000) * 1000
}

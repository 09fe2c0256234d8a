import { disposition } from '../../platform/http/answer.ts'
import type { Rendered } from '../../platform/ready/page.ts'
import { bytesOf } from './bytes.ts'
import type { Answer } from './route.ts'

/**
 * For how long copies elsewhere may be used. A node drops what changed at once, but nobody can call back a copy in a
 * browser or a CDN: so a minute, and one more while it is being asked again. While the portal itself cannot be reached,
 * a copy of up to a day is better than nothing.
 */
const SHORTLY = 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400'
const FOR_EVER = 'public, max-age=31536000, immutable'
/** What is made for one question is asked for again. */
const NOT = 'no-cache'

/** A page carries this tag besides its own; what changes everything, changes it. */
const EVERY_PAGE = 'all'

export function renderedOf(answer: Answer, { kept }: { kept: boolean }): Rendered {
  const tags = [...new Set([...answer.tags, EVERY_PAGE])]
  const renderedAt = new Date()
  const cacheControl = kept ? SHORTLY : NOT
  const { until = null } = answer
  if (answer.status === 301) {
    const headers = ['Location', answer.location, 'Cache-Control', cacheControl]
    const body = Buffer.alloc(0)
    return { status: 301, type: 'text/plain', body, headers, tags, until, lastModified: null, renderedAt }
  }
  const { status, type, body, lastModified = null, fileName, immutable, anyOrigin } = answer
  const headers = ['Cache-Control', immutable ? FOR_EVER : cacheControl]
  if (anyOrigin)
    headers.push('Access-Control-Allow-Origin', '*', 'Cross-Origin-Resource-Policy', 'cross-origin')
  if (fileName) headers.push('Content-Disposition', disposition(fileName, false))
  const bytes = typeof body === 'string' ? bytesOf(body) : body
  return { status, type, body: bytes, headers, tags, until, lastModified, renderedAt }
}

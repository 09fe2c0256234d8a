import { createHmac, timingSafeEqual } from 'node:crypto'
import { COOKIE_PREFIX } from './auth.ts'

/** The session's cookie over http; over https its name begins with `__Secure-`. */
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`

const NAMES = [`__Secure-${SESSION_COOKIE}`, SESSION_COOKIE]

/**
 * The session token of a Cookie header, signed as better-auth signs it: `token.base64(HMAC-SHA-256(secret, token))`.
 * Checked here so that a request costs one query and does not need better-auth in memory.
 */
export function sessionToken(cookies: string | undefined, secret: string): string | null {
  const sent = cookieOf(cookies ?? '')
  const dot = sent?.lastIndexOf('.') ?? -1
  if (!sent || dot < 1) return null
  const token = sent.slice(0, dot)
  const signature = Buffer.from(sent.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
}

function cookieOf(header: string): string | undefined {
  const cookies = new Map(
    header.split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=')
      return [name, value.join('=')] as const
    }),
  )
  const sent = NAMES.map((name) => cookies.get(name)).find((value) => value)
  try {
    return sent && decodeURIComponent(sent)
  } catch {
    return undefined
  }
}

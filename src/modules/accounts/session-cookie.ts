import { createHmac, timingSafeEqual } from 'node:crypto'

export const COOKIE_PREFIX = 'chalo'

/** The session's cookie over http; over https its name begins with `__Secure-`. */
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`

/** Says for ten minutes that the password was right and the second step is still to come. */
export const SECOND_STEP_COOKIE = `${COOKIE_PREFIX}.second_step`

/** The session token of a Cookie header; null when there is none or its signature is not ours. */
export function sessionToken(cookies: string | undefined, secret: string): string | null {
  return signedValue(cookies, SESSION_COOKIE, secret)
}

/**
 * The value of a signed cookie, as better-auth signs its own: `value.base64(HMAC-SHA-256(secret, value))`.
 * Checked here so that a request costs one query and does not need better-auth in memory.
 */
export function signedValue(cookies: string | undefined, name: string, secret: string): string | null {
  const sent = cookieOf(cookies ?? '', name)
  const dot = sent?.lastIndexOf('.') ?? -1
  if (!sent || dot < 1) return null
  const value = sent.slice(0, dot)
  const signature = Buffer.from(sent.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(value).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? value : null
}

type CookieOptions = { secret: string; isSecure: boolean; seconds: number }

/** A Set-Cookie header that {@link signedValue} and better-auth read back. */
export function signedCookie(
  name: string,
  value: string,
  { secret, isSecure, seconds }: CookieOptions,
): string {
  const signature = createHmac('sha256', secret).update(value).digest('base64')
  return setCookie(name, encodeURIComponent(`${value}.${signature}`), { isSecure, seconds })
}

/** A Set-Cookie header that erases a cookie. */
export function endedCookie(name: string, { isSecure }: { isSecure: boolean }): string {
  return setCookie(name, '', { isSecure, seconds: 0 })
}

function setCookie(name: string, value: string, { isSecure, seconds }: Omit<CookieOptions, 'secret'>) {
  const [prefix, secure] = isSecure ? ['__Secure-', '; Secure'] : ['', '']
  return `${prefix}${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

function cookieOf(header: string, wanted: string): string | undefined {
  const cookies = new Map(
    header.split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=')
      return [name, value.join('=')] as const
    }),
  )
  const sent = [`__Secure-${wanted}`, wanted].map((name) => cookies.get(name)).find((value) => value)
  try {
    return sent && decodeURIComponent(sent)
  } catch {
    return undefined
  }
}

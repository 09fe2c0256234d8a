import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// What every authenticator application takes for granted (RFC 6238 §4, Google's key URI format).
const STEP_SECONDS = 30
const DIGITS = 6
/** A clock may be one step fast or slow (RFC 6238 §5.2). */
const DRIFT_STEPS = 1
const SECRET_BYTES = 20
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret in base32, as people type it into an authenticator. */
export function newTotpSecret(): string {
  return base32(randomBytes(SECRET_BYTES))
}

/** The `otpauth://` address that an authenticator reads from a QR code. */
export function totpAddress(
  secret: string,
  { issuer, account }: { issuer: string; account: string },
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

/** The code of a moment (milliseconds since 1970), by HOTP with SHA-1 (RFC 4226 §5.3). */
export function totpCode(secret: string, at: number): string {
  return codeOfStep(fromBase32(secret), stepOf(at))
}

/**
 * The step whose code this is, one step of drift allowed and nothing at or before `after`, so that a code that was
 * overheard opens nothing a second time; null for a wrong code.
 */
export function matchingStep(
  secret: string,
  code: string,
  { at = Date.now(), after = null }: { at?: number; after?: number | null } = {},
): number | null {
  const key = fromBase32(secret)
  for (let drift = -DRIFT_STEPS; drift <= DRIFT_STEPS; drift++) {
    const step = stepOf(at) + drift
    if (step > (after ?? -1) && isSame(codeOfStep(key, step), code)) return step
  }
  return null
}

function stepOf(at: number): number {
  return Math.floor(at / 1000 / STEP_SECONDS)
}

function codeOfStep(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS
  return String(number).padStart(DIGITS, '0')
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
}

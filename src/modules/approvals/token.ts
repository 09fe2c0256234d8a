import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Makes and reads the tokens of approval links: the link's id with a signature that only this installation can make. */
export type Tokens = { of(id: string): string; idOf(token: string): string | null }

const MAC_BYTES = 18
const SHAPE = /^[\w-]{46}$/

/** Tokens under a key of their own, derived from the installation's secret (HKDF-SHA-256, RFC 5869). */
export function openTokens(secret: string): Tokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'chalo approval links', 32))
  const macOf = (id: Buffer) => createHmac('sha256', key).update(id).digest().subarray(0, MAC_BYTES)
  return {
    of(id) {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
      return Buffer.concat([bytes, macOf(bytes)]).toString('base64url')
    },
    idOf(token) {
      if (!SHAPE.test(token)) return null
      const bytes = Buffer.from(token, 'base64url')
      const [id, mac] = [bytes.subarray(0, 16), bytes.subarray(16)]
      if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, macOf(id))) return null
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}

import { createHash, randomBytes } from 'node:crypto'

/** A token of 256 random bits, as it stands in the address of a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** All that is kept of a token: whoever reads the database cannot open the link. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

import { createHash } from 'node:crypto'

/** The namespace of our names, made once and never again. */
const SPACE = Buffer.from('6f0b2f0e9d1c4d5a8c5e3a7d2b9e41f7', 'hex')

/**
 * The name under which readers' programs know a text for ever, wherever the site moves: a UUID made of its record and
 * its language (RFC 9562, version 5), as a URN.
 */
export function entryId(recordId: string, locale: string): string {
  const hash = createHash('sha1').update(SPACE).update(`${recordId} ${locale}`).digest()
  const bytes = hash.subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}

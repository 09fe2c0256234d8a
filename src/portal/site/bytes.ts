/** Room in which a text is written out: enough for nearly every page. */
const room = Buffer.allocUnsafeSlow(512 * 1024)
/** Most bytes that a unit of a string takes in UTF-8. */
const MOST = 3

/**
 * A text in UTF-8. `Buffer.from` reads a text twice, first to learn its length; written into a room that is there, it is
 * read once and only its bytes are copied.
 */
export function bytesOf(text: string): Buffer {
  if (text.length * MOST > room.length) return Buffer.from(text)
  const length = room.write(text)
  const bytes = Buffer.allocUnsafeSlow(length)
  room.copy(bytes, 0, 0, length)
  return bytes
}

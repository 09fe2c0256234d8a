import type { FileHandle } from 'node:fs/promises'
import { editInPlace, readAt } from './in-place.ts'

/** A page of an Ogg stream (RFC 3533, 6): where it begins, its table of segments and where its content begins. */
type Page = { start: number; serial: number; segments: Buffer; content: number; end: number }

/** Comments stand in the second packet of each stream; what lies further on is sound. */
const SEARCHED = 20_000

/** What a packet of comments begins with in the streams that browsers play. */
const COMMENTS = ['\x03vorbis', 'OpusTags', '\x81theora']

/**
 * Empties the comments of the streams in an Ogg file (RFC 7845, 5.2; Vorbis I, 5): who made it and what they wrote, with
 * pictures. Their place is filled with spaces of a maker that has no name, and the check sums of the pages are renewed.
 */
export function stripOgg(path: string): Promise<void> {
  return editInPlace(path, async (file, size) => {
    const begun = new Map<number, { packet: number; pages: Page[] }>()
    let start = 0
    for (let count = 0; count < SEARCHED; count += 1) {
      const page = await pageAt(file, start, size)
      if (!page) return
      start = page.end
      const stream = begun.get(page.serial) ?? { packet: 0, pages: [] }
      begun.set(page.serial, stream)
      if (stream.packet > 1) continue
      if (stream.packet === 1) stream.pages.push(page)
      stream.packet += page.segments.filter((length) => length < 255).length
      if (stream.packet > 1) await emptyComments(file, stream.pages)
      if ([...begun.values()].every(({ packet }) => packet > 1)) return
    }
  })
}

async function pageAt(file: FileHandle, start: number, size: number): Promise<Page | null> {
  const head = await readAt(file, start, 27)
  if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS') return null
  const segments = await readAt(file, start + 27, head[26] ?? 0)
  const content = start + 27 + segments.length
  const end = content + segments.reduce((sum, length) => sum + length, 0)
  return end > size ? null : { start, serial: head.readUInt32LE(14), segments, content, end }
}

/** The pages hold the packet of comments from their beginning; the packet of codes may follow it in the last of them. */
async function emptyComments(file: FileHandle, pages: readonly Page[]): Promise<void> {
  const parts = await Promise.all(pages.map(({ content, end }) => readAt(file, content, end - content)))
  const lengths = pages.map(({ segments }) => packetLength(segments))
  const packet = Buffer.concat(parts.map((part, index) => part.subarray(0, lengths[index])))
  const name = COMMENTS.find((known) => packet.toString('latin1', 0, known.length) === known)
  if (name === undefined) return
  const vendor = packet.length - name.length - 4 - 4 - 1
  if (vendor < 0) return
  packet.writeUInt32LE(vendor, name.length)
  packet.fill(' ', name.length + 4, name.length + 4 + vendor)
  packet.writeUInt32LE(0, name.length + 4 + vendor)
  // The framing bit of Vorbis; padding to Opus.
  packet[packet.length - 1] = 1
  let at = 0
  for (const [index, page] of pages.entries()) {
    const length = lengths[index] ?? 0
    await file.write(packet, at, length, page.content)
    at += length
    await renewSum(file, page)
  }
}

/** How much of a page belongs to the packet that it begins with or goes on with. */
function packetLength(segments: Buffer): number {
  const last = segments.findIndex((length) => length < 255)
  return segments.subarray(0, last < 0 ? segments.length : last + 1).reduce((sum, length) => sum + length, 0)
}

async function renewSum(file: FileHandle, { start, end }: Page): Promise<void> {
  const page = await readAt(file, start, end - start)
  page.writeUInt32LE(0, 22)
  page.writeUInt32LE(checksum(page), 22)
  await file.write(page, 22, 4, start + 22)
}

/** CRC-32 with the polynomial 04c11db7, neither reflected nor inverted. */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (const byte of bytes) sum = ((sum << 8) ^ (TABLE[((sum >>> 24) & 0xff) ^ byte] ?? 0)) >>> 0
  return sum
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index << 24
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x8000_0000 ? (rest << 1) ^ 0x04c1_1db7 : rest << 1
  return rest >>> 0
})

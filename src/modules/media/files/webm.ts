import type { FileHandle } from 'node:fs/promises'
import { editInPlace, readAt, zero } from './in-place.ts'

/** An element of EBML (RFC 8794): where it begins, where its content begins and ends. */
type Element = { id: number; start: number; content: number; end: number; isOpen: boolean }

// Elements of Matroska (RFC 9559).
const SEGMENT = 0x1853_8067
const CLUSTER = 0x1f43_b675
const INFO = 0x1549_a966
/** Tags; Attachments. */
const PRIVATE = new Set([0x1254_c367, 0x1941_a469])
/** Of the Info: title, date, file names, and the check sum that no longer fits. */
const PRIVATE_INFO = new Set([0x7ba9, 0x4461, 0x7384, 0x3c_83ab, 0x3e_83bb, 0xbf])
const VOID = 0xec

/** Empties the tags, attachments, title and date of a WebM film: they become space of the same size. */
export function stripWebm(path: string): Promise<void> {
  return editInPlace(path, async (file, size) => {
    for await (const top of elements(file, 0, size)) {
      if (top.id !== SEGMENT) continue
      for await (const part of elements(file, top.content, top.end)) {
        if (PRIVATE.has(part.id)) await empty(file, part)
        if (part.id !== INFO) continue
        for await (const fact of elements(file, part.content, part.end))
          if (PRIVATE_INFO.has(fact.id)) await empty(file, fact)
      }
    }
  })
}

/** The elements between two places; one whose size nobody knew while it was recorded is gone into. */
async function* elements(file: FileHandle, from: number, to: number): AsyncGenerator<Element> {
  let at = from
  while (at < to) {
    const element = await elementAt(file, at, to)
    if (!element) return
    yield element
    at = element.isOpen && element.id === CLUSTER ? element.content : element.end
  }
}

async function elementAt(file: FileHandle, start: number, to: number): Promise<Element | null> {
  const head = await readAt(file, start, 12)
  const idLength = lengthOf(head[0])
  if (idLength > 4 || head.length < idLength + 1) return null
  const sizeLength = lengthOf(head[idLength])
  const content = start + idLength + sizeLength
  if (sizeLength > 8 || head.length < idLength + sizeLength) return null
  const size = sizeIn(head.subarray(idLength, idLength + sizeLength))
  const end = size === null ? to : content + size
  if (end > to) return null
  return { id: head.readUIntBE(0, idLength), start, content, end, isOpen: size === null }
}

/** How many bytes a number takes: one more than the zeros that it begins with. */
function lengthOf(first = 0): number {
  return Math.clz32(first) - 23
}

/** Null where all bits are one: the size is not known. */
function sizeIn(bytes: Buffer): number | null {
  const first = (bytes[0] ?? 0) & (0xff >> bytes.length)
  const rest = bytes.subarray(1)
  if (first === 0xff >> bytes.length && rest.every((byte) => byte === 0xff)) return null
  return rest.reduce((sum, byte) => sum * 256 + byte, first)
}

async function empty(file: FileHandle, { start, end }: Element): Promise<void> {
  const length = end - start
  if (length < 2) return
  // A size of one byte holds up to 126; longer ones are written in eight.
  const head =
    length <= 128
      ? Buffer.from([VOID, 0x80 | (length - 2)])
      : Buffer.concat([Buffer.from([VOID]), long(length - 9)])
  await file.write(head, 0, head.length, start)
  await zero(file, start + head.length, end)
}

function long(size: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(size) | (1n << 56n))
  return bytes
}

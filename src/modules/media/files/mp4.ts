import { open, type FileHandle } from 'node:fs/promises'
import { readAt } from './in-place.ts'

/** One box of an ISO base media file (ISO/IEC 14496-12): where it begins, where its content begins and where it ends. */
export type Box = { type: string; start: number; content: number; end: number }

const MOST_BOXES = 10_000

/** The boxes between two places of a file. */
export async function boxesOf(file: FileHandle, from: number, to: number): Promise<Box[]> {
  const boxes: Box[] = []
  let start = from
  while (start + 8 <= to && boxes.length < MOST_BOXES) {
    const head = await readAt(file, start, 16)
    if (head.length < 8) break
    const short = head.readUInt32BE(0)
    const long = short === 1 && head.length === 16
    const size = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - start : short
    if (size < 8 || start + size > to) break
    boxes.push({
      type: head.toString('latin1', 4, 8),
      start,
      content: start + (long ? 16 : 8),
      end: start + size,
    })
    start += size
  }
  return boxes
}

export type FilmFacts = { duration: number | null; width: number | null; height: number | null }

/** What the head of an MP4 says of it; null for what it leaves open. */
export async function readMp4(path: string): Promise<FilmFacts | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const movie = (await boxesOf(file, 0, size)).find(({ type }) => type === 'moov')
    if (!movie) return null
    const inside = await boxesOf(file, movie.content, movie.end)
    const header = inside.find(({ type }) => type === 'mvhd')
    const facts: FilmFacts = {
      duration: header ? await durationOf(file, header) : null,
      width: null,
      height: null,
    }
    for (const track of inside.filter(({ type }) => type === 'trak')) {
      const head = (await boxesOf(file, track.content, track.end)).find(({ type }) => type === 'tkhd')
      const [width, height] = head ? await sizeOf(file, head) : [0, 0]
      if (width > 0 && height > 0) Object.assign(facts, { width, height })
    }
    return facts
  } finally {
    await file.close()
  }
}

async function durationOf(file: FileHandle, { content }: Box): Promise<number | null> {
  const body = await readAt(file, content, 32)
  if (body.length < 32) return null
  const long = body[0] === 1
  const scale = body.readUInt32BE(long ? 20 : 12)
  const length = long ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16)
  return scale > 0 ? length / scale : null
}

// The size of a track ends its header, each side as a number with sixteen binary places.
async function sizeOf(file: FileHandle, { content, end }: Box): Promise<[number, number]> {
  const body = await readAt(file, content, Math.min(end - content, 256))
  if (body.length < 84) return [0, 0]
  return [body.readUInt32BE(body.length - 8) >>> 16, body.readUInt32BE(body.length - 4) >>> 16]
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { MediaKind } from '../choices.ts'
import { fileDamaged, fileTooLarge, movingImage, tooManyPixels, typeRefused } from '../errors.ts'
import { workOnImage } from '../renditions/image-work.ts'
import { MAX_PIXELS } from '../renditions/order.ts'
import { readMp4 } from './mp4.ts'
import { accepted, HEAD, sniff, type AcceptedType } from './sniff.ts'
import { sanitiseSvg } from './svg.ts'

/** What a file turned out to be. */
export type Inspected = {
  mediaType: AcceptedType
  kind: MediaKind
  bytes: number
  width: number | null
  height: number | null
  duration: number | null
  /** What its maker wrote into it. */
  author: string | null
  takenOn: string | null
}

const MB = 1024 * 1024
const UNKNOWN = { width: null, height: null, duration: null, author: null, takenOn: null }

/**
 * Finds out by its content what a file is, whatever it is called, and refuses what is not taken.
 * @throws typeRefused, fileTooLarge, fileDamaged, tooManyPixels, movingImage, drawingUnsafe
 */
export async function inspectFile(path: string, name: string): Promise<Inspected> {
  const { head, tail, bytes } = await endsOf(path)
  const mediaType = sniff(head)
  if (!mediaType) throw typeRefused({ name })
  const { kind, limit } = accepted[mediaType]
  if (bytes > limit) throw fileTooLarge({ name, limit: `${limit / MB} MB` })
  const common = { ...UNKNOWN, mediaType, kind, bytes }
  if (mediaType === 'image/svg+xml') {
    const { width, height } = sanitiseSvg(await readFile(path, 'utf8'), name)
    return { ...common, width, height }
  }
  if (kind === 'image') return { ...common, ...(await probe(path, name)) }
  if (mediaType === 'video/mp4') {
    const facts = await readMp4(path)
    if (!facts) throw fileDamaged({ name })
    return { ...common, ...facts }
  }
  if (mediaType === 'application/pdf' && !tail.includes('%%EOF')) throw fileDamaged({ name })
  return common
}

async function endsOf(path: string) {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const part = async (position: number) => {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD), position, length: HEAD })
      return buffer.subarray(0, bytesRead)
    }
    return { bytes: size, head: await part(0), tail: await part(Math.max(0, size - HEAD)) }
  } finally {
    await file.close()
  }
}

async function probe(path: string, name: string) {
  const told = await workOnImage({ do: 'probe', path })
  if (told.told === 'probed') return told.probed
  if (told.told !== 'refused') throw new Error(`The image process answered ${told.told}`)
  const { reason, width, height } = told
  if (reason === 'too-many-pixels')
    throw tooManyPixels({ name, width, height, limit: MAX_PIXELS / 1_000_000 })
  throw reason === 'moving' ? movingImage({ name }) : fileDamaged({ name })
}

/** SHA-256 in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}

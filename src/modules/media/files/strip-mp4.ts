import type { FileHandle } from 'node:fs/promises'
import { metadataKept } from '../errors.ts'
import { editInPlace, readAt, zero } from './in-place.ts'
import { boxesOf, type Box } from './mp4.ts'

const PRIVATE = new Set(['udta', 'meta', 'uuid'])
const GONE_INTO = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf'])

/** Tracks that are seen, heard or read; any other notes where the camera was, how it moved, who held it. */
const SHOWN = new Set(['vide', 'soun', 'auxv', 'pict', 'text', 'sbtl', 'subt', 'clcp', 'tmcd', 'hint'])

/**
 * Makes what a camera noted beside picture and sound unreadable, its position first of all: the boxes of user data and
 * metadata, and whole tracks of measurements with their samples, become free space of the same size, so that nothing
 * else moves. Their content is overwritten with zeros.
 * @throws metadataKept where a film in fragments has such a track
 */
export function stripMp4(path: string, name: string): Promise<void> {
  return editInPlace(path, (file, size) => strip(file, { from: 0, to: size, name }))
}

type Stretch = { from: number; to: number; name: string }

async function strip(file: FileHandle, { from, to, name }: Stretch): Promise<void> {
  const boxes = await boxesOf(file, from, to)
  const inFragments = boxes.some(({ type }) => type === 'mvex')
  for (const box of boxes) {
    if (PRIVATE.has(box.type)) await free(file, box)
    else if (box.type === 'trak' && (await isMeasurements(file, box))) {
      if (inFragments) throw metadataKept({ name })
      await zeroSamples(file, box)
      await free(file, box)
    } else if (GONE_INTO.has(box.type)) await strip(file, { from: box.content, to: box.end, name })
  }
}

async function free(file: FileHandle, { start, content, end }: Box): Promise<void> {
  await file.write(Buffer.from('free', 'latin1'), 0, 4, start + 4)
  await zero(file, content, end)
}

async function isMeasurements(file: FileHandle, track: Box): Promise<boolean> {
  const [handler] = await boxesAt(file, track, ['mdia', 'hdlr'])
  if (!handler) return false
  const kind = (await readAt(file, handler.content + 8, 4)).toString('latin1')
  return !SHOWN.has(kind)
}

/** The boxes at a path of names below a box. */
async function boxesAt(file: FileHandle, within: Box, path: readonly string[]): Promise<Box[]> {
  const [name, ...rest] = path
  if (name === undefined) return [within]
  const found = (await boxesOf(file, within.content, within.end)).filter(({ type }) => type === name)
  return (await Promise.all(found.map((box) => boxesAt(file, box, rest)))).flat()
}

/** Overwrites what a track points to in the body of the film (ISO/IEC 14496-12, 8.7). */
async function zeroSamples(file: FileHandle, track: Box): Promise<void> {
  const [table] = await boxesAt(file, track, ['mdia', 'minf', 'stbl'])
  if (!table) return
  const tables = new Map((await boxesOf(file, table.content, table.end)).map((box) => [box.type, box]))
  const body = async (type: string) => {
    const box = tables.get(type)
    return box ? readAt(file, box.content, box.end - box.content) : null
  }
  const sizes = sizesIn(await body('stsz'))
  const runs = runsIn(await body('stsc'))
  let sample = 0
  for (const [index, offset] of offsetsIn(await body('stco'), await body('co64')).entries()) {
    const count = runs.findLast(({ first }) => first <= index + 1)?.samples ?? 0
    const length = sizes.slice(sample, sample + count).reduce((sum, size) => sum + size, 0)
    await zero(file, offset, offset + length)
    sample += count
  }
}

function sizesIn(stsz: Buffer | null): number[] {
  if (!stsz) return []
  const same = stsz.readUInt32BE(4)
  const count = stsz.readUInt32BE(8)
  if (same > 0) return Array.from({ length: count }, () => same)
  return numbersIn(stsz.subarray(12), count)
}

function runsIn(stsc: Buffer | null): { first: number; samples: number }[] {
  if (!stsc) return []
  return Array.from({ length: Math.min(stsc.readUInt32BE(4), (stsc.length - 8) / 12) }, (_, index) => ({
    first: stsc.readUInt32BE(8 + index * 12),
    samples: stsc.readUInt32BE(12 + index * 12),
  }))
}

function offsetsIn(stco: Buffer | null, co64: Buffer | null): number[] {
  if (stco) return numbersIn(stco.subarray(8), stco.readUInt32BE(4))
  if (!co64) return []
  const count = Math.min(co64.readUInt32BE(4), Math.floor((co64.length - 8) / 8))
  return Array.from({ length: count }, (_, index) => Number(co64.readBigUInt64BE(8 + index * 8)))
}

function numbersIn(bytes: Buffer, count: number): number[] {
  const length = Math.min(count, Math.floor(bytes.length / 4))
  return Array.from({ length }, (_, index) => bytes.readUInt32BE(index * 4))
}

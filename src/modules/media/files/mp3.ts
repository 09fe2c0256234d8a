import type { FileHandle } from 'node:fs/promises'
import { editInPlace, readAt, zero } from './in-place.ts'

const HEAD = 10
const ID3V1 = 128
const ENHANCED = 227
const APE = 32

/**
 * Empties the tags of a sound: ID3v2 before it (id3.org, version 2.4, 3.1), ID3v1 with its enhanced form and APEv2 behind
 * it. They say who made it, on what machine, sometimes where. What remains of them is padding of the same size.
 */
export function stripMp3(path: string): Promise<void> {
  return editInPlace(path, async (file, size) => {
    let start = 0
    for (let end = await leadingTag(file, start); end > start; end = await leadingTag(file, start)) {
      await zero(file, start + HEAD, end)
      start = end
    }
    await stripEnd(file, start, size)
  })
}

/** Where a tag that begins here ends, its flags taken off; the same place where there is none. */
async function leadingTag(file: FileHandle, start: number): Promise<number> {
  const head = await readAt(file, start, HEAD)
  if (head.length < HEAD || head.toString('latin1', 0, 3) !== 'ID3') return start
  const size = head.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0)
  const flags = head[5] ?? 0
  const footer = flags & 0x10 ? HEAD : 0
  const whole = size + footer
  const sizes = [21, 14, 7, 0].map((shift) => (whole >>> shift) & 0x7f)
  // Version 2.4 with no flag: an empty tag, the rest of which is padding.
  await file.write(Buffer.from([4, 0, 0, ...sizes]), 0, 7, start + 3)
  return start + HEAD + whole
}

async function stripEnd(file: FileHandle, start: number, size: number): Promise<void> {
  let end = size
  for (let before = end + 1; end < before;) {
    before = end
    end = await emptied(file, end, { name: 'TAG', length: ID3V1 })
    end = await emptied(file, end, { name: 'TAG+', length: ENHANCED })
    if (!(await is(file, end - APE, 'APETAGEX'))) continue
    const from = Math.max(start, end - (await apeLength(file, end)))
    await zero(file, from, end)
    end = from
  }
}

/** A tag of fixed length keeps its name, by which players pass over it. Answers where it begins, or where nothing ended. */
async function emptied(
  file: FileHandle,
  end: number,
  { name, length }: { name: string; length: number },
): Promise<number> {
  if (!(await is(file, end - length, name))) return end
  await zero(file, end - length + name.length, end)
  return end - length
}

async function is(file: FileHandle, at: number, name: string): Promise<boolean> {
  return at >= 0 && (await readAt(file, at, name.length)).toString('latin1') === name
}

/** Of a tag whose footer ends here: its items and footer, and its header where the flag says that there is one. */
async function apeLength(file: FileHandle, end: number): Promise<number> {
  const footer = await readAt(file, end - APE, APE)
  const hasHeader = (footer.readUInt32LE(20) & 0x8000_0000) !== 0
  return Math.min(end, footer.readUInt32LE(12) + (hasHeader ? APE : 0))
}

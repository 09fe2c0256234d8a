import { open, type FileHandle } from 'node:fs/promises'

const MB = 1024 * 1024

/** Up to so many bytes from a place; fewer at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position, length })
  return buffer.subarray(0, bytesRead)
}

export async function zero(file: FileHandle, from: number, to: number): Promise<void> {
  const nothing = Buffer.alloc(Math.min(Math.max(to - from, 0), MB))
  for (let at = from; at < to; at += nothing.length) {
    await file.write(nothing, 0, Math.min(nothing.length, to - at), at)
  }
}

/** Changes bytes of a file where they stand: nothing moves, so that what points into it stays true. */
export async function editInPlace(
  path: string,
  edit: (file: FileHandle, size: number) => Promise<void>,
): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    await edit(file, size)
    await file.sync()
  } finally {
    await file.close()
  }
}

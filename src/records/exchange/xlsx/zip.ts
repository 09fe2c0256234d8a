import { createDeflateRaw, crc32 } from 'node:zlib'

type Chunk = string | Uint8Array

/** A part of an archive that is written while it is made. */
export type Part = { name: string; content: AsyncIterable<Chunk> | Iterable<Chunk> }

const VERSION = 20
// Bit 3: sizes and checksum follow the content; bit 11: names are UTF-8.
const FLAGS = 0x0808
const DEFLATED = 8
// 1 January 1980, so that the same records make the same bytes.
const DATE = 0x0021

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number }

/** Writes a ZIP archive as a stream, holding no more than a chunk of it; parts stay below 4 GB. */
export async function* writeZip(parts: readonly Part[]): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
    for await (const chunk of writePart(entry, content)) {
      offset += chunk.length
      yield chunk
    }
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield Buffer.concat([directory, endOfDirectory(written.length, directory.length, offset)])
}

async function* writePart(entry: Written, content: Part['content']): AsyncGenerator<Buffer> {
  yield Buffer.concat([
    numbers([4, 0x04034b50], ...commonFields(entry), [2, entry.name.length], [2, 0]),
    entry.name,
  ])
  const deflate = createDeflateRaw()
  const feeding = feed(deflate, entry, content)
  // A failing source ends the stream with its error, so that the reader below meets it.
  feeding.catch((error: Error) => deflate.destroy(error))
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.length
    yield chunk
  }
  await feeding
  yield numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size])
}

async function feed(deflate: ReturnType<typeof createDeflateRaw>, entry: Written, content: Part['content']) {
  for await (const chunk of content) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end()
}

function commonFields({ crc, packed, size }: Written): [number, number][] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, size],
  ]
}

function directoryEntry(entry: Written): Buffer {
  const { name, offset } = entry
  const fixed = numbers(
    [4, 0x02014b50],
    [2, VERSION],
    ...commonFields(entry),
    [2, name.length],
    ...Array.from({ length: 4 }, (): [number, number] => [2, 0]),
    [4, 0],
    [4, offset],
  )
  return Buffer.concat([fixed, name])
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  return numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])
}

/** Little-endian numbers of 2 or 4 bytes. */
function numbers(...fields: [bytes: number, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const COLOURS = 256

type Chunk = { type: string; data: Buffer }
type Pixels = { width: number; height: number; channels: number; bytes: Buffer }

/** The same picture in at most 256 colours: a third of the bytes, and of a page of text one sees no difference. */
export function inPalette(png: Buffer): Buffer {
  const { width, height, channels, bytes } = decode(png)
  const bucketOf = (at: number) =>
    (((bytes[at] ?? 0) >> 3) << 10) | (((bytes[at + 1] ?? 0) >> 3) << 5) | ((bytes[at + 2] ?? 0) >> 3)
  const counts = new Map<number, Map<number, number>>()
  for (let at = 0; at < bytes.length; at += channels) {
    const exact = bytes.readUIntBE(at, 3)
    const bucket = counts.get(bucketOf(at)) ?? new Map<number, number>()
    bucket.set(exact, (bucket.get(exact) ?? 0) + 1)
    counts.set(bucketOf(at), bucket)
  }
  const palette = [...counts.values()]
    .map((bucket) => [...bucket].reduce((most, one) => (one[1] > most[1] ? one : most)))
    .sort((a, b) => b[1] - a[1])
    .slice(0, COLOURS)
    .map(([colour]) => colour)
  const indexes = new Map([...counts].map(([key, bucket]) => [key, nearest(palette, bucket)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexes.get(bucketOf((y * width + x) * channels)) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.alloc(palette.length * 3)
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Where in the palette the colour nearest to a bucket's first one stands. */
function nearest(palette: readonly number[], bucket: ReadonlyMap<number, number>): number {
  const [wanted = 0] = bucket.keys()
  const part = (colour: number, shift: number) => (colour >> shift) & 255
  const distance = (colour: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (part(colour, shift) - part(wanted, shift)) ** 2, 0)
  return palette.reduce(
    (best, colour, index) => (distance(colour) < distance(palette[best] ?? 0) ? index : best),
    0,
  )
}

/** Pixels of an 8-bit PNG without interlacing, as Chromium writes them. */
function decode(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)]
  const header = chunks[0]?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0]
  if (!channels || header[8] !== 8 || header[12] !== 0) throw new Error('Only true-colour PNG is understood')
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * channels
  const bytes = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (bytes[y * stride + x - channels] ?? 0)
      const above = y === 0 ? 0 : (bytes[(y - 1) * stride + x] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (bytes[(y - 1) * stride + x - channels] ?? 0)
      bytes[y * stride + x] =
        (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, { left, above, corner })
    }
  }
  return { width, height, channels, bytes }
}

type Around = { left: number; above: number; corner: number }

/** What the five filters of PNG (ISO/IEC 15948, 9) expect at a byte. */
function predicted(filter: number, { left, above, corner }: Around): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const estimate = left + above - corner
  const a = Math.abs(estimate - left)
  const b = Math.abs(estimate - above)
  const c = Math.abs(estimate - corner)
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    yield {
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    }
    at += length + 12
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

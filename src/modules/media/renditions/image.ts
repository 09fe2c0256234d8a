import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS, type Credit, type Probed, type Told } from './order.ts'
import { xmpOf } from './xmp.ts'

const WIDTHS = [320, 480, 640, 960, 1280, 1920, 2560]
const CARD = { width: 1200, height: 630 }

// One image at a time on one thread, and nothing kept: the machine has other work.
sharp.concurrency(1)
sharp.cache(false)

function openImage(path: string): Sharp {
  return sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'truncated', pages: 1, sequentialRead: true })
}

/** Reads what an image is, and all of it once, so that a damaged one is found now. */
export async function probeImage(path: string): Promise<Told> {
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!header) return { told: 'refused', reason: 'damaged' }
  const { width, height, pages = 1, format } = header
  if (width * height > MAX_PIXELS) return { told: 'refused', reason: 'too-many-pixels', width, height }
  if (pages > 1 && (format === 'gif' || format === 'webp')) return { told: 'refused', reason: 'moving' }
  try {
    await openImage(path).resize({ width: 64, withoutEnlargement: true }).raw().toBuffer()
  } catch {
    return { told: 'refused', reason: 'damaged' }
  }
  const { autoOrient } = header
  const written = await readWritten(path)
  return { told: 'probed', probed: { width: autoOrient.width, height: autoOrient.height, ...written } }
}

async function readWritten(path: string): Promise<Pick<Probed, 'author' | 'takenOn'>> {
  const { default: exifr } = await import('exifr')
  const options = { iptc: true, xmp: true, gps: false, reviveValues: false }
  const found: unknown = await exifr.parse(path, options).catch(() => undefined)
  const tags = (found ?? {}) as Readonly<Record<string, unknown>>
  const author = [tags['creator'], tags['Byline'], tags['Artist']]
    .flat()
    .find((name) => typeof name === 'string')
  const [, year, month, day] =
    /^(\d{4})[:-](\d{2})[:-](\d{2})/.exec(String(tags['DateTimeOriginal'] ?? '')) ?? []
  const named = typeof author === 'string' ? author.trim().slice(0, 500) : ''
  return { author: named || null, takenOn: year ? `${year}-${month}-${day}` : null }
}

const formats = {
  avif: (image: Sharp) => image.avif({ quality: 52, effort: 3 }),
  webp: (image: Sharp) => image.webp({ quality: 78 }),
  jpg: (image: Sharp) => image.jpeg({ quality: 80, mozjpeg: true }),
} as const

type Rendering = { path: string; folder: string; focus: { x: number; y: number }; credit: Credit }

/**
 * Writes the widths that are not larger than the image as AVIF, WebP and JPEG, a card of 1200 × 630 around the focal
 * point, and the whole for print: upright, in sRGB, with nothing left of what the camera wrote and the credit written in.
 */
export async function renderImage(
  { path, folder, focus, credit }: Rendering,
  step: (done: number, total: number) => void,
): Promise<number[]> {
  const { autoOrient: size } = await openImage(path).metadata()
  const widths = widthsFor(size.width)
  const total = widths.length * Object.keys(formats).length + 2
  let done = 0
  const finish = (image: Sharp) =>
    image.withIccProfile('srgb').withXmp(xmpOf(credit)).withExif(exifOf(credit))
  for (const width of widths) {
    for (const [ending, encode] of Object.entries(formats)) {
      const image = openImage(path).autoOrient().resize({ width, withoutEnlargement: true })
      await encode(finish(ending === 'jpg' ? image.flatten({ background: '#fff' }) : image)).toFile(
        join(folder, `${width}.${ending}`),
      )
      step(++done, total)
    }
  }
  const card = openImage(path).autoOrient().extract(around(size, focus)).resize(CARD.width, CARD.height)
  await formats.jpg(finish(card.flatten({ background: '#fff' }))).toFile(join(folder, 'card.jpg'))
  step(++done, total)
  // Not for pages: what is handed to those who were given the picture for print.
  const full = openImage(path).autoOrient().flatten({ background: '#fff' })
  await finish(full.jpeg({ quality: 92, mozjpeg: true })).toFile(join(folder, 'full.jpg'))
  step(total, total)
  return widths
}

/** The usual widths up to that of the image, and its own when it lies between or below them. */
export function widthsFor(own: number): number[] {
  const smaller = WIDTHS.filter((width) => width <= own)
  const widest = smaller.at(-1) ?? 0
  return own < 2560 && own > widest ? [...smaller, own] : smaller
}

/** The largest part of an image in the ratio of a card that keeps the focal point as near its middle as it can. */
export function around(size: { width: number; height: number }, focus: { x: number; y: number }) {
  const scale = Math.min(size.width / CARD.width, size.height / CARD.height)
  const width = Math.max(1, Math.min(size.width, Math.round(CARD.width * scale)))
  const height = Math.max(1, Math.min(size.height, Math.round(CARD.height * scale)))
  const place = (at: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max(at * whole - part / 2, 0), whole - part))
  return { left: place(focus.x, size.width, width), top: place(focus.y, size.height, height), width, height }
}

function exifOf({ author, rights }: Credit) {
  const said = { ...(author ? { Artist: author } : {}), ...(rights ? { Copyright: rights } : {}) }
  return { IFD0: said }
}

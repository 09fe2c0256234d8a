import type { Database } from '../../../platform/database/connect.ts'
import type { FileStore } from '../../../platform/files.ts'
import { drawnByDay } from '../../../documents/card/day.ts'
import type { PublicMedium } from '../../../records/publishing/public-page.ts'
import { findServed, renditionAddress } from '../../media/public.ts'

/** The platform asks for pictures at least so wide; a drawing is drawn a little wider. */
export const WIDEST = { asked: 1920, drawn: 2400 } as const

export type SentPicture = {
  medium: PublicMedium
  /** The files of the picture, in the folder of its item; the first stands in the texts. */
  files: { name: string; bytes: Buffer }[]
  /** Pixels of the file that is to be shown; null for what is no picture. */
  width: number | null
}

/** The largest forms of a medium that may be given on; null when its file is not there for the public any more. */
export async function sentPicture(
  db: Database,
  files: FileStore,
  { medium, number }: { medium: PublicMedium; number: number },
): Promise<SentPicture | null> {
  const name = `pictures/${String(number).padStart(2, '0')}-${medium.id.slice(-8)}`
  const widest = medium.widths.at(-1)
  if (medium.kind === 'image' && widest !== undefined) {
    const bytes = await bytesAt(db, files, renditionAddress(medium, widest, 'jpg'))
    return bytes && { medium, files: [{ name: `${name}.jpg`, bytes }], width: widest }
  }
  if (medium.kind !== 'drawing') return null
  const svg = await bytesAt(db, files, medium.base)
  if (!svg) return null
  const png = await rasterized(svg.toString())
  return {
    medium,
    files: [
      { name: `${name}.png`, bytes: png },
      { name: `${name}.svg`, bytes: svg },
    ],
    width: WIDEST.drawn,
  }
}

async function bytesAt(db: Database, files: FileStore, address: string): Promise<Buffer | null> {
  const [, , file = '', name = ''] = address.split('/')
  const found = await findServed(db, { file, name })
  return found?.status === 200 ? files.get(found.key) : null
}

// Loaded for the first drawing: few packages are made, and the rest of the office needs none of it.
async function rasterized(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const image = sharp(Buffer.from(drawnByDay(svg)), { density: 144, limitInputPixels: 60_000_000 })
  return image.resize({ width: WIDEST.drawn }).png({ compressionLevel: 9 }).toBuffer()
}

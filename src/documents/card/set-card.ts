import sharp, { type Sharp } from 'sharp'
import { MARK } from '../sheet/order.ts'
import { fontsFor } from '../sheet/fonts.ts'
import { CARD_SIZE, type Card } from './card.ts'
import { cardTemplate } from './template.ts'

/** The paper of the portal by day. */
const PAPER = { r: 246, g: 243, b: 236 }
const LINE = { r: 213, g: 205, b: 188 }
/** A picture of more than this is no picture for a card. */
const limitInputPixels = 60_000_000

/** Sets a card as a PNG file: the words by Typst as outlines, so that no program needs the fonts of their scripts. */
export async function setCard(card: Card): Promise<Buffer> {
  const { picture, ...said } = card
  const { width, height, picture: high } = CARD_SIZE
  const { families, files } = await fontsFor(card.locale, JSON.stringify(said))
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: files }] })
  const document = JSON.stringify({ ...said, families, mark: MARK })
  const words = compiler.plainSvg({ mainFileContent: cardTemplate, inputs: { document } })
  const bytes = typeof picture === 'string' ? Buffer.from(picture) : picture
  const above = await rawOf(sharp(bytes, { limitInputPixels }).resize(width, high, { fit: 'cover' }))
  const text = await rawOf(sharp(Buffer.from(words)).resize(width, height))
  const rule = { create: { width, height: 2, channels: 3 as const, background: LINE } }
  return (
    sharp({ create: { width, height, channels: 3, background: PAPER } })
      .composite([
        { ...above, left: 0, top: 0 },
        { input: rule, left: 0, top: high },
        { ...text, left: 0, top: 0 },
      ])
      // A drawing has few colours as it is; a photograph is brought down to them.
      .png(typeof picture === 'string' ? { compressionLevel: 8 } : { palette: true, quality: 90 })
      .toBuffer()
  )
}

/** Without a file format between: it is laid over another at once. */
async function rawOf(image: Sharp) {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { input: data, raw: { width, height, channels } }
}

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants, gzipSync } from 'node:zlib'

/** What was rendered, before it is made ready to send. */
export type Rendered = {
  status: number
  type: string
  body: Buffer
  /** Header names and values beside those that every page has, one after the other. */
  headers: readonly string[]
  /** What must change for the bytes to be no longer true. */
  tags: readonly string[]
  /** When the bytes stop being true whatever changes; null: not by the clock. */
  until: Date | null
  lastModified: Date | null
  renderedAt: Date
}

export type Coding = 'identity' | 'gzip' | 'br'

/** The bytes of a page in one coding, with the heads of both answers that they may get. */
export type Variant = {
  etag: string
  body: Buffer
  /** Names and values, one after the other, as `writeHead` takes them. */
  head: string[]
  notModified: string[]
}

/** Whether the time of a page is over. */
export function isPast({ until }: Pick<Rendered, 'until'>): boolean {
  return until !== null && until.getTime() <= Date.now()
}

/** A page that can be sent at once. */
export type ReadyPage = Omit<Rendered, 'body'> & {
  /** The last change that was known when rendering began. */
  asOf: number
  /** The number of the validity check that it last passed. */
  checked: number
  /** Hash of the bytes: what the ETags are made of. */
  hash: string
  /** How many bytes there are in no coding. */
  bytes: number
  variants: Partial<Record<Coding, Variant>>
}

/** Strong enough to tell two pages apart, short enough for a header. */
export function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}

const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.+-]*json|[\w.+-]*xml|javascript)|image\/svg)/

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type)
}

/** Level 5 is nearly as small as the best for a page and takes a few milliseconds. */
const QUALITY = 5
/** A quarter of a megabyte, in which every page is contained; the usual window is of four. */
const WINDOW_BITS = 18

export async function brotli(body: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return alone(await promisify(brotliCompress)(body, { params }))
}

/** In memory of its own: a compressor hands out a part of 16 kB, which would be kept with it. */
function alone(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}

/** Heads that every page has, such as those of security. */
export type Common = readonly string[]

export function readyPage({ body, ...rendered }: Rendered, asOf: number, common: Common): ReadyPage {
  const page: ReadyPage = {
    ...rendered,
    asOf,
    checked: -1,
    hash: hashOf(body),
    bytes: body.length,
    variants: {},
  }
  addVariant(page, 'identity', body, common)
  return page
}

const ENDINGS: Readonly<Record<Coding, string>> = { identity: '', gzip: '-gz', br: '-br' }

export function addVariant(page: ReadyPage, coding: Coding, body: Buffer, common: Common): Variant {
  const etag = `"${page.hash}${ENDINGS[coding]}"`
  const lasting = [
    'ETag',
    etag,
    'Last-Modified',
    (page.lastModified ?? page.renderedAt).toUTCString(),
    'X-Chalo-Rendered',
    page.renderedAt.toISOString(),
    ...(isCompressible(page.type) ? ['Vary', 'Accept-Encoding'] : []),
    ...page.headers,
  ]
  const variant: Variant = {
    etag,
    body,
    head: [
      'Content-Type',
      page.type,
      'Content-Length',
      String(body.length),
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      ...lasting,
      ...besides(common, page.headers),
    ],
    notModified: lasting,
  }
  page.variants[coding] = variant
  return variant
}

/** The common heads without those that the page says otherwise. */
function besides(common: Common, own: readonly string[]): readonly string[] {
  const names = new Set(own.filter((_, at) => at % 2 === 0))
  return common.filter((_, at) => !names.has(common[at - (at % 2)] ?? ''))
}

/** The page in the coding asked for, made now when nobody asked for it before. */
export function variantOf(page: ReadyPage, asked: Coding, common: Common): Variant {
  const coding = isCompressible(page.type) ? asked : 'identity'
  const found = page.variants[coding]
  if (found) return found
  const body = page.variants.identity?.body ?? unpacked(page)
  if (coding === 'gzip') return addVariant(page, 'gzip', alone(gzipSync(body)), common)
  // Until the better coding has been made beside, the plain one is right too.
  return page.variants.identity ?? addVariant(page, 'identity', body, common)
}

function unpacked({ variants }: ReadyPage): Buffer {
  return alone(brotliDecompressSync(variants.br?.body ?? Buffer.alloc(0)))
}

/** What a page weighs in memory once it was asked for in every coding, in bytes. */
export function weightOf({ bytes, type }: ReadyPage): number {
  return isCompressible(type) ? Math.ceil(bytes * 1.4) + 5000 : bytes + 2000
}

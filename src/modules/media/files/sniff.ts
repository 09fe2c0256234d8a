import type { MediaKind } from '../choices.ts'

const MB = 1024 * 1024

/** What is taken: the kind of medium it makes and the most bytes that it may have. */
export const accepted = {
  'image/jpeg': { kind: 'image', limit: 100 * MB },
  'image/png': { kind: 'image', limit: 100 * MB },
  'image/webp': { kind: 'image', limit: 100 * MB },
  'image/avif': { kind: 'image', limit: 100 * MB },
  'image/tiff': { kind: 'image', limit: 500 * MB },
  'image/gif': { kind: 'image', limit: 50 * MB },
  'image/svg+xml': { kind: 'drawing', limit: 10 * MB },
  'application/pdf': { kind: 'document', limit: 200 * MB },
  'video/mp4': { kind: 'video', limit: 10_240 * MB },
  'video/webm': { kind: 'video', limit: 10_240 * MB },
  'audio/mpeg': { kind: 'audio', limit: 500 * MB },
  'audio/ogg': { kind: 'audio', limit: 500 * MB },
} as const satisfies Record<string, { kind: MediaKind; limit: number }>
export type AcceptedType = keyof typeof accepted

/** The most that any file may have. */
export const LARGEST = Math.max(...Object.values(accepted).map(({ limit }) => limit))

/** So many bytes from the start tell what a file is. */
export const HEAD = 4096

/** The first bytes in hexadecimal. */
const signatures: readonly [AcceptedType, RegExp][] = [
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/gif', /^474946383[79]61/],
  ['image/webp', /^52494646.{8}57454250565038/],
  ['image/tiff', /^(?:49492a00|4d4d002a)/],
  ['video/webm', /^1a45dfa3.{0,120}4282.{2,4}7765626d/],
  ['application/pdf', /^255044462d3[12]2e3\d/],
  ['audio/ogg', /^4f67675300/],
  ['audio/mpeg', /^(?:4944330[234]|fff[ab23])/],
]

/** Brands of ISO base media files that are taken. */
const brands: readonly [AcceptedType, RegExp][] = [
  ['image/avif', /^avif$/],
  ['video/mp4', /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/],
]

/** What a file is by its first bytes, whatever it is called; undefined where it is nothing that is taken. */
export function sniff(head: Buffer): AcceptedType | undefined {
  if (head.toString('latin1', 4, 8) === 'ftyp') {
    const brand = head.toString('latin1', 8, 12)
    return brands.find(([, known]) => known.test(brand))?.[0]
  }
  const start = head.toString('hex', 0, 96)
  const found = signatures.find(([, signature]) => signature.test(start))
  return found?.[0] ?? (isDrawing(head) ? 'image/svg+xml' : undefined)
}

const BEFORE_ROOT =
  /^\uFEFF?(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s[^>[]*(?:\[[^\]]*\])?[^>]*>)*<svg[\s>]/

function isDrawing(head: Buffer): boolean {
  return BEFORE_ROOT.test(head.toString('utf8'))
}

const byEnding: Readonly<Record<string, AcceptedType>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
}

/** What a name says a file will be, for refusing what is too large before it is sent. */
export function limitOf(name: string): number {
  const type = byEnding[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
  return type ? accepted[type].limit : LARGEST
}

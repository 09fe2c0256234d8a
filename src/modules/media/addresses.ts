import type { PublicMedium } from '../../records/publishing/public-page.ts'

/** What a version is called in addresses: `<id>-<version>`. */
export function addressedVersion(recordId: string, version: number): string {
  return `${recordId}-${version}`
}

const ADDRESSED = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-([1-9]\d{0,8})$/

export function readAddressed(text: string): { recordId: string; version: number } | undefined {
  const [, recordId, version] = ADDRESSED.exec(text) ?? []
  return recordId && version ? { recordId, version: Number(version) } : undefined
}

/** The single file that a medium other than a photograph is, by its media type. */
const wholeFiles: Readonly<Record<string, string>> = {
  'image/svg+xml': 'drawing.svg',
  'application/pdf': 'document.pdf',
  'video/mp4': 'film.mp4',
  'video/webm': 'film.webm',
  'audio/mpeg': 'sound.mp3',
  'audio/ogg': 'sound.ogg',
}

export function wholeFileOf(mediaType: string): string | undefined {
  return wholeFiles[mediaType]
}

export const renditionTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
}

export function typeOfName(name: string): string | undefined {
  return renditionTypes[name.slice(name.lastIndexOf('.') + 1)]
}

/** Films and sounds are sent in ranges, straight from the store, so they stand apart from what is kept ready. */
export function isStreamed(mediaType: string): boolean {
  return /^(video|audio)\//.test(mediaType)
}

/** Where the renditions of a version stand, or the one file that it is. */
export function baseOf(recordId: string, version: number, mediaType: string): string {
  const folder = addressedVersion(recordId, version)
  const whole = wholeFileOf(mediaType)
  if (whole === undefined) return `/media/${folder}`
  return isStreamed(mediaType) ? `/media/stream/${folder}/${whole}` : `/media/${folder}/${whole}`
}

type Pictured = Pick<PublicMedium, 'base' | 'kind' | 'widths'>

/** The folder of a medium's renditions; of a film, where its poster stands. */
function folderOf({ base, kind }: Pictured): string {
  return kind === 'video' ? base.replace('/stream/', '/').replace(/\/[^/]*$/, '') : base
}

/** The address of one rendition: `/media/<id>-<version>/640.webp`. */
export function renditionAddress(medium: Pictured, width: number, format: 'avif' | 'webp' | 'jpg'): string {
  return `${folderOf(medium)}/${width}.${format}`
}

/** The first picture of a film, as wide as there is; null where none could be made. */
export function posterOf(medium: Pictured): string | null {
  const widest = medium.widths.at(-1)
  return medium.kind === 'video' && widest !== undefined ? renditionAddress(medium, widest, 'jpg') : null
}

/** 1200 × 630 around the focal point, for cards of other sites; null where there is no photograph. */
export function cardAddress(medium: Pictured): string | null {
  return medium.kind === 'image' && medium.widths.length > 0 ? `${medium.base}/card.jpg` : null
}

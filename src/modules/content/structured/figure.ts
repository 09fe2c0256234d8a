import type { PublicMedium } from '../../../records/publishing/public-page.ts'
import { posterOf, renditionAddress } from '../../media/public.ts'
import { escaped } from './escape.ts'

/** A figure of a running text is as wide as its measure. */
const SIZES = '(min-width: 64rem) 41rem, 100vw'

/** A medium with its caption and credit, as HTML; `caption` takes the place of the library's own. */
export function figureOf(
  medium: PublicMedium,
  { id, caption }: { id: string; caption: string | null },
): string {
  const words = caption ?? medium.caption
  const credit = medium.credit === null ? '' : `<span class="credit">${escaped(medium.credit)}</span>`
  const said = [words === null ? '' : escaped(words), credit].filter((part) => part !== '').join(' ')
  const below = said === '' ? '' : `<figcaption class="cap">${said}</figcaption>`
  return `<figure id="${escaped(id)}">${pictured(medium)}${below}</figure>`
}

function pictured(medium: PublicMedium): string {
  if (medium.kind === 'image' && medium.widths.length > 0) return pictureOf(medium)
  if (medium.kind === 'video') return filmOf(medium)
  if (medium.kind === 'document') {
    return `<p><a href="${escaped(medium.base)}">${escaped(medium.caption ?? medium.alt)}</a></p>`
  }
  return `<img src="${escaped(medium.base)}" alt="${escaped(medium.alt)}"${sizeOf(medium)} loading="lazy" decoding="async">`
}

function pictureOf(medium: PublicMedium): string {
  const set = (format: 'avif' | 'webp' | 'jpg') =>
    medium.widths.map((width) => `${renditionAddress(medium, width, format)} ${width}w`).join(', ')
  const source = (format: 'avif' | 'webp') =>
    `<source type="image/${format}" srcset="${escaped(set(format))}" sizes="${SIZES}">`
  const widest = renditionAddress(medium, medium.widths.at(-1) ?? 0, 'jpg')
  return `<picture>${source('avif')}${source('webp')}<img src="${escaped(widest)}" srcset="${escaped(set('jpg'))}" sizes="${SIZES}" alt="${escaped(medium.alt)}"${sizeOf(medium)} loading="lazy" decoding="async"></picture>`
}

function filmOf(medium: PublicMedium): string {
  const poster = posterOf(medium)
  const shown = poster === null ? '' : ` poster="${escaped(poster)}"`
  return `<video src="${escaped(medium.base)}" aria-label="${escaped(medium.alt)}"${shown}${sizeOf(medium)} controls preload="none"></video>`
}

function sizeOf({ width, height }: PublicMedium): string {
  return width === null || height === null
    ? ''
    : ` width="${Math.round(width)}" height="${Math.round(height)}"`
}

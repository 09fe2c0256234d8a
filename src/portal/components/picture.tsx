import { renditionAddress } from '../../modules/media/public.ts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'

type PictureProps = {
  medium: PublicMedium
  /** How wide it stands in the page, as the `sizes` of an image. */
  sizes: string
  /** The first picture of a page, which must not wait. */
  first?: boolean
  /** Said elsewhere already, in the words beside it. */
  decorative?: boolean
}

/** The class that keeps a picture's point of interest in view when it is cut. */
function focusClass({ focus }: PublicMedium): string {
  const tenth = (share: number) => Math.min(10, Math.max(0, Math.round(share * 10)))
  return `fx${tenth(focus.x)} fy${tenth(focus.y)}`
}

/** A picture in the best format and width that a browser can take; a drawing is one file at every width. */
export function Picture({ medium, sizes, first = false, decorative = false }: PictureProps) {
  const { base, kind, widths, width, height } = medium
  const alt = decorative ? '' : medium.alt
  const shared = {
    className: focusClass(medium),
    ...(width && height ? { width, height } : {}),
    ...(first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const }),
    decoding: 'async' as const,
  }
  if (kind === 'drawing' || widths.length === 0) return <img src={base} alt={alt} {...shared} />
  const list = (format: 'avif' | 'webp' | 'jpg') =>
    widths.map((each) => `${renditionAddress(medium, each, format)} ${each}w`).join(', ')
  const middle = widths.find((each) => each >= 960) ?? widths.at(-1) ?? 0
  return (
    <picture>
      <source type="image/avif" srcSet={list('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={list('webp')} sizes={sizes} />
      <img
        src={renditionAddress(medium, middle, 'jpg')}
        srcSet={list('jpg')}
        sizes={sizes}
        alt={alt}
        {...shared}
      />
    </picture>
  )
}

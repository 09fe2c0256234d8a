import type { PortalLocale } from '../../platform/locales.ts'

/** What other sites show of a page: a picture above, words below, 1200 × 630 pixels. Words come ready. */
export type Card = {
  locale: PortalLocale
  /** Small, above the title: what kind of thing it is. */
  kicker: string
  title: string
  /** Who speaks, and what they are, beside the mark. */
  issuer: string
  tagline: string
  /** An SVG text or the bytes of a photograph. */
  picture: string | Uint8Array
}

export const CARD_SIZE = { width: 1200, height: 630, picture: 352 } as const

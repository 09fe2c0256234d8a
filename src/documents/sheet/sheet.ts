import type { PortalLocale } from '../../platform/locales.ts'

/** One thing on one A4 page, in one language, to be handed over on paper. Words come ready; nothing is decided here. */
export type Sheet = {
  locale: PortalLocale
  /** Who speaks: the name beside the mark, and the author of the file. */
  issuer: string
  /** What the issuer is, under its name. */
  tagline: string
  kicker: string
  title: string
  lead: string | null
  facts: readonly SheetFact[]
  /** What stands where a fact is not known. */
  unknown: string
  sections: readonly { title: string; paragraphs: readonly string[] }[]
  /** Small print above the foot: the date, the state of the translation. */
  notes: readonly string[]
  /** The address of the page that this sheet is an extract of, printed and as a QR code. */
  address: string
}

export type SheetFact = { label: string; value: string | null }

/** A sheet as data for the template: its drawings, the mark and the QR code, are SVG texts. */
export type SheetOrder = Sheet & { mark: string; qr: string }

/** Every character that the sheet prints. */
export function textOf({
  issuer,
  tagline,
  kicker,
  title,
  lead,
  facts,
  unknown,
  sections,
  notes,
  address,
}: Sheet): string {
  return JSON.stringify([issuer, tagline, kicker, title, lead, facts, unknown, sections, notes, address])
}

import { fold } from './fold.ts'

/** The parts of a document's number and notation, as written. */
export type DocumentNumber = {
  /** «05», with its leading zero and, rarely, a letter: «12a». */
  number: string
  /** The year that legal documents carry between number and notation: 72/2015/NĐ-CP. */
  year: string | null
  /** «KH-UBND», «KL/TW», «BTTTT-TTĐN». */
  notation: string
  /** Party documents put the hyphen first and the slash second: 16-KL/TW. */
  style: 'state' | 'party'
}

const LEAD = /^(?:số|so)\s*[:.]?\s*/i
const NUMBER = /^(?<number>\d+[a-z]?)(?:\s*\/\s*(?<year>\d{4}))?\s*[/-]\s*(?<notation>\p{L}.*)$/iu
const PARTY = /^\p{L}+\/[\p{L}\d]+$/u

/**
 * The key by which two writings of one document number meet: slashes and hyphens, spaces, case, accents, «Số» and
 * leading zeros do not count. «16/KL/TW» and «16-KL/TW» share one; so do «Số: 05/KH-UBND» and «5/KH-UBND».
 */
export function numberKey(written: string): string {
  return fold(written)
    .replace(LEAD, '')
    .replace(/\s+/g, '')
    .replaceAll('/', '-')
    .replace(/-+/g, '-')
    .replace(/^0+(?=\d)/, '')
}

export function sameNumber(a: string, b: string): boolean {
  return numberKey(a) === numberKey(b)
}

/** Takes a number apart: «05/KH-UBND» is 05 and KH-UBND. Null when it has no number or no notation. */
export function splitNumber(written: string): DocumentNumber | null {
  const clean = written
    .normalize('NFC')
    .trim()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(LEAD, '')
  const groups = NUMBER.exec(clean)?.groups
  if (!groups?.number || !groups.notation) return null
  const notation = groups.notation.replace(/\s*([/-])\s*/g, '$1')
  const year = groups.year ?? null
  return {
    number: groups.number,
    year,
    notation,
    style: year === null && PARTY.test(notation) ? 'party' : 'state',
  }
}

/** The form that the rules prescribe, for comparison only; what was written is what is kept: 16/KL/TW → 16-KL/TW. */
export function prescribedNumber(written: string): string | null {
  const parts = splitNumber(written)
  if (parts === null) return null
  if (parts.style === 'party') return `${parts.number}-${parts.notation}`
  const padded = /^\d$/.test(parts.number) ? `0${parts.number}` : parts.number
  return [padded, ...(parts.year === null ? [] : [parts.year]), parts.notation.replaceAll('/', '-')].join('/')
}

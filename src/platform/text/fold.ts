/**
 * Folds a text so that a search finds it however it was typed: no accents, đ as d, lower case, plain dashes and
 * quotes, single spaces.
 * Only the Latin combining marks (U+0300–U+036F) go: Thai and Lao vowels are marks too, and must stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(SPACES, ' ')
    .replace(/^ | $/g, '')
    .normalize('NFC')
}

const SPACES = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g

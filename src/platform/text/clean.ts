const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}\ufeff]/gu

/**
 * Text as PostgreSQL, XML, PDF and HTML can all carry it, whatever was pasted: well-formed, line breaks as `\n`, no
 * control characters.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replace(UNPRINTABLE, '')
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\t\n]+/g, ' ')
}

/** Letters or digits around a word: `\b` of JavaScript knows only ASCII, so Vietnamese needs its own edges. */
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

/** A pattern that matches any of the sources as whole words, the longest first. */
export function anyOf(sources: readonly string[]): string {
  const sorted = [...sources].sort((a, b) => b.length - a.length)
  return `${before}(?:${sorted.join('|')})${after}`
}

/** Lower case, without accents, đ as d, single spaces: the form in which words are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]{1,50}/g, ' ')
    .trim()
}

export function isUpperCase(text: string): boolean {
  const letters = text.match(/\p{L}/gu)
  return letters !== null && letters.length > 1 && text === text.toUpperCase()
}

/** The first letter of every word as a capital, the others small: «SƠN HÀ» is «Sơn Hà». */
export function capitalized(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Cuts spaces and loose punctuation off both ends. */
export function trimmed(text: string): string {
  return text.replace(/^[\s,;:.…–—-]{1,50}/u, '').replace(/[\s,;:.…–—/-]{1,50}$/u, '')
}

export type Part = { text: string; from: number }

/** Cuts a list at the separators that stand outside brackets and quotation marks. */
export function splitOutside(text: string, separator: RegExp): Part[] {
  const parts: Part[] = []
  const hidden = maskEnclosed(text)
  let from = 0
  for (const match of hidden.matchAll(separator)) {
    parts.push({ text: text.slice(from, match.index), from })
    from = match.index + match[0].length
  }
  parts.push({ text: text.slice(from), from })
  return parts.filter((part) => part.text.trim() !== '')
}

const closing: Record<string, string> = { '(': ')', '“': '”', '«': '»', '[': ']', '"': '"' }

/** The text with what stands inside brackets or quotes replaced by U+0000, so that offsets stay the same. */
export function maskEnclosed(text: string): string {
  const last = new Map(Object.values(closing).map((sign) => [sign, text.lastIndexOf(sign)]))
  const out = text.split('')
  let until: string | null = null
  for (let i = 0; i < out.length; i++) {
    const char = text[i] ?? ''
    const end = closing[char]
    if (until === null && end && (last.get(end) ?? -1) > i) until = end
    else if (until !== null && char === until) until = null
    else if (until === null) continue
    out[i] = '\0'
  }
  return out.join('')
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** The code points of a CSS `unicode-range`, `U+0000-00FF,U+0131`. */
export function pointsOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    const first = Number.parseInt(from, 16)
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, at) => first + at)
  })
}

/** The `unicode-range` of the letters of a text. */
export function rangeOf(letters: string): string {
  return Array.from(letters, (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`).join(',')
}

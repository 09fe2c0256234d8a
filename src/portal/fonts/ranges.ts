/** The code points of a CSS `unicode-range`, `U+0000-00FF,U+0131`. */
export function pointsOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    const first = Number.parseInt(from, 16)
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, at) => first + at)
  })
}

/** The `unicode-range` of the letters of a text, neighbours as one range. */
export function rangeOf(letters: string): string {
  const points = [...new Set(Array.from(letters, (letter) => letter.codePointAt(0) ?? 0))]
  const ranges: [first: number, last: number][] = []
  for (const point of points.sort((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open && open[1] === point - 1) open[1] = point
    else ranges.push([point, point])
  }
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
}

const hex = (point: number) => point.toString(16).toUpperCase()

/** The first letter of the large scripts: what stands before it is never in their faces. */
const FIRST_LARGE = 0x2e80

/** Whether a text writes letters of large scripts beyond those of `ranges`. */
export function rareLetters(ranges: readonly string[]): (text: string) => boolean {
  const known = new Uint8Array(0x10000)
  for (const range of ranges) for (const point of pointsOf(range)) known[point] = 1
  // Looked at a hundred times faster than by a pattern of as many ranges.
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit >= FIRST_LARGE && known[unit] === 0) return true
    }
    return false
  }
}

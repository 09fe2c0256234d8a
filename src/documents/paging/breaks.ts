/**
 * Where a line may end, as places in the text: after spaces, after a hyphen or a dash before a letter, after a slash
 * before a letter, beside ideographs (Unicode Standard Annex 14, as far as office texts need it), and inside of web
 * addresses. The end of the text is the last.
 */
export function breaksOf(text: string): number[] {
  const links = linksIn(text)
  const breaks: number[] = []
  let link = links.shift()
  for (let at = 1; at < text.length; at++) {
    while (link && at > link.end) link = links.shift()
    const isInside = link !== undefined && at > link.start && at <= link.end
    if (!isInside) {
      if (mayBreak(text[at - 1] ?? '', text[at] ?? '', text[at - 2] ?? ' ')) breaks.push(at)
    } else if (link?.breaks.has(at)) breaks.push(at)
  }
  return [...breaks, text.length]
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function mayBreak(before: string, after: string, earlier: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (!/[\p{L}\p{N}(“"‘]/u.test(after)) return false
  if (before === '-') return earlier !== ' ' && !/\p{N}/u.test(after)
  if (before === '/') return /\p{L}/u.test(after)
  if (before === '–' || before === '—' || before === '?' || before === '!') return true
  return IDEOGRAPH.test(before) && IDEOGRAPH.test(after)
}

type Link = { start: number; end: number; breaks: ReadonlySet<number> }

const LINK = /(?<![^\s])(?:https?:\/\/|www\.)[\w!#$%&*+,\-./:;=?@~'()[\]]*/gu

/** Web addresses, which break between their parts. */
function linksIn(text: string): Link[] {
  return [...text.matchAll(LINK)].map(({ 0: found, index }) => {
    const link = found.replace(/[!,.:;?']+$/u, '')
    return { start: index, end: index + link.length, breaks: breaksInLink(link, index) }
  })
}

/** A part longer than this may break anywhere. */
const LONGEST_PART = 16

function breaksInLink(link: string, start: number): Set<number> {
  const breaks = new Set<number>()
  let from = 0
  let previous = 'other'
  for (let at = 0; at < link.length; at++) {
    const kind = kindOf(link[at] ?? '')
    const isBoundary = kind === 'other' ? previous === 'other' : kind !== previous
    if (previous !== 'open' && isBoundary && at > from) {
      const isLong = at - from >= LONGEST_PART
      for (let place = isLong ? from + 1 : at; place <= at; place++) breaks.add(start + place)
      from = at
    }
    previous = kind
  }
  return breaks
}

function kindOf(character: string): 'letter' | 'digit' | 'open' | 'other' {
  if (/\p{Alphabetic}/u.test(character)) return 'letter'
  if (/\p{N}/u.test(character)) return 'digit'
  return character === '(' || character === '[' ? 'open' : 'other'
}

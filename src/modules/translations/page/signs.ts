// Signs of the private use area travel unharmed through the joining of a text, its publication and the rendering of its
// page, so that its sentences are found again in the HTML.
const BEGIN = '\uE000'
const NAMED = '\uE001'
const END = '\uE002'
const MISSING = '\uE003'
const SIGNS = /[\uE000-\uE003]/g
const NUMBERED = /[\uE000\uE003]\d+\uE001|[\uE000-\uE003]/g
const MARKS = /\uE000(\d+)\uE001|\uE002|\uE003\d+\uE001(?:\s*\uE003\d+\uE001)*/g

/** The words of a segment with signs of where it begins and ends; a sign stands for one that nobody has translated. */
export function signed(words: string | null, index: number): string {
  if (words === null) return `${MISSING}${index}${NAMED}`
  return words === '' ? '' : `${BEGIN}${index}${NAMED}${words.replace(SIGNS, '')}${END}`
}

// Elements within a line: a sentence goes on through them, and ends with whatever else begins or ends.
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sup',
])
const PIECES = /<script\b[\s\S]*?<\/script>|<(\/?)([a-z][\w-]*)[^>]*>|[^<]+|</gi

/**
 * A page whose texts were signed, as HTML in which each run of words of a segment is a `<span data-segment="index">`,
 * `data-whole` where it holds all of it, and one `<span data-missing="indexes">` stands for untranslated segments in a row. Scripts are taken out.
 * @param missing says in HTML how many segments there are none of
 */
export function litPage(html: string, missing: (count: number) => string): string {
  const body = html.indexOf('<body')
  const state: State = { segment: null, drawing: 0, missing }
  const lit = html.slice(body).replace(PIECES, (piece: string, slash?: string, name?: string) => {
    if (piece.startsWith('<script')) return ''
    if (name === undefined) return state.drawing > 0 ? unsigned(piece) : litWords(piece, state)
    const element = name.toLowerCase()
    if (element === 'svg') state.drawing += slash ? -1 : 1
    if (!INLINE.has(element)) state.segment = null
    return unsigned(piece)
  })
  return unsigned(html.slice(0, body).replaceAll(/<script\b[\s\S]*?<\/script>/g, '')) + lit
}

type State = { segment: string | null; drawing: number; missing: (count: number) => string }

function unsigned(html: string): string {
  return html.replace(NUMBERED, '')
}

function litWords(text: string, state: State): string {
  let lit = ''
  let at = 0
  let isBegun = false
  const words = (end: number, isEnded: boolean) => {
    const said = text.slice(at, end)
    if (said === '' || state.segment === null) lit += said
    else
      lit += `<span data-segment="${state.segment}"${isBegun && isEnded ? ' data-whole' : ''}>${said}</span>`
  }
  for (const { 0: sign, 1: number, index } of text.matchAll(MARKS)) {
    words(index, sign === END)
    at = index + sign.length
    isBegun = number !== undefined
    if (sign.startsWith(MISSING)) {
      const indexes = sign.match(/\d+/g) ?? []
      lit += `<span data-missing="${indexes.join(' ')}">${state.missing(indexes.length)}</span>`
    } else state.segment = number ?? null
  }
  words(text.length, false)
  return lit
}

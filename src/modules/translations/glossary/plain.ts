/** A tagged text without its tags; `at[i]` is where its unit `i` begins in the tagged text, `at[length]` its end. */
export type PlainText = { text: string; at: readonly number[] }

const TAGS_AND_ENTITIES = /<(?:\/?\d{1,4}|\d{1,4}\/)>|&(lt|amp);/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', amp: '&' }

/** Takes the tags out of a tagged text and keeps where each remaining unit stood. */
export function plainText(tagged: string): PlainText {
  let text = ''
  const at: number[] = []
  const add = (said: string, from: number, step: number) => {
    for (let unit = 0; unit < said.length; unit++) at.push(from + unit * step)
    text += said
  }
  let from = 0
  for (const match of tagged.matchAll(TAGS_AND_ENTITIES)) {
    add(tagged.slice(from, match.index), from, 1)
    const [whole, entity] = match
    if (entity !== undefined) add(ENTITIES[entity] ?? '', match.index, 0)
    from = match.index + whole.length
  }
  add(tagged.slice(from), from, 1)
  at.push(tagged.length)
  return { text, at }
}

/** The half-open range in the tagged text of a range of the plain one; tags at its edges stay outside. */
export function taggedRange(
  { text, at }: PlainText,
  tagged: string,
  [from, to]: readonly [number, number],
): [number, number] {
  const last = at[to - 1] ?? 0
  const entity = text[to - 1] !== tagged[last] ? tagged.indexOf(';', last) - last : 0
  return [at[from] ?? 0, last + entity + 1]
}

/** Lower case with every unit in its place, so that ranges stay true. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text].map((letter) => sameLength(letter)).join('')
}

function sameLength(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}

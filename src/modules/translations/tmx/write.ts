import { escapeText, tag } from '../exchange/xml.ts'
import { parseTagged, type Token } from '../segments/tags.ts'

export type TmxEntry = {
  id: string
  locale: string
  source: string
  target: string
  createdAt: Date
  createdByName: string
  /** The item that it was approved in. */
  title: string | null
}

/**
 * A translation memory as TMX 1.4b: Vietnamese first in each unit, tags as `bpt`, `ept` and `ph` whose content is the
 * tag as Chalo writes it, so that no reader loses them.
 */
export async function* writeTmx(
  batches: AsyncIterable<readonly TmxEntry[]>,
  { version, at }: { version: string; at: Date },
): AsyncGenerator<string> {
  const header = tag('header', {
    creationtool: 'Chalo',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Chalo',
    adminlang: 'en',
    srclang: 'vi',
    datatype: 'xml',
    creationdate: tmxDate(at),
  })
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  ${header}\n  <body>\n`
  for await (const entries of batches) yield entries.map(unitOf).join('')
  yield '  </body>\n</tmx>\n'
}

function unitOf({ id, locale, source, target, createdAt, createdByName, title }: TmxEntry): string {
  const item = title === null ? '' : `\n      ${tag('prop', { type: 'x-item' }, escapeText(title))}`
  const variant = (language: string, text: string) =>
    `\n      ${tag('tuv', { 'xml:lang': language }, `<seg>${segmentOf(text)}</seg>`)}`
  const content = `${item}${variant('vi', source)}${variant(locale, target)}\n    `
  const about = { tuid: id, creationdate: tmxDate(createdAt), creationid: createdByName }
  return `    ${tag('tu', about, content)}\n`
}

/** The content of `seg`: a tag that is not closed is a placeholder, as TMX wants its pairs whole. */
export function segmentOf(tagged: string): string {
  const tokens = parseTagged(tagged)
  const paired = pairsIn(tokens)
  return tokens
    .map((token, at) => {
      if (token.type === 'text') return escapeText(token.text)
      const code = escapeText(tagged.slice(token.start, token.end))
      if (token.type === 'empty' || !paired.has(at)) return `<ph x="${token.number}">${code}</ph>`
      if (token.type === 'open') return `<bpt i="${token.number}" x="${token.number}">${code}</bpt>`
      return `<ept i="${token.number}">${code}</ept>`
    })
    .join('')
}

/** The places of tags that open and close, each number once. */
function pairsIn(tokens: readonly Token[]): Set<number> {
  const paired = new Set<number>()
  const used = new Set<number>()
  tokens.forEach((token, at) => {
    if (token.type !== 'open' || used.has(token.number)) return
    const end = tokens.findIndex(
      (other, place) => place > at && other.type === 'close' && other.number === token.number,
    )
    if (end === -1) return
    used.add(token.number)
    paired.add(at).add(end)
  })
  return paired
}

/** `20261123T080000Z`, the form of TMX. */
function tmxDate(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '')
}

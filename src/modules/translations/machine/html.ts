const MARKUP = /<(\/?)(\d+)(\/?)>|&(?:lt|gt|amp);|\{\w+\}|\[\[[^\]\s]+\]\]/g

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/**
 * A tagged text as HTML that translators of HTML carry through: tags as elements with ids, places that are filled in and
 * words to be kept as code, which they do not translate.
 */
export function toHtml(tagged: string, kept: readonly string[] = []): string {
  let html = ''
  let from = 0
  for (const match of tagged.matchAll(MARKUP)) {
    html += withKept(escaped(tagged.slice(from, match.index)), kept)
    html += markupOf(match)
    from = match.index + match[0].length
  }
  return html + withKept(escaped(tagged.slice(from)), kept)
}

function markupOf([written, closes, number, alone]: RegExpExecArray): string {
  // What was escaped stays so: it is escaped in HTML too.
  if (written.startsWith('&')) return written
  if (number === undefined) return `<code>${written}</code>`
  if (alone) return `<br id="t${number}">`
  return closes ? '</span>' : `<span id="t${number}">`
}

function withKept(html: string, kept: readonly string[]): string {
  return kept.reduce((text, word) => text.replaceAll(escaped(word), (found) => `<code>${found}</code>`), html)
}

const ELEMENT = /<(\/?)(span|br|code|p|html|body)\b([^>]*)>/gi
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
}

/** The way back; elements that were not sent fall away, so that what is lost is seen when tags are compared. */
export function fromHtml(html: string): string {
  const open: (string | undefined)[] = []
  return html
    .replace(ELEMENT, (_, closes: string, name: string, attributes: string) => {
      const number = /\bid\s*=\s*["']?t(\d+)/i.exec(attributes)?.[1]
      if (name.toLowerCase() === 'br') return number ? `<${number}/>` : ''
      if (name.toLowerCase() !== 'span') return ''
      if (!closes) {
        open.push(number)
        return number ? `<${number}>` : ''
      }
      const opened = open.pop()
      return opened ? `</${opened}>` : ''
    })
    .replace(/&(?:quot|#39|#x27|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
}

import { SaxesParser } from 'saxes'

export type ListPosition = { numId: string; depth: number }

type Style = { basedOn: string | null; numId: string | null; depth: number | null }

/** Which list a paragraph style belongs to, its parents considered. */
export function parseStyles(xml: string): (style: string) => ListPosition | null {
  const styles = new Map<string, Style>()
  let current: Style | null = null
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '')
    if (name === 'w:style') {
      current = { basedOn: null, numId: null, depth: null }
      styles.set(String(attributes['w:styleId']), current)
    } else if (current && name === 'w:basedOn') current.basedOn = value
    else if (current && name === 'w:numId') current.numId = value
    else if (current && name === 'w:ilvl') current.depth = Number(value)
  })
  parser.write(xml).close()
  return (name) => listOf(styles, name)
}

function listOf(styles: ReadonlyMap<string, Style>, name: string): ListPosition | null {
  let depth: number | null = null
  let style = styles.get(name)
  for (let hops = 0; style && hops < 20; hops++) {
    depth ??= style.depth
    if (style.numId !== null) return { numId: style.numId, depth: depth ?? 0 }
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return null
}

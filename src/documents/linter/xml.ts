import { SaxesParser } from 'saxes'

export type Xml = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Xml[]
  text: string
}

/** Parses a part of an Office file; throws on malformed XML. */
export function parseXml(source: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = { name, attributes, children: [], text: '' }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('text', (text) => {
    const open = stack.at(-1)
    if (open) open.text += text
  })
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.write(source).close()
  return root.children[0] ?? root
}

/** The first child on a path of names: child(p, 'w:pPr', 'w:jc'). */
export function child(element: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  let found = element
  for (const name of path) found = found?.children.find((part) => part.name === name)
  return found
}

export function childrenOf(element: Xml | undefined, name: string): Xml[] {
  return element?.children.filter((part) => part.name === name) ?? []
}

/** Every element of a name, at any depth, in document order. */
export function all(element: Xml | undefined, name: string): Xml[] {
  if (element === undefined) return []
  return element.children.flatMap((part) => [...(part.name === name ? [part] : []), ...all(part, name)])
}

/** The attribute w:val of a child; undefined when the child is not there. */
export function value(element: Xml | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** A switch such as w:b: on when present, unless it says otherwise. */
export function isOn(element: Xml | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found === undefined
    ? undefined
    : !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '')
}

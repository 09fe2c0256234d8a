import { SaxesParser } from 'saxes'

/** An element of a document that was read strictly: what is not well-formed throws. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
  /** Every element of that name below. */
  all(name: string): XmlElement[]
}

export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false })
  const root = made('', {})
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = made(name, attributes)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const said = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', said)
  parser.on('cdata', said)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(document).close()
  return root
}

function made(name: string, attributes: Record<string, string>): XmlElement {
  const element: XmlElement = {
    name,
    attributes,
    text: '',
    children: [],
    all: (wanted) =>
      element.children.flatMap((child) => [...(child.name === wanted ? [child] : []), ...child.all(wanted)]),
  }
  return element
}

import { SaxesParser } from 'saxes'
import { AppError } from '../../../platform/errors.ts'
import { brokenXml, declaresTypes, tooDeep, tooManyElements } from './errors.ts'

const MOST_ELEMENTS = 1_000_000
const DEEPEST = 200
const PORTION = 65_536

export type XmlElement = {
  /** Without prefix. */
  name: string
  /** The address of its namespace; empty for none. */
  space: string
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
  line: number
}

/**
 * Reads an XML document into a tree. Attributes without a prefix are kept by their name, others as `{namespace}name`.
 * A document type is refused: it is what entities come from, and neither XLIFF nor Word needs one.
 * @throws brokenXml, declaresTypes, tooManyElements, tooDeep
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', space: '', attributes: new Map(), children: [], line: 1 }
  const stack: XmlElement[] = [root]
  const parser = new SaxesParser({ xmlns: true, position: true })
  const top = () => stack.at(-1) ?? root
  let count = 0
  parser.on('doctype', () => {
    throw declaresTypes({ line: parser.line })
  })
  parser.on('opentag', (tag) => {
    if (++count > MOST_ELEMENTS) throw tooManyElements({ limit: MOST_ELEMENTS })
    if (stack.length > DEEPEST) throw tooDeep({ line: parser.line })
    const attributes = new Map(
      Object.values(tag.attributes).map(({ uri, local, prefix, value }) => [
        prefix === '' ? local : `{${uri}}${local}`,
        value,
      ]),
    )
    const element = { name: tag.local, space: tag.uri, attributes, children: [], line: parser.line }
    top().children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => void stack.pop())
  parser.on('text', (words) => void top().children.push(words))
  parser.on('cdata', (words) => void top().children.push(words))
  try {
    for (let at = 0; at < text.length; at += PORTION) parser.write(text.slice(at, at + PORTION))
    parser.close()
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = error instanceof Error ? error.message.replace(/^\d+:\d+:\s*/, '') : String(error)
    throw brokenXml({ line: parser.line, reason: reason.slice(0, 120) })
  }
  const document = elementsOf(root)[0]
  if (!document) throw brokenXml({ line: 1, reason: '' })
  return document
}

export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

export function firstOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element, name)[0]
}

/** All words within an element. */
export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** Writes an element; content is XML already. Attributes that are null or undefined are left out. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

// Line breaks and tabs of an attribute would be read as spaces.
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

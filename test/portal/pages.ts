import { readdir, readFile } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** An element of a page: its name and attributes. */
export type Found = { name: string; attributes: Readonly<Record<string, string>>; text: string }

/** A page of an exported site, as far as it is looked at. */
export type Page = { file: string; elements: readonly Found[] }

/** Every page of an exported site; pages that only lead on and those for errors are left out. */
export async function readPages(folder: string): Promise<Page[]> {
  const entries = await readdir(folder, { recursive: true })
  const names = entries.filter((name) => name.endsWith('index.html')).map((name) => name.split(sep).join('/'))
  return Promise.all(names.sort().map((file) => readPage(folder, file)))
}

async function readPage(folder: string, file: string): Promise<Page> {
  return { file, elements: elementsOf(await readFile(join(folder, file), 'utf8')) }
}

/** Every element of a page in its order. */
export function elementsOf(html: string): Found[] {
  const found: Found[] = []
  const go = (node: Node): void => {
    if ('tagName' in node) found.push(describeElement(node))
    if ('childNodes' in node) for (const child of node.childNodes) go(child)
  }
  go(parse(html))
  return found
}

function describeElement(element: Element): Found {
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
  const isShort = /^(?:h[1-6]|title)$/.test(element.tagName)
  const isHtml = element.namespaceURI.endsWith('xhtml')
  return {
    name: isHtml ? element.tagName : `svg ${element.tagName}`,
    attributes,
    text: isShort ? textOf(element) : '',
  }
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Addresses that a page leads to or loads. */
export function linksOf({ elements }: Page): string[] {
  return elements.flatMap(({ name, attributes }) => {
    const { href, src, srcset, action, poster, imagesrcset } = attributes
    const isAbout =
      name === 'link' && /canonical|alternate/.test(attributes['rel'] ?? '') && attributes['hreflang']
    const one = [isAbout ? undefined : href, src, action, poster].filter((link) => link !== undefined)
    const many = [srcset, imagesrcset].flatMap((set) => set?.split(',').map((part) => part.trim()) ?? [])
    return [...one, ...many.map((part) => part.split(/\s/)[0] ?? '')]
  })
}

/** Where a link of a page leads within the exported site: a file and a place in it. */
export function targetOf(page: Page, link: string): { file: string; anchor: string } {
  const [path = '', anchor = ''] = link.split('#')
  const file = path === '' ? page.file : posix.join(posix.dirname(page.file), decodeURIComponent(path))
  return { file, anchor: decodeURIComponent(anchor) }
}

import { posix } from 'node:path'

/** What stands at an address in the exported site; undefined for what is not in it. */
export type Find = (address: string) => string | undefined

type Place = {
  /** The file that the link stands in. */
  file: string
  find: Find
  /** Where the living site answers what the exported one does not have. */
  origin: string
}

const ATTRIBUTE = /(\s(?:href|src|action|poster|srcset|imagesrcset|data-[\w-]+)=")([^"]*)"/g
const REFRESH = /(<meta http-equiv="refresh" content="\d+;\s*url=)([^"]*)"/gi
const CSS_URL = /(url\(\s*)(["']?)(\/[^"')]*)\2(\s*\))/g

/** Changes an address of our own; `asks`: a form sends its question there. */
type Change = (address: string, asks: boolean) => string

/** Every address of our own that a page or a style sheet names, as it stands there. */
export function linksOf(text: string, type: string): string[] {
  const found: string[] = []
  replaceLinks(text, type, (address) => {
    found.push(address)
    return address
  })
  return found
}

/**
 * The same text with links that work from any folder: relative, down to the file, so that the site can be opened from a
 * stick as well as from a web server. What was not exported is sought at the living site, as is the answer to a form:
 * files know of no question.
 */
export function relativeLinks(text: string, type: string, place: Place): string {
  return replaceLinks(text, type, (address, asks) => {
    const [whole = '', fragment] = address.split('#')
    const target = asks ? undefined : place.find(whole)
    const end = fragment === undefined ? '' : `#${fragment}`
    return target === undefined ? `${place.origin}${address}` : relativeTo(place.file, target) + end
  })
}

export function relativeTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent).join('/')
}

function replaceLinks(text: string, type: string, change: Change): string {
  if (type.startsWith('text/css')) return replaceInCss(text, change)
  if (!/^text\/html|^image\/svg/.test(type)) return text
  const changed = (value: string, asks = false) =>
    isOurs(value) ? escaped(change(unescaped(value), asks)) : value
  return text
    .replace(ATTRIBUTE, (_, start: string, value: string) => {
      const asks = start.trimStart() === 'action="'
      const next = start.endsWith('srcset="') ? eachSource(value, changed) : changed(value, asks)
      return `${start}${next}"`
    })
    .replace(REFRESH, (_, start: string, value: string) => `${start}${changed(value)}"`)
}

function replaceInCss(text: string, change: Change): string {
  return text.replace(CSS_URL, (whole, start: string, quote: string, address: string, end: string) =>
    isOurs(address) ? `${start}${quote}${change(address, false)}${quote}${end}` : whole,
  )
}

// `srcset` lists addresses, each with its width, between commas.
function eachSource(value: string, change: (address: string) => string): string {
  return value
    .split(',')
    .map((source) => {
      const [address = '', ...size] = source.trim().split(/\s+/)
      return [change(address), ...size].join(' ')
    })
    .join(', ')
}

function isOurs(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//')
}

function unescaped(value: string): string {
  return value
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;')
}

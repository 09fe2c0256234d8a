import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Labels } from '../../../platform/labels.ts'
import { drawingUnsafe } from '../errors.ts'
import { allowedAttributes, allowedElements, allowedProperties, referring } from './svg-allowed.ts'
import { expansionOf, type Reference } from './svg-references.ts'

export type Drawing = {
  svg: string
  width: number | null
  height: number | null
  /** Names of what was left out, each once. */
  removed: string[]
}

const MAX_ELEMENTS = 200_000
const MAX_DEPTH = 100
const MAX_USES = 5000
const MAX_DRAWN = 500_000

const reasons = {
  malformed: { vi: 'tệp không đúng cú pháp XML', en: 'it is not well-formed XML' },
  notSvg: { vi: 'phần tử gốc không phải svg', en: 'its root is not an svg element' },
  large: { vi: 'tranh có quá nhiều hình', en: 'it has too many shapes' },
  nested: { vi: 'các hình gọi lẫn nhau quá nhiều lần', en: 'its shapes repeat each other too often' },
} as const satisfies Record<string, Labels>

/**
 * A drawing with nothing in it but drawing: parsed, and written anew from what an allow-list admits. No script, no
 * handler, no foreign element, no reference out of the file, no entity. @throws drawingUnsafe
 */
export function sanitiseSvg(text: string, name = 'svg'): Drawing {
  const writer = new DrawingWriter(name)
  const parser = new SaxesParser()
  const refuse = (reason: Labels) => drawingUnsafe({ name, reason })
  parser.on('error', () => {
    throw refuse(reasons.malformed)
  })
  parser.on('opentag', (tag) => writer.open(tag))
  parser.on('closetag', (tag) => writer.close(tag.name))
  parser.on('text', (words) => writer.text(words))
  parser.on('cdata', (words) => writer.text(words))
  parser.write(text.replace(/^\uFEFF/, '')).close()
  if (!writer.root) throw refuse(reasons.notSvg)
  if (expansionOf(writer.references) > MAX_DRAWN) throw refuse(reasons.nested)
  return { svg: writer.written.join(''), ...sizeOf(writer.root), removed: [...writer.removed] }
}

/** Writes what may stay; while `skipping` is not 0, everything down to the matching end is left out. */
class DrawingWriter {
  readonly written: string[] = []
  readonly removed = new Set<string>()
  readonly references: Reference[] = []
  root: Readonly<Record<string, string>> | undefined
  readonly #name: string
  readonly #openIds: (string | null)[] = []
  #skipping = 0
  #elements = 0
  #style: string | null = null

  constructor(name: string) {
    this.#name = name
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.#openIds.length === 0 && !this.root && name !== 'svg') throw this.#refuse(reasons.notSvg)
    if (++this.#elements > MAX_ELEMENTS || this.#openIds.length > MAX_DEPTH) throw this.#refuse(reasons.large)
    if (this.#skipping > 0 || !allowedElements.has(name)) {
      if (this.#skipping++ === 0) this.removed.add(name)
      return
    }
    this.#openIds.push(attributes['id'] ?? null)
    const kept = this.#attributesOf(name, attributes)
    if (!this.root) {
      this.root = attributes
      kept.unshift('xmlns="http://www.w3.org/2000/svg"')
    }
    if (name === 'style') this.#style = ''
    else this.written.push(`<${[name, ...kept].join(' ')}>`)
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    this.#openIds.pop()
    if (name === 'style') return this.#closeStyle()
    this.written.push(`</${name}>`)
  }

  text(words: string): void {
    if (this.#skipping > 0 || this.#openIds.length === 0) return
    if (this.#style === null) this.written.push(escaped(words))
    else this.#style += words
  }

  #closeStyle(): void {
    const css = this.#style ?? ''
    this.#style = null
    if (isHarmlessCss(css)) this.written.push(`<style>${escaped(css)}</style>`)
    else this.removed.add('style')
  }

  #attributesOf(element: string, attributes: Readonly<Record<string, string>>): string[] {
    const kept: string[] = []
    const keep = (name: string, value: string) => kept.push(`${name}="${escaped(value)}"`)
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'href' || name === 'xlink:href') {
        if (referring.has(element) && /^#[\w.:-]+$/.test(value)) {
          if (!attributes['href'] || name === 'href') keep('href', value)
          if (element === 'use') this.#refer(value.slice(1))
        } else this.removed.add(name)
      } else if (name === 'style') {
        for (const [property, said] of declarations(value)) {
          if (allowedProperties.has(property) && !(property in attributes) && isHarmless(said))
            keep(property, said)
          else this.removed.add(`style ${property}`)
        }
      } else if (allowedAttributes.has(name) && isHarmless(value)) keep(name, value)
      else if (!name.startsWith('xmlns')) this.removed.add(name)
    }
    return kept
  }

  #refer(target: string): void {
    const from = this.#openIds.filter((id) => id !== null)
    this.references.push({ from, target })
    if (this.references.length > MAX_USES) throw this.#refuse(reasons.nested)
  }

  #refuse(reason: Labels) {
    return drawingUnsafe({ name: this.#name, reason })
  }
}

function declarations(style: string): [string, string][] {
  return style.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    if (colon < 0) return []
    return [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()]]
  })
}

/** A value that points nowhere but to an element of the drawing itself. */
function isHarmless(value: string): boolean {
  const outside = value.replace(/url\(\s*(['"]?)#[\w.:-]+\1\s*\)/gi, '')
  return !/url\s*\(|image\s*\(|image-set|src\s*\(|expression|javascript\s*:|data\s*:|https?:|@import|[\\<>]/i.test(
    outside,
  )
}

function isHarmlessCss(css: string): boolean {
  return isHarmless(css.replaceAll('>', '')) && !/@|behavior|-moz-binding|\/\*/i.test(css)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

/** The size in its own units: of the view box, or as the root says. */
function sizeOf(root: Readonly<Record<string, string>>) {
  const box = (root['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box
  const [width, height] = [
    boxWidth || Number.parseFloat(root['width'] ?? ''),
    boxHeight || Number.parseFloat(root['height'] ?? ''),
  ]
  return { width: pixels(width), height: pixels(height) }
}

function pixels(size: number): number | null {
  return Number.isFinite(size) && size >= 1 && size < 1e6 ? Math.round(size) : null
}

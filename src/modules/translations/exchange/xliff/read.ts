import type { ReadDocument, ReadItem, ReadUnit } from '../model.ts'
import { severalLanguages, unknownExchangeFile, unknownXliffVersion } from '../errors.ts'
import { elementsOf, firstOf, parseXml, type XmlElement } from '../xml.ts'
import { fromNameToken, parseItemName } from './ids.ts'
import { taggedIn } from './inline.ts'
import { NAMESPACE } from './namespaces.ts'
import { stateOf12, stateOf20 } from './states.ts'

/**
 * Reads XLIFF 1.2 or 2.0 as any tool may have saved it: with marks of its own in the text, segments divided, attributes
 * of ours lost. Files within it that are not items of ours are left out.
 * @throws brokenXml, declaresTypes, unknownExchangeFile, unknownXliffVersion, severalLanguages
 */
export function readXliff(bytes: Buffer, name: string): ReadDocument {
  const root = parseXml(decoded(bytes))
  if (root.name !== 'xliff') throw unknownExchangeFile({ name })
  const version = root.attributes.get('version') ?? ''
  if (version === '1.2' || version === '1.1') return read12(root, name)
  if (/^2\.\d$/.test(version)) return read20(root)
  throw unknownXliffVersion({ name, version: version || '?' })
}

function decoded(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString('latin1')
  const encoding = start === '\xff\xfe' ? 'utf-16le' : start === '\xfe\xff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

const own = (element: XmlElement, name: string) => element.attributes.get(`{${NAMESPACE}}${name}`) ?? null

function read12(root: XmlElement, name: string): ReadDocument {
  const files = elementsOf(root, 'file')
  const languages = [...new Set(files.flatMap((file) => file.attributes.get('target-language') ?? []))]
  if (languages.length > 1) throw severalLanguages({ name, languages: languages.join(', ') })
  const [first] = files
  return {
    format: 'xliff-1.2',
    installation: first ? own(first, 'installation') : null,
    locale: languages[0] ?? null,
    madeAt: first ? dateOf(first.attributes.get('date')) : null,
    items: files.flatMap((file) => itemOf(file, file.attributes.get('original'), unitsOf12)),
  }
}

function read20(root: XmlElement): ReadDocument {
  const files = elementsOf(root, 'file')
  const [first] = files
  return {
    format: 'xliff-2.0',
    installation: first ? own(first, 'installation') : null,
    locale: root.attributes.get('trgLang') ?? null,
    madeAt: first ? dateOf(own(first, 'made') ?? undefined) : null,
    items: files.flatMap((file) => {
      const named = file.attributes.get('original') ?? file.attributes.get('id')
      return itemOf(file, named, unitsOf20)
    }),
  }
}

function itemOf(
  file: XmlElement,
  name: string | undefined,
  units: (of: XmlElement) => ReadUnit[],
): ReadItem[] {
  const item = parseItemName(name)
  return item ? [{ ...item, sourceHash: own(file, 'source'), units: units(file) }] : []
}

function dateOf(text: string | undefined): Date | null {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? null : date
}

/** The elements of a name anywhere below, outside each other. */
function allOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)))
}

function unitsOf12(file: XmlElement): ReadUnit[] {
  return allOf(file, 'trans-unit').map((unit) => {
    const [source, target] = [firstOf(unit, 'source'), firstOf(unit, 'target')]
    const state = stateOf12({
      state: target?.attributes.get('state'),
      qualifier: target?.attributes.get('state-qualifier'),
      approved: unit.attributes.get('approved'),
    })
    const words = target ? taggedIn(target) : ''
    return {
      id: unit.attributes.get('id') ?? null,
      at: unit.line,
      source: source ? taggedIn(source) : null,
      target: isNothing(words, state) ? null : words,
      state,
      mark: own(unit, 'mark'),
    }
  })
}

// An empty target is a translation only where somebody says that it is one.
function isNothing(words: string, state: ReadUnit['state']): boolean {
  return words.trim() === '' && (state === null || state === 'untranslated')
}

function unitsOf20(file: XmlElement): ReadUnit[] {
  return allOf(file, 'unit').map((unit) => {
    const parts = elementsOf(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
    const segments = parts.filter(({ name }) => name === 'segment')
    const done = segments.filter((segment) => firstOf(segment, 'target'))
    const state = leastOf(
      segments.map(({ attributes }) => stateOf20(attributes.get('state'), attributes.get('subState'))),
    )
    const target = done.length === 0 ? null : parts.map(targetOf).join('')
    const untouched = target === null || isNothing(target, state)
    return {
      id: unit.attributes.get('name') ?? fromNameToken(unit.attributes.get('id') ?? '') ?? null,
      at: unit.line,
      source: parts.map((part) => wordsOf(part, 'source')).join(''),
      target: untouched ? null : target,
      state: done.length < segments.length && !untouched ? 'editing' : state,
      mark: own(unit, 'mark'),
    }
  })
}

const wordsOf = (part: XmlElement, name: string) => {
  const element = firstOf(part, name)
  return element ? taggedIn(element) : ''
}

// What is between segments, such as a space, need not be said again in the target.
function targetOf(part: XmlElement): string {
  const said = part.name === 'segment' || firstOf(part, 'target') ? 'target' : 'source'
  return wordsOf(part, said)
}

const order = ['untranslated', 'machine', 'editing', 'translated', 'approved'] as const

/** Of segments that a tool divided, the whole is as far as the one that is least far. */
function leastOf(states: readonly ReadUnit['state'][]): ReadUnit['state'] {
  if (states.includes(null)) return null
  return order.find((state) => states.includes(state)) ?? null
}

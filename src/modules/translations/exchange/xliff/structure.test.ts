import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documents } from '../testing/documents.ts'
import { faultsIn, rules12, rules20 } from '../testing/xliff-rules.ts'
import { elementsOf, parseXml, type XmlElement } from '../xml.ts'
import { writeXliff12 } from './write-12.ts'
import { writeXliff20 } from './write-20.ts'

const within = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => [child, ...within(child)])
const named = (element: XmlElement, ...names: string[]) =>
  within(element).filter(({ name }) => names.includes(name))
const idOf = ({ attributes }: XmlElement) => attributes.get('id') ?? ''
const twice = (elements: readonly XmlElement[]) => {
  const ids = elements.map(idOf)
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

const each = { numRuns: 60 }

test('every XLIFF 1.2 that leaves has the elements, attributes and values of the standard, each id once', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const xliff = parseXml(writeXliff12(document))
      expect(faultsIn(xliff, rules12)).toEqual([])
      for (const file of elementsOf(xliff, 'file')) {
        expect(twice(named(file, 'trans-unit'))).toEqual([])
        expect(twice(named(file, 'group'))).toEqual([])
        const tools = named(file, 'tool').map(({ attributes }) => attributes.get('tool-id'))
        expect(tools).toContain(file.attributes.get('tool-id'))
        for (const text of named(file, 'source', 'target')) {
          expect(twice(named(text, 'g', 'x', 'it'))).toEqual([])
        }
      }
    }),
    each,
  )
})

test('every XLIFF 2.0 that leaves keeps the schema and the constraints beside it', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const xliff = parseXml(writeXliff20(document))
      expect(faultsIn(xliff, rules20)).toEqual([])
      // A language of the targets is there where there are targets.
      expect(xliff.attributes.get('trgLang')).toBe(document.locale)
      expect(twice(elementsOf(xliff, 'file'))).toEqual([])
      for (const file of elementsOf(xliff, 'file')) {
        expect(twice(named(file, 'unit'))).toEqual([])
        expect(twice(named(file, 'group'))).toEqual([])
        for (const unit of named(file, 'unit')) unitKeepsConstraints(unit)
      }
    }),
    each,
  )
})

function unitKeepsConstraints(unit: XmlElement): void {
  const segments = elementsOf(unit, 'segment')
  const codes = ['ph', 'pc', 'sc', 'ec']
  for (const segment of segments) {
    for (const text of elementsOf(segment)) {
      const inline = named(text, ...codes)
      expect(twice([segment, ...inline])).toEqual([])
      for (const { name, attributes } of inline) {
        // A sub-type is of a type, what is copied is there, and halves without the other say so.
        if (attributes.has('subType')) expect(attributes.has('type')).toBe(true)
        if (attributes.has('copyOf')) expect(inline.map(idOf)).toContain(attributes.get('copyOf'))
        if (name === 'sc' || name === 'ec') expect(attributes.get('isolated')).toBe('yes')
      }
    }
    if (segment.attributes.has('subState')) expect(segment.attributes.has('state')).toBe(true)
  }
  for (const match of named(unit, 'match')) {
    expect(segments.map((segment) => `#${idOf(segment)}`)).toContain(match.attributes.get('ref'))
  }
}

test('a file that breaks a rule is found out', () => {
  const [document] = fc.sample(documents, { seed: 3, numRuns: 1 })
  if (!document) throw new Error('There is no document')
  const faults = (xml: string, rules: typeof rules12) => faultsIn(parseXml(xml), rules)
  const [xml12, xml20] = [writeXliff12(document), writeXliff20(document)]
  expect(faults(xml12.replace(/ datatype="[^"]*"/, ''), rules12)[0]).toMatch(/lacks datatype/)
  expect(faults(xml12.replace('<header>', '<head>').replace('</header>', '</head>'), rules12)).not.toEqual([])
  expect(faults(xml20.replace(/ state="[^"]*"/, ' state="done"'), rules20)[0]).toMatch(/state="done"/)
  expect(faults(xml20.replace(/<segment /, '<segment priority="1" '), rules20)[0]).toMatch(/priority/)
  expect(faults(xml20.replace('<source>', '<target/><source>'), rules20)).not.toEqual([])
})

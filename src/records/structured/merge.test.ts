import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeStructured, type PartChoice } from './merge.ts'
import { blockTexts, plainText } from './plain-text.ts'
import { structuredText, type Block, type Paragraph, type StructuredText } from './schema.ts'

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const list = (id: string, items: Record<string, string>): Block => ({
  type: 'bulletList',
  attrs: { id },
  content: Object.entries(items).map(([item, text]) => ({
    type: 'listItem',
    attrs: { id: item },
    content: [paragraph(`${item}-p`, text)],
  })),
})
const doc = (...content: Block[]): StructuredText => ({ type: 'doc', content })

const base = doc(paragraph('a', 'một'), paragraph('b', 'hai'), paragraph('c', 'ba'))

function merge(mine: StructuredText | null, theirs: StructuredText | null, choice: PartChoice = 'theirs') {
  const { doc: merged, contested } = mergeStructured({ base, mine, theirs }, () => choice)
  return { words: merged && plainText(merged).split('\n'), contested: contested.map(({ id }) => id) }
}

test('paragraphs that two people changed apart from each other are merged without asking', () => {
  const mine = doc(paragraph('a', 'một!'), paragraph('b', 'hai'), paragraph('c', 'ba'))
  const theirs = doc(
    paragraph('a', 'một'),
    paragraph('b', 'hai'),
    paragraph('c', 'ba?'),
    paragraph('d', 'bốn'),
  )
  expect(merge(mine, theirs)).toEqual({ words: ['một!', 'hai', 'ba?', 'bốn'], contested: [] })
})

test('what both add at one place is all there, theirs first', () => {
  const mine = doc(...base.content, paragraph('m', 'của tôi'))
  const theirs = doc(...base.content, paragraph('t', 'của họ'))
  const words = ['một', 'hai', 'ba', 'của họ', 'của tôi']
  expect(merge(mine, theirs)).toEqual({ words, contested: [] })
  const begun = mergeStructured(
    { base: null, mine: doc(paragraph('m', 'tôi')), theirs: doc(paragraph('t', 'họ')) },
    () => 'theirs',
  )
  expect(begun.doc && plainText(begun.doc)).toBe('họ\ntôi')
})

test('what one side took away and the other left alone is gone; what one moved is where he put it', () => {
  const [a, b, c] = base.content as [Block, Block, Block]
  expect(merge(doc(a, c), doc(a, b, c, paragraph('d', 'bốn')))).toEqual({
    words: ['một', 'ba', 'bốn'],
    contested: [],
  })
  expect(merge(doc(c, a, b), doc(a, b, c, paragraph('d', 'bốn'))).words).toEqual(['ba', 'bốn', 'một', 'hai'])
})

test('a paragraph that both changed is asked for, and so is one that was changed here and taken away there', () => {
  const [a, b, c] = base.content as [Block, Block, Block]
  const mine = doc(paragraph('a', 'một của tôi'), paragraph('b', 'hai của tôi'), c)
  const theirs = doc(paragraph('a', 'một của họ'), c)
  expect(merge(mine, theirs)).toEqual({ words: ['một của họ', 'ba'], contested: ['a', 'b'] })
  expect(merge(mine, theirs, 'mine').words).toEqual(['một của tôi', 'hai của tôi', 'ba'])
  expect(merge(mine, theirs, 'both').words).toEqual(['một của họ', 'một của tôi', 'hai của tôi', 'ba'])
  expect(merge(doc(a, b, c), theirs).contested).toEqual([])
})

test('lists are merged item by item', () => {
  const of = doc(list('l', { x: 'mùa khô', y: 'mùa mưa' }))
  const mine = doc(list('l', { x: 'mùa khô, từ tháng 3', y: 'mùa mưa' }))
  const theirs = doc(list('l', { x: 'mùa khô', y: 'mùa mưa', z: 'quanh năm' }))
  const { doc: merged, contested } = mergeStructured({ base: of, mine, theirs }, () => 'theirs')
  expect(contested).toEqual([])
  expect(merged && plainText(merged)).toBe('mùa khô, từ tháng 3\nmùa mưa\nquanh năm')
})

test('every id stays the only one of its name when both versions of a block are kept', () => {
  const mine = doc(paragraph('a', 'tôi'))
  const theirs = doc(paragraph('a', 'họ'))
  const { doc: merged } = mergeStructured({ base: doc(paragraph('a', 'gốc')), mine, theirs }, () => 'both')
  const ids = merged?.content.map(({ attrs }) => attrs.id) ?? []
  expect(new Set(ids).size).toBe(2)
})

const version = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom('x', 'y', 'z').map((text) => paragraph(id, text)))),
  )
  .map((content) => doc(...content))

test('whatever two people do, no word that either wrote is lost without having been asked for', () => {
  fc.assert(
    fc.property(version, version, version, (of, mine, theirs) => {
      const { doc: merged, contested } = mergeStructured({ base: of, mine, theirs }, () => 'both')
      const asked = new Set(contested.map(({ id }) => id))
      const said = (text: StructuredText | null) =>
        new Map(text ? blockTexts(text).map((block) => [block.id, block.text]) : [])
      const [before, after] = [said(of), said(merged)]
      for (const side of [said(mine), said(theirs)])
        for (const [id, text] of side)
          if (before.get(id) !== text && !asked.has(id)) expect(after.get(id)).toBe(text)
      if (merged) expect(structuredText.parse(merged)).toEqual(merged)
      // Nobody is asked about what one side left alone.
      for (const { base: was, mine: my, theirs: their } of contested) {
        expect(my).not.toEqual(was)
        expect(their).not.toEqual(was)
      }
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fields } from '../../../records/collection.ts'
import type { Inline } from '../../../records/structured/schema.ts'
import { cutText } from './cut.ts'
import { mergeInline } from './inline.ts'
import { joinText } from './join.ts'
import { escapeTagged, fromTagged, parseTagged, toTagged, wordsOf } from './tags.ts'
import { line, texts, words } from './testing/texts.ts'

const runs = { numRuns: 150 }

/** A text with its lines as an editor writes them: neighbours of equal marks taken together. */
const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => {
    const isLine =
      key === 'content' && Array.isArray(member) && member.some((part: Inline) => part.type === 'text')
    return [key, isLine ? mergeInline(member as Inline[]) : written(member)]
  })
  return Object.fromEntries(members)
}

test('a text cut into sentences and joined again is the same text, whatever it holds', () => {
  fc.assert(
    fc.property(texts, (fields: Fields) => {
      const segments = cutText(fields)
      const targets = new Map(segments.map(({ id, text }) => [id, text]))
      expect(written(joinText(fields, segments, targets, 'vi'))).toEqual(written(fields))
      expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
    }),
    runs,
  )
})

test('a line as tagged text reads back as the line, and its words are nothing but its words', () => {
  fc.assert(
    fc.property(line, (content) => {
      const { text, tags } = toTagged(content)
      expect(fromTagged(text, tags)).toEqual(mergeInline(content))
      expect(
        parseTagged(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text)
    }),
    runs,
  )
  fc.assert(
    fc.property(words, (text) => {
      expect(wordsOf(escapeTagged(text))).toBe(text)
    }),
    runs,
  )
})

test('tags that make no sense take nothing away from the words', () => {
  const tags = { 1: { type: 'bold' }, 2: { type: 'hardBreak' } } as const
  expect(fromTagged('a</1>b<1>c<9>d</9>', tags)).toEqual([
    { type: 'text', text: 'ab' },
    { type: 'text', text: 'cd', marks: [{ type: 'bold' }] },
  ])
  expect(wordsOf('ba<2/>bốn <1>năm</1><2/>, sáu &lt;1>')).toBe('ba bốn năm, sáu <1>')
})

import { expect, test } from 'vitest'
import { missingTags, piecesOf } from './pieces.ts'

test('tags stand apart from words, and marks are cut where they begin and end', () => {
  const pieces = piecesOf('In <1>2005</1> again', [{ from: 6, to: 10, mark: 'number' }])
  expect(pieces.map(({ text, isTag, marks }) => [text, isTag, marks.join()])).toEqual([
    ['In ', false, ''],
    ['<1>', true, ''],
    ['2005', false, 'number'],
    ['</1>', true, ''],
    [' again', false, ''],
  ])
})

test('overlapping marks lose no word and keep both where they meet', () => {
  const text = 'abcdef'
  const pieces = piecesOf(text, [
    { from: 0, to: 4, mark: 'a' },
    { from: 2, to: 6, mark: 'b' },
  ])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.map(({ marks }) => marks.join('+'))).toEqual(['a', 'a+b', 'b'])
})

test('a range beyond the words, left from before they were changed, cuts nothing', () => {
  expect(piecesOf('ab', [{ from: 5, to: 9, mark: 'late' }]).map(({ text }) => text)).toEqual(['ab'])
  expect(piecesOf('', [])).toEqual([])
})

test('the tags that a translation still lacks come as pairs, in the order of the source', () => {
  expect(missingTags('<1>a</1> b<2/> <3>c</3>', '<1>x</1>')).toEqual([['<2/>'], ['<3>', '</3>']])
  expect(missingTags('<1>a</1>', '<1>x')).toEqual([['<1>', '</1>']])
})

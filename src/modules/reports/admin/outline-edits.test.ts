import { expect, test } from 'vitest'
import { freshId, moved } from './outline-edits.ts'

test('a section moves by one place and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})

test('a new section gets an id that no section and no annex has', () => {
  const section = (id: string) => ({ id, number: null, heading: id, parts: [] })
  const outline = {
    code: 'x',
    version: 1,
    name: 'X',
    request: null,
    validFrom: '2026-01-01',
    validTo: null,
    sections: [{ ...section('I'), children: [section('M1')] }],
    annexes: [{ id: 'M2', title: 'PL', parts: [{ kind: 'narrative' as const }] }],
    line: 'state' as const,
    note: null,
  }
  expect(freshId(outline)).toBe('M3')
})

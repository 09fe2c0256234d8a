import { expect, test } from 'vitest'
import { spansOf, stretchesOf } from './marks.ts'

const place = (start: number, end: number) => ({ line: 3, start, end })

test('a line is cut where passages begin and end, and what nobody proposes stays plain', () => {
  const spans = spansOf([{ id: 'a', place: place(4, 7), decision: null }], [], null)
  expect(stretchesOf('một hai ba', spans.get(3) ?? [])).toEqual([
    { text: 'một ', start: 0, state: null, id: null },
    { text: 'hai', start: 4, state: 'waiting', id: 'a' },
    { text: ' ba', start: 7, state: null, id: null },
  ])
})

test('where passages overlap the current one shows first, then the shorter', () => {
  const candidates = [
    { id: 'long', place: place(0, 10), decision: 'accepted' as const },
    { id: 'short', place: place(2, 4), decision: 'accepted' as const },
  ]
  const states = (current: string | null) =>
    stretchesOf('0123456789', spansOf(candidates, [], current).get(3) ?? []).map(({ text, state, id }) => [
      text,
      state,
      id,
    ])
  expect(states(null)).toEqual([
    ['01', 'accepted', 'long'],
    ['23', 'accepted', 'short'],
    ['456789', 'accepted', 'long'],
  ])
  expect(states('long')[1]).toEqual(['23', 'current', 'long'])
})

test('a contradiction is marked at each of its places until somebody chooses', () => {
  const conflict = (chosen: number | null) => ({
    id: 'c',
    chosen,
    choices: [{ text: 'x', place: place(0, 1), value: null, known: false }],
  })
  const state = (chosen: number | null) => spansOf([], [conflict(chosen)], null).get(3)?.[0]?.state
  expect(state(null)).toBe('clash')
  expect(state(0)).toBe('accepted')
})

test('a passage that is said to end behind the line ends with it', () => {
  const spans = spansOf([{ id: 'a', place: place(2, 99), decision: 'rejected' }], [], null)
  expect(stretchesOf('abcd', spans.get(3) ?? []).at(-1)).toMatchObject({ text: 'cd', state: 'rejected' })
})

import { expect, test } from 'vitest'
import { stillIgnored } from './ignore.ts'

const decision = (check: string) => ({
  check,
  reason: 'Đúng theo hồ sơ gốc.',
  by: 'Người duyệt',
  at: '2026-11-23T00:00:00Z',
})

test('what blocks is looked at anew when the words are others; a warning that was ignored stays so', () => {
  const before = { target: 'Paracels', ignored: [decision('forbidden-terms'), decision('numbers')] }
  expect(stillIgnored(before, 'Paracels').map(({ check }) => check)).toEqual(['forbidden-terms', 'numbers'])
  expect(stillIgnored(before, 'The Paracels').map(({ check }) => check)).toEqual(['numbers'])
  expect(stillIgnored(undefined, 'Hoang Sa')).toEqual([])
})

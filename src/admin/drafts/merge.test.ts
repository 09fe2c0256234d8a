import { expect, test } from 'vitest'
import { bothOf, mergeFields, mergeTexts } from './merge.ts'

const base = {
  name: 'Đoàn BBC',
  members: null,
  purpose: 'Phóng sự giới thiệu du lịch',
  places: ['Phong Nha'],
}

test('changes of two people in different fields both stand', () => {
  const merged = mergeFields({
    base,
    mine: { members: 9 },
    theirs: { ...base, name: 'Đoàn truyền hình BBC' },
  })
  expect(merged).toEqual({ mine: { members: 9 }, taken: ['name'], conflicts: [] })
})

test('the same change made twice is no conflict and need not be sent again', () => {
  expect(mergeFields({ base, mine: { members: 9 }, theirs: { ...base, members: 9 } })).toEqual({
    mine: {},
    taken: [],
    conflicts: [],
  })
})

test('two different changes of one field are shown with what both began from', () => {
  const merged = mergeFields({ base, mine: { members: 9, name: 'BBC' }, theirs: { ...base, members: 12 } })
  expect(merged.mine).toEqual({ name: 'BBC' })
  expect(merged.conflicts).toEqual([{ field: 'members', base: null, mine: 9, theirs: 12 }])
})

test('a value that somebody emptied meanwhile is not brought back silently', () => {
  const merged = mergeFields({
    base: { ...base, members: 8 },
    mine: { members: 9 },
    theirs: { ...base, members: null },
  })
  expect(merged.conflicts).toEqual([{ field: 'members', base: 8, mine: 9, theirs: null }])
})

test.each([
  ['additions at two places', 'a b c', 'a X b c', 'a b c Y', 'a X b c Y'],
  [
    'additions at one place',
    'du lịch,',
    'du lịch, văn hóa',
    'du lịch, hang động',
    'du lịch, hang động văn hóa',
  ],
  ['one side added, the other took away', 'a b c', 'a b c d', 'a c', 'a c d'],
  ['the same change by both', 'a b', 'a c', 'a c', 'a c'],
  ['texts from nothing', '', 'của tôi', 'của bạn', 'của bạn của tôi'],
])('merging texts: %s', (_what, from, mine, theirs, expected) => {
  expect(mergeTexts(from, mine, theirs)).toBe(expected)
})

test('merging lists keeps what either added and drops what either took out', () => {
  expect(bothOf({ base: ['a', 'b'], mine: ['a', 'b', 'c'], theirs: ['b', 'd'] })).toEqual(['b', 'd', 'c'])
})

test('two numbers and two dates have no common value; an empty side gives way', () => {
  expect(bothOf({ base: 1, mine: 2, theirs: 3 })).toBeUndefined()
  expect(bothOf({ base: null, mine: '2017-01-02', theirs: '2017-01-03' })).toBeUndefined()
  expect(bothOf({ base: 1, mine: null, theirs: 3 })).toBe(3)
})

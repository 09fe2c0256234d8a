import { expect, test } from 'vitest'
import { heirIn, letterheadLines, placePeriod, successorsIn, type Lineage } from './rules.ts'

const alive = (parentId: string | null = null): Lineage => ({ endedOn: null, parentId, steps: [] })

const lineages = new Map<string, Lineage>([
  [
    'old-province',
    {
      endedOn: '2025-07-01',
      parentId: null,
      steps: [{ toId: 'new-province', on: '2025-07-01', function: null }],
    },
  ],
  ['new-province', alive()],
  [
    'old-department',
    {
      endedOn: '2025-07-01',
      parentId: 'old-province',
      steps: [
        { toId: 'culture', on: '2025-07-01', function: 'external' },
        { toId: 'science', on: '2025-07-01', function: 'digital' },
      ],
    },
  ],
  ['culture', alive('new-province')],
  ['science', alive('new-province')],
  [
    'district',
    {
      endedOn: '2025-07-01',
      parentId: 'old-province',
      steps: [{ toId: null, on: '2025-07-01', function: null }],
    },
  ],
  [
    'halved',
    {
      endedOn: '2020-01-01',
      parentId: 'new-province',
      steps: [
        { toId: 'culture', on: '2020-01-01', function: null },
        { toId: 'science', on: '2020-01-01', function: null },
      ],
    },
  ],
  [
    'restored',
    { endedOn: null, parentId: null, steps: [{ toId: 'holder', on: '2015-01-01', function: null }] },
  ],
  [
    'holder',
    {
      endedOn: '2020-01-01',
      parentId: null,
      steps: [{ toId: 'restored', on: '2020-01-01', function: null }],
    },
  ],
])

test.each([
  ['old-department', 'external', ['culture']],
  ['old-department', undefined, ['culture', 'science']],
  ['old-province', 'external', ['new-province']],
  ['district', 'external', []],
  ['culture', 'external', []],
  ['restored', 'external', ['restored']],
])('the successors of %s for %s are %j', (id, fn, expected) => {
  expect(successorsIn(lineages, id, fn === undefined ? {} : { function: fn })).toEqual(expected)
})

test.each([
  ['culture', 'culture', 'stands'],
  ['old-department', 'culture', 'passes with the function'],
  ['district', 'new-province', 'passes with its superior when nobody took its place'],
  ['halved', 'halved', 'cannot be told apart, so it stays'],
  ['restored', 'restored', 'stands again'],
])('the facts of %s count under %s: it %s', (id, heir) => {
  expect(heirIn(lineages, id, { function: 'external' })).toBe(heir)
})

test('successions that run in a circle end where they began', () => {
  const circle = new Map<string, Lineage>([
    [
      'a',
      { endedOn: '2020-01-01', parentId: null, steps: [{ toId: 'b', on: '2020-01-01', function: null }] },
    ],
    [
      'b',
      { endedOn: '2020-01-01', parentId: null, steps: [{ toId: 'a', on: '2020-01-01', function: null }] },
    ],
  ])
  expect(heirIn(circle, 'a', { function: 'external' })).toBe('a')
})

const first = { id: 'first', from: null, to: '2014-12-31' } as const
const present = { id: 'present', from: '2015-01-01', to: null } as const

test.each([
  ['a new name from a day on ends the present one', { from: '2025-07-01', to: null }, 'present', []],
  ['a period inside another is a conflict', { from: '2016-01-01', to: '2016-12-31' }, null, ['present']],
  ['the first day of the present name is taken', { from: '2015-01-01', to: null }, null, ['present']],
  ['an open beginning meets everything', { from: null, to: null }, null, ['first', 'present']],
] as const)('%s', (_, added, closes, conflicts) => {
  const placed = placePeriod([first, present], added)
  expect(placed.closes?.id ?? null).toBe(closes)
  expect(placed.conflicts.map(({ id }) => id)).toEqual(conflicts)
})

test('a period after all that ended joins without closing anything', () => {
  expect(placePeriod([first], { from: '2015-01-01', to: null })).toEqual({ closes: null, conflicts: [] })
})

const bare = { letterheadSuperior: [], letterheadIssuer: [] }

test.each([
  [
    { name: 'Ủy ban nhân dân tỉnh Quảng Bình', shortName: 'UBND tỉnh Quảng Bình', parentName: null, ...bare },
    { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG BÌNH'] },
  ],
  [
    { name: 'Ủy ban nhân dân huyện Minh Hóa', shortName: null, parentName: 'UBND tỉnh Quảng Bình', ...bare },
    { superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN MINH HÓA'] },
  ],
  [
    {
      name: 'Sở Ngoại vụ tỉnh Quảng Bình',
      shortName: 'Sở Ngoại vụ',
      parentName: 'UBND tỉnh Quảng Bình',
      ...bare,
    },
    { superior: ['UBND TỈNH QUẢNG BÌNH'], issuer: ['SỞ NGOẠI VỤ'] },
  ],
  [
    {
      name: 'Tỉnh ủy Quảng Bình',
      shortName: null,
      parentName: null,
      letterheadSuperior: ['ĐẢNG BỘ TỈNH'],
      letterheadIssuer: ['BAN CHẤP HÀNH'],
    },
    { superior: ['ĐẢNG BỘ TỈNH'], issuer: ['BAN CHẤP HÀNH'] },
  ],
])('letterhead %#', (facts, expected) => {
  expect(letterheadLines(facts)).toEqual(expected)
})

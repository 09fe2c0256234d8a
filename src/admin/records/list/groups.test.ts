import { expect, test } from 'vitest'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { itemsOf } from './groups.ts'

const options = ['central', 'province'].map((value) => ({ value, label: { vi: value, en: value } }))
const group = { name: 'level', meta: { kind: 'choice' as const, label: { vi: 'Cấp', en: 'Level' }, options } }
const grouping = { group, sorted: false, more: false, t: ({ vi }: { vi: string }) => vi, unknown: 'Chưa có' }
const rows = ['province', 'central', null, 'province'].map(
  (level, place) => ({ id: String(place), fields: { level } }) as unknown as SentRecord,
)
const shown = (items: ReturnType<typeof itemsOf>) =>
  items.map((item) => (item.kind === 'group' ? `${item.label} ${item.count ?? '…'}` : item.record.id))

test('groups stand in the order of the options, the unknown last, each with its number', () => {
  expect(shown(itemsOf(rows, grouping))).toEqual(['central 1', '1', 'province 2', '0', '3', 'Chưa có 1', '2'])
})

test('while more rows come, groups stay as they came and the last is not counted', () => {
  const items = itemsOf(rows.slice(0, 2), { ...grouping, sorted: true, more: true })
  expect(shown(items)).toEqual(['province 1', '0', 'central …', '1'])
})

test('rows count on over the groups, for the keys', () => {
  const places = itemsOf(rows, grouping).flatMap((item) => (item.kind === 'row' ? [item.position] : []))
  expect(places).toEqual([0, 1, 2, 3])
})

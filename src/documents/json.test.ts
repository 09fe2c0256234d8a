import { expect, test } from 'vitest'
import { renderJson } from './json.ts'
import { sampleReport } from './testing/sample-trees.ts'

const report = sampleReport('nd-30-2020')

test('the order in which a store returns keys does not change the text', () => {
  const turned = Object.fromEntries(Object.entries(report).toReversed()) as typeof report
  expect(renderJson(turned)).toBe(renderJson(report))
})

test('the tree comes back whole', () => {
  const { format, version, document } = JSON.parse(renderJson(report))
  expect({ format, version }).toEqual({ format: 'chalo.document', version: 1 })
  expect(document).toEqual(report)
})

test('every figure is listed with value, records and place; unknown stays null', () => {
  const { figures } = JSON.parse(renderJson(report))
  expect(figures).toEqual([
    {
      figure: 'press.delegations',
      text: '7 đoàn',
      value: 7,
      records: ['d1', 'd2', 'd3'],
      block: 'delegations',
      section: 'I.2.a',
    },
    {
      figure: 'press.visits',
      text: 'chưa có số liệu',
      value: null,
      records: [],
      block: 'delegations',
      section: 'I.2.a',
    },
  ])
})

test('the law of the form is named with its citation', () => {
  expect(JSON.parse(renderJson(report)).layout).toMatchObject({ key: 'nd-30-2020', verified: true })
})

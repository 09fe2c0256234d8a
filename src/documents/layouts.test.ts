import { expect, test } from 'vitest'
import { layoutOf, layoutOn, layouts } from './layouts.ts'

test.each([
  ['2017-12-05', 'tt-01-2011'],
  ['2020-03-04', 'tt-01-2011'],
  ['2020-03-05', 'nd-30-2020'],
  ['2026-11-23', 'nd-30-2020'],
  ['2017', 'tt-01-2011'],
  ['2009-01-01', 'tt-01-2011'],
])('a document of %s is printed by %s', (date, key) => {
  expect(layoutOn(date).key).toBe(key)
})

test('an unknown layout is refused by name', () => {
  expect(() => layoutOf('nd-99-2099')).toThrow(/nd-99-2099/)
})

test.each(layouts)('$name prints within its own bounds', (layout) => {
  for (const measure of measuresOf(layout)) {
    expect(measure.use).toBeGreaterThanOrEqual(measure.min)
    expect(measure.use).toBeLessThanOrEqual(measure.max)
  }
})

test.each(layouts)('what nobody has verified in $name is a property that it has', (layout) => {
  for (const path of layout.unverified) {
    const found = path.split('.').reduce<unknown>((part, name) => Object(part)[name], layout)
    expect(found, path).toBeDefined()
  }
})

test('the circular, which nobody has read in the gazette, says so', () => {
  const circular = layoutOf('tt-01-2011')
  expect(circular.verified).toBe(false)
  expect(circular.note.vi).toContain('chưa kiểm chứng')
})

test('layouts follow one another without gap or overlap', () => {
  for (const [i, { validTo }] of layouts.entries()) {
    const next = layouts[i + 1]
    expect(validTo === null).toBe(next === undefined)
    if (next) expect(Date.parse(next.validFrom) - Date.parse(validTo ?? '')).toBe(86_400_000)
  }
})

type Measured = { use: number; min: number; max: number }

function measuresOf(value: unknown): Measured[] {
  if (typeof value !== 'object' || value === null) return []
  if (isMeasure(value)) return [value]
  return Object.values(value).flatMap(measuresOf)
}

const isMeasure = (value: object): value is Measured => 'use' in value && 'min' in value && 'max' in value

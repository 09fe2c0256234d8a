import { expect, test } from 'vitest'
import { project, shownPoint } from './projection.ts'

// The towns that the sketch itself names, by their known positions.
test.each([
  ['Đồng Hới', { longitude: 106.62, latitude: 17.48 }, { x: 582.4, y: 376.1 }],
  ['Cha Lo', { longitude: 105.77, latitude: 17.7 }, { x: 140.4, y: 256.1 }],
  ['Hòn La', { longitude: 106.51, latitude: 17.94 }, { x: 525.2, y: 125.4 }],
  ['Lệ Thủy', { longitude: 106.79, latitude: 17.23 }, { x: 670.8, y: 512.3 }],
])('%s stands on the sketch where it is drawn', (_, point, drawn) => {
  const { x, y } = project(point) ?? { x: 0, y: 0 }
  expect(Math.hypot(x - drawn.x, y - drawn.y)).toBeLessThan(1.5)
})

test('what lies beyond the sketch is not placed on it', () => {
  expect(project({ longitude: 105.84, latitude: 21.03 })).toBeNull()
  expect(project({ longitude: 112, latitude: 16.5 })).toBeNull()
})

test('a point is written in degrees, minutes and seconds', () => {
  expect(shownPoint({ longitude: 106.1513, latitude: 17.5372 })).toBe('17°32′14″\u00a0N 106°09′05″\u00a0E')
})

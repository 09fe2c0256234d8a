import { expect, test } from 'vitest'
import { dueDay, longDay, shortDay } from './days.ts'

test('a day is said as people say it, seen from today', () => {
  expect(dueDay('2026-11-23', '2026-11-23').vi).toBe('Hôm nay')
  expect(dueDay('2026-11-24', '2026-11-23').vi).toBe('Ngày mai')
  expect(dueDay('2026-11-25', '2026-11-23')).toEqual({ vi: 'Thứ Tư, 25/11', en: 'Wednesday, 25/11' })
  expect(dueDay('2027-01-03', '2026-11-23').vi).toBe('03/01/2027')
  expect(longDay('2017-11-20').vi).toBe('Thứ Hai, 20/11/2017')
  expect(shortDay('2025-12-31', '2026-11-23')).toBe('31/12/2025')
})

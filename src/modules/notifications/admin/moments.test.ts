import { expect, test } from 'vitest'
import { momentWords } from './moments.ts'

test('a moment is said as seen from now, by the clocks of Viet Nam', () => {
  const now = new Date('2026-11-23T20:00:00Z')
  expect(momentWords('2026-11-23T18:05:00Z', now).vi).toBe('01:05')
  expect(momentWords('2026-11-23T10:05:00Z', now)).toEqual({ vi: 'Hôm qua 17:05', en: 'Yesterday 17:05' })
  expect(momentWords('2017-11-20T08:20:00Z', now).vi).toBe('20/11/2017 15:20')
})

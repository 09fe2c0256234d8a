import { expect, test } from 'vitest'
import { pressDeadlines, pressSteps } from './press.ts'

test('a dossier received on 30 June 2026 has the ten working days of Nghị định 88', () => {
  const [step] = pressDeadlines('permit-decision', '2026-06-30')
  expect(step).toMatchObject({
    term: { amount: 10, unit: 'working-days' },
    deadline: { on: '2026-07-14', certain: true },
    rule: { citation: expect.stringContaining('88/2012/NĐ-CP') },
  })
})

test('a dossier received on 1 July 2026 has the seven working days of Nghị định 262', () => {
  const [step] = pressDeadlines('permit-decision', '2026-07-01')
  expect(step).toMatchObject({
    term: { amount: 7, unit: 'working-days' },
    deadline: { on: '2026-07-10', certain: true },
    article: 'Điều 5 khoản 3',
    rule: { citation: expect.stringContaining('262/2026/NĐ-CP') },
  })
})

test('the hour of receipt in Viet Nam decides the decree', () => {
  const [before] = pressDeadlines('permit-decision', new Date('2026-06-30T16:59:00Z'))
  const [after] = pressDeadlines('permit-decision', new Date('2026-06-30T17:00:00Z'))
  expect([before?.term?.amount, after?.term?.amount]).toEqual([10, 7])
})

test.each([
  ['mission-forwarding', '2026-07-02', 24, 'hours'],
  ['host-report', '2026-07-14', 3, 'working-days'],
  ['local-activity-reply', '2026-07-08', 5, 'working-days'],
  ['assistant-card', '2026-07-11', 10, 'days'],
  ['stringer-decision', '2026-07-11', 10, 'days'],
  ['film-screening-consent', '2026-07-10', 7, 'working-days'],
] as const)('%s from 1 July 2026 ends on %s', (event, on, amount, unit) => {
  const startsOn = event === 'host-report' ? '2026-07-09' : '2026-07-01'
  const [step] = pressDeadlines(event, '2026-07-01', { startsOn })
  expect(step).toMatchObject({ term: { amount, unit }, deadline: { on } })
})

test('an application is due ten calendar days before the entry, ten working days under the old decree', () => {
  expect(pressDeadlines('application', '2026-07-01', { startsOn: '2026-07-20' })[0]?.deadline?.on).toBe(
    '2026-07-10',
  )
  expect(pressDeadlines('application', '2017-05-02', { startsOn: '2017-06-16' })[0]?.deadline?.on).toBe(
    '2017-06-02',
  )
})

test('a changed programme has no number in the decree and so no deadline', () => {
  expect(pressDeadlines('programme-change', '2026-07-01')).toMatchObject([{ term: null, deadline: null }])
})

test('the old decree knows no report of the host', () => {
  expect(pressDeadlines('host-report', '2017-06-20')).toEqual([])
})

test('every step of the new decree names its article, and its events are distinct', () => {
  const steps = pressSteps('2026-07-01')
  expect(steps.filter(({ article }) => article === null)).toEqual([])
  expect(new Set(steps.map(({ event }) => event)).size).toBe(steps.length)
})

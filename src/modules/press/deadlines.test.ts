import { expect, test } from 'vitest'
import type { IsoDate } from '../../platform/time/dates.ts'
import { delegationDeadlines, replyDue, type Procedure } from './deadlines.ts'

const dossier = (receivedOn: IsoDate | null, procedure: Procedure | null = null) => ({
  receivedOn,
  procedure,
  startsOn: null,
  endsOn: null,
})

test.each([
  // Ten working days of Nghị định 88/2012/NĐ-CP, then seven of Nghị định 262/2026/NĐ-CP.
  ['2026-06-30', '88/2012', '2026-07-14'],
  ['2026-07-01', '262/2026', '2026-07-10'],
] as const)('a dossier received on %s is answered under Nghị định %s by %s', (receivedOn, decree, due) => {
  const [reply] = delegationDeadlines(dossier(receivedOn))
  expect(reply?.rule.citation).toContain(decree)
  expect(reply?.deadline?.on).toBe(due)
  expect(replyDue(dossier(receivedOn))?.on).toBe(due)
})

test('resident reporters are answered by the province in five working days', () => {
  expect(replyDue(dossier('2026-07-01', 'resident'))?.on).toBe('2026-07-08')
})

test("a province's stricter term goes before that of the decree, a laxer one does not", () => {
  const strict = { localTerm: { amount: 4, unit: 'working-days' as const } }
  const lax = { localTerm: { amount: 15, unit: 'working-days' as const } }
  expect(replyDue(dossier('2026-07-01', 'resident'), strict)?.on).toBe('2026-07-07')
  expect(replyDue(dossier('2026-07-01', 'resident'), lax)?.on).toBe('2026-07-08')
})

test('the application runs back from the entry, the report on from the end of the programme', () => {
  const steps = delegationDeadlines({
    ...dossier('2026-07-01'),
    startsOn: '2026-07-20',
    endsOn: '2026-07-24',
  })
  expect(steps.map(({ event, deadline }) => [event, deadline?.on])).toEqual([
    ['application', '2026-07-10'],
    ['permit-decision', '2026-07-10'],
    ['host-report', '2026-07-29'],
  ])
})

test('no clock runs while the day of receipt is not known', () => {
  expect(delegationDeadlines(dossier(null))).toEqual([])
  expect(replyDue(dossier(null))).toBeNull()
})

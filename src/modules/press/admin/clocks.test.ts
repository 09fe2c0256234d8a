import { expect, test } from 'vitest'
import { clockState } from './clocks.ts'

const reply = { event: 'permit-decision', direction: 'after', dueOn: '2026-03-10' } as const
const nothing = { receivedOn: '2026-03-02', repliedOn: null, reportedOn: null }

test('a clock runs until its day, then it is over', () => {
  expect(clockState(reply, nothing, '2026-03-08')).toEqual({ kind: 'running', left: 2 })
  expect(clockState(reply, nothing, '2026-03-10')).toEqual({ kind: 'running', left: 0 })
  expect(clockState(reply, nothing, '2026-03-13')).toEqual({ kind: 'over', by: 3 })
})

test('an answer stops the clock, and a late one is told as late', () => {
  const answered = { ...nothing, repliedOn: '2026-03-12' }
  expect(clockState(reply, answered, '2026-05-01')).toEqual({ kind: 'met', on: '2026-03-12', late: 2 })
  const report = { event: 'host-report', direction: 'after', dueOn: '2026-04-01' } as const
  expect(clockState(report, answered, '2026-03-20')).toEqual({ kind: 'running', left: 12 })
})

test('an application is met by its receipt, which must come before the entry', () => {
  const application = { event: 'application', direction: 'before', dueOn: '2026-02-27' } as const
  expect(clockState(application, nothing, '2026-03-20')).toEqual({ kind: 'met', on: '2026-03-02', late: 3 })
})

test('where the decree sets no term there is no clock', () => {
  expect(clockState({ ...reply, dueOn: null }, nothing, '2026-03-20')).toEqual({ kind: 'unset' })
})

import { expect, test } from 'vitest'
import { obligationStatus } from './due.ts'

const once = { recurrence: 'once', dueOn: '2017-11-25' as const, doneOn: null }
const yearly = { recurrence: 'yearly', dueOn: '2017-11-25', doneOn: null }

test.each([
  ['far ahead', once, '2017-06-01', 'open'],
  ['within a month', once, '2017-11-01', 'due-soon'],
  ['on the day', once, '2017-11-25', 'due-soon'],
  ['after the day', once, '2017-11-26', 'overdue'],
  ['done', { ...once, doneOn: '2017-11-20' }, '2017-12-31', 'done'],
  ['done later than the date asked about', { ...once, doneOn: '2017-12-20' }, '2017-12-01', 'overdue'],
  ['no deadline', { recurrence: 'ongoing', dueOn: null, doneOn: null }, '2017-12-01', 'no-deadline'],
  [
    'an ongoing one is never finished',
    { recurrence: 'ongoing', dueOn: null, doneOn: '2017-01-01' },
    '2017-12-01',
    'no-deadline',
  ],
])('one-off: %s', (_, dates, on, status) => {
  expect(obligationStatus(dates, on as `${number}-${number}-${number}`)).toBe(status)
})

test.each([
  ['before the first time', yearly, '2017-06-01', 'open'],
  ['done before the first time', { ...yearly, doneOn: '2017-11-01' }, '2017-11-20', 'done'],
  ['missed', yearly, '2017-11-26', 'overdue'],
  ['done late', { ...yearly, doneOn: '2017-12-05' }, '2017-12-10', 'done'],
  ['done in time, the next far ahead', { ...yearly, doneOn: '2017-11-20' }, '2018-03-01', 'open'],
  ['done in time, the next close', { ...yearly, doneOn: '2017-11-20' }, '2018-11-01', 'due-soon'],
  ['done once, missed the year after', { ...yearly, doneOn: '2017-11-20' }, '2018-11-26', 'overdue'],
  [
    'quarterly, at the end of a short month',
    { recurrence: 'quarterly', dueOn: '2017-11-30', doneOn: '2017-11-30' },
    '2018-03-01',
    'overdue',
  ],
])('recurring: %s', (_, dates, on, status) => {
  expect(obligationStatus(dates, on as `${number}-${number}-${number}`)).toBe(status)
})

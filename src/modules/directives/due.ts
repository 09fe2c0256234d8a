import type { Labels } from '../../platform/labels.ts'
import {
  addDays,
  dateOf,
  dayOf,
  endOfMonth,
  isIsoDate,
  monthOf,
  yearOf,
  type IsoDate,
} from '../../platform/time/dates.ts'

export const obligationStatuses = {
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  open: { vi: 'Đang thực hiện', en: 'Open' },
  'no-deadline': { vi: 'Không ghi thời hạn', en: 'No deadline' },
} as const satisfies Record<string, Labels>

export type ObligationStatus = keyof typeof obligationStatuses

export type DueDates = { recurrence: string | null; dueOn: string | null; doneOn: string | null }

const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }
const SOON_DAYS = 30

/**
 * How an obligation stands on an ISO date. A recurring one is judged by the cycle that the date lies in: it must
 * have been done after the due date before and is late once the cycle's own due date has passed.
 */
export function obligationStatus({ recurrence, dueOn, doneOn }: DueDates, on: IsoDate): ObligationStatus {
  const months = MONTHS[recurrence ?? '']
  const done = doneOn !== null && doneOn <= on
  if (dueOn === null || !isIsoDate(dueOn)) return done && recurrence !== 'ongoing' ? 'done' : 'no-deadline'
  if (months === undefined) return done ? 'done' : standing(dueOn, on)
  const cycle = cyclesPassed(dueOn, months, on)
  if (done && doneOn > shifted(dueOn, cycle, months)) return 'done'
  const missed = cycle >= 0 && (!done || doneOn <= shifted(dueOn, cycle - 1, months))
  return missed ? 'overdue' : standing(shifted(dueOn, cycle + 1, months), on)
}

/** The due date that counts on an ISO date: of a recurring obligation that of the cycle which is still open. */
export function currentDue({ recurrence, dueOn, doneOn }: DueDates, on: IsoDate): IsoDate | null {
  const months = MONTHS[recurrence ?? '']
  if (dueOn === null || !isIsoDate(dueOn) || months === undefined) return dueOn as IsoDate | null
  const cycle = cyclesPassed(dueOn, months, on)
  const met = cycle < 0 || (doneOn !== null && doneOn <= on && doneOn > shifted(dueOn, cycle - 1, months))
  return shifted(dueOn, met ? cycle + 1 : cycle, months)
}

function standing(due: IsoDate, on: IsoDate): ObligationStatus {
  if (due < on) return 'overdue'
  return due <= addDays(on, SOON_DAYS) ? 'due-soon' : 'open'
}

/** The number of the last due date before `on`, the first being 0; -1 while even the first is to come. */
function cyclesPassed(first: IsoDate, months: number, on: IsoDate): number {
  if (first >= on) return -1
  const passed = (yearOf(on) - yearOf(first)) * 12 + monthOf(on) - monthOf(first)
  const cycle = Math.floor(passed / months)
  return shifted(first, cycle, months) < on ? cycle : cycle - 1
}

function shifted(first: IsoDate, cycles: number, months: number): IsoDate {
  const month = yearOf(first) * 12 + monthOf(first) - 1 + cycles * months
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1]
  return dateOf(year, number, dayOf(first)) ?? endOfMonth(year, number)
}

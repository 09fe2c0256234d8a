import type { Issue } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'
import { dateOf, isIsoDate, type IsoDate } from '../../platform/time/dates.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import type { Span } from '../../records/collection.ts'
import type { Horizon } from './choices.ts'

type Period = { periodFrom: number | null; periodTo: number | null }

/** A period of years as days; open-ended while its last year is not known. */
export function periodSpan({ periodFrom, periodTo }: Period): Span | null {
  if (periodFrom === null) return periodTo === null ? null : yearSpan(periodTo)
  return { from: yearSpan(periodFrom).from, to: periodTo === null ? null : yearSpan(periodTo).to }
}

/** When a programme runs: its period, else from the day it was signed. */
export function programmeSpan(programme: Period & { signedOn: string | null }): Span | null {
  const { signedOn } = programme
  return periodSpan(programme) ?? (signedOn === null ? null : { from: signedOn, to: null })
}

export function checkPeriod({ periodFrom, periodTo }: Period): Issue[] {
  if (periodFrom === null || periodTo === null || periodFrom <= periodTo) return []
  return [
    {
      at: 'periodTo',
      message: {
        vi: 'Giai đoạn kết thúc trước khi bắt đầu; hãy sửa một trong hai năm.',
        en: 'The period ends before it begins; correct one of the two years.',
      },
    },
  ]
}

/** An annual plan covers one year; the horizons are those of Thông tư 22/2016/TT-BTTTT. */
export function checkPlan(plan: Period & { horizon: Horizon | null }): Issue[] {
  const { horizon, periodFrom, periodTo } = plan
  const issues = checkPeriod(plan)
  if (horizon === 'annual' && periodFrom !== null && periodTo !== null && periodFrom !== periodTo) {
    issues.push({
      at: 'horizon',
      message: {
        vi: 'Kế hoạch hằng năm chỉ gồm một năm; hãy chọn trung hạn, dài hạn hoặc sửa giai đoạn.',
        en: 'An annual plan covers one year; choose another horizon or correct the period.',
      },
    })
  }
  return issues
}

type TaskDates = {
  year: number | null
  dueOn: string | null
  completedOn: string | null
  status: string | null
}

export function checkTask({ year, dueOn, completedOn, status }: TaskDates): Issue[] {
  const issues: Issue[] = []
  if (year !== null && dueOn !== null && Number(dueOn.slice(0, 4)) !== year) {
    issues.push({
      at: 'dueOn',
      message: {
        vi: 'Thời hạn nằm ngoài năm kế hoạch; hãy sửa thời hạn hoặc năm.',
        en: 'The deadline is outside the plan year; correct one of them.',
      },
    })
  }
  if (completedOn !== null && status !== null && status !== 'done') {
    issues.push({
      at: 'status',
      message: {
        vi: 'Nhiệm vụ có ngày hoàn thành thì trạng thái phải là «Hoàn thành».',
        en: 'A task with a date of completion must have the status “Done”.',
      },
    })
  }
  return issues
}

export const programmeFacts = {
  number: { vi: 'số, ký hiệu', en: 'number' },
  signedOn: { vi: 'ngày ký', en: 'date signed' },
  partners: { vi: 'bên tham gia', en: 'partners' },
} as const satisfies Record<string, Labels>

export type ProgrammeFact = keyof typeof programmeFacts

type Described = {
  kind: string | null
  number: string | null
  signedOn: string | null
  partners: readonly string[] | null
  partnersAsWritten: string | null
}

const AGREEMENTS = new Set<string | null>(['coordination', 'press-cooperation'])

/** What the record of an agreement lacks; what it lacks itself its directive may say (`directive`). */
export function missingFacts(
  programme: Described,
  directive: { number: string | null; issuedOn: string | null } | null,
): ProgrammeFact[] {
  const { kind, number, signedOn, partners, partnersAsWritten } = programme
  const isAgreement = AGREEMENTS.has(kind)
  const known: Record<ProgrammeFact, boolean> = {
    number: (number ?? directive?.number ?? null) !== null,
    signedOn: (signedOn ?? directive?.issuedOn ?? null) !== null,
    partners: !isAgreement || (partners?.length ?? 0) > 0 || partnersAsWritten !== null,
  }
  return (Object.keys(known) as ProgrammeFact[]).filter((fact) => !known[fact])
}

/** How a task stands on a date; a task without its own deadline runs to the end of its plan year. */
export function isLate({ year, dueOn, status }: Omit<TaskDates, 'completedOn'>, on: IsoDate): boolean {
  if (status === 'done' || status === 'cancelled' || status === 'carried-over') return false
  const due = dueOn !== null && isIsoDate(dueOn) ? dueOn : year === null ? null : dateOf(year, 12, 31)
  return due !== null && due < on
}

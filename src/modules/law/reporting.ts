import { z } from 'zod'
import { addWorkingDays, type HolidayCalendar } from '../../platform/time/holidays.ts'
import { dateOf, endOfMonth, monthOf, yearOf, type IsoDate } from '../../platform/time/dates.ts'
import { nominalSpan, type CutoffCalendar, type PeriodKey } from '../../platform/time/periods.ts'
import { shippedRules, vietnamCalendar } from './reference.ts'
import { findRule, type LegalRule } from './rules.ts'
import { TermShape } from './shapes.ts'

const DayOfMonth = z.object({ day: z.int().min(1).max(31), monthsBefore: z.int().min(0) })
const Cutoff = z.object({ opens: DayOfMonth, closes: DayOfMonth })

export const CutoffParameters = z.object({
  rules: z.object({
    month: Cutoff,
    quarter: Cutoff,
    'half-year': Cutoff,
    'nine-months': Cutoff,
    year: Cutoff,
  }),
})

export const DueParameters = z.object({
  due: z.object({
    month: DayOfMonth.nullable(),
    quarter: DayOfMonth.nullable(),
    'half-year': DayOfMonth.nullable(),
    'nine-months': DayOfMonth.nullable(),
    year: DayOfMonth.nullable(),
  }),
})

export const RegimeParameters = z.object({ submissionAfterCutoff: TermShape })

/** The cut-off calendars for `reportingPeriod`, from the rules `reporting.cutoffs`. */
export function cutoffCalendars(rules: readonly LegalRule[] = shippedRules): CutoffCalendar[] {
  return rules
    .filter(({ code }) => code === 'reporting.cutoffs')
    .map((rule) => ({
      from: rule.validFrom,
      to: rule.validTo,
      rules: CutoffParameters.parse(rule.parameters).rules,
      citation: rule.citation,
      verified: rule.verified,
    }))
}

/** When the report of a period is due by law, by the rule in force at its end; null where none is known. */
export function reportDueOn(
  key: PeriodKey,
  rules: readonly LegalRule[] = shippedRules,
): { on: IsoDate; rule: LegalRule } | null {
  const { to } = nominalSpan(key)
  const rule = findRule(rules, 'reporting.due-dates', to)
  const due = rule && DueParameters.parse(rule.parameters).due[key.kind]
  if (!rule || !due) return null
  const month = endOfMonth(yearOf(to), monthOf(to) - due.monthsBefore)
  return { on: dateOf(yearOf(month), monthOf(month), due.day) ?? month, rule }
}

/** The first date on which a report may be asked for: a working day after its cut-off (Nghị định 09/2019, Điều 8.5). */
export function earliestSubmission(
  cutoff: IsoDate,
  rules: readonly LegalRule[] = shippedRules,
  calendar: HolidayCalendar = vietnamCalendar,
): IsoDate | null {
  const rule = findRule(rules, 'reporting.regime', cutoff)
  if (!rule) return null
  return addWorkingDays(
    cutoff,
    RegimeParameters.parse(rule.parameters).submissionAfterCutoff.amount,
    calendar,
  )
}

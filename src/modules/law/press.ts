import { z } from 'zod'
import type { Labels } from '../../platform/labels.ts'
import { deadline, latestBefore, type Deadline, type Moment, type Term } from '../../platform/time/clocks.ts'
import type { HolidayCalendar } from '../../platform/time/holidays.ts'
import { localDate } from '../../platform/time/dates.ts'
import { shippedRules, vietnamCalendar } from './reference.ts'
import { ruleOn, type LegalRule } from './rules.ts'
import { LabelsShape, TermShape } from './shapes.ts'

const PressDeadline = z.object({
  event: z.string(),
  title: LabelsShape,
  direction: z.enum(['after', 'before']),
  /** False where an `after` clock starts with something other than what the addressee receives. */
  onReceipt: z.boolean().default(true),
  term: TermShape.nullable(),
  startsWith: LabelsShape,
  actor: LabelsShape,
  addressee: LabelsShape,
  article: z.string().nullable(),
})

export const PressParameters = z.object({ deadlines: z.array(PressDeadline) })

/** A step of the foreign-press procedure with the day it is due by the decree that governs the dossier. */
export type PressStep = {
  event: string
  title: Labels
  /** `before`: at least the term before the event; `after`: at most the term after it. */
  direction: 'after' | 'before'
  /** Whether the receipt starts the clock; otherwise `startsOn` must say when it starts or ends. */
  onReceipt: boolean
  /** Null where the decree sets no number and the province its own. */
  term: Term | null
  deadline: Deadline | null
  /** What starts (or, for `before`, ends) the clock. */
  startsWith: Labels
  actor: Labels
  addressee: Labels
  article: string | null
  rule: LegalRule
}

export type PressOptions = {
  /** When the clock of this step starts, where that is not the receipt: the end of the programme, the entry. */
  startsOn?: Moment
  rules?: readonly LegalRule[]
  calendar?: HolidayCalendar
}

/**
 * The deadlines of one event of the foreign-press procedure. The receipt of the dossier decides the decree: until
 * 30/6/2026 Nghị định 88/2012/NĐ-CP, from 01/7/2026 Nghị định 262/2026/NĐ-CP (its Điều 26). Empty where the decree
 * does not know the event. Throws `law.no-rule` before 20/12/2012.
 */
export function pressDeadlines(event: string, receivedOn: Moment, options: PressOptions = {}): PressStep[] {
  const { startsOn = receivedOn, rules = shippedRules, calendar = vietnamCalendar } = options
  const rule = pressRuleFor(receivedOn, rules)
  return stepsOf(rule)
    .filter((step) => step.event === event)
    .map((step) => ({ ...step, rule, deadline: step.term && due(step, step.term, { startsOn, calendar }) }))
}

/** Every step that the decree governing a dossier knows, without dates. */
export function pressSteps(receivedOn: Moment, rules: readonly LegalRule[] = shippedRules): PressStep[] {
  const rule = pressRuleFor(receivedOn, rules)
  return stepsOf(rule).map((step) => ({ ...step, rule, deadline: null }))
}

/** The decree that governs a dossier received then. Throws `law.no-rule` before 20/12/2012. */
export function pressRuleFor(receivedOn: Moment, rules: readonly LegalRule[]): LegalRule {
  return ruleOn(rules, 'press.foreign', typeof receivedOn === 'string' ? receivedOn : localDate(receivedOn))
}

function stepsOf(rule: LegalRule): z.infer<typeof PressDeadline>[] {
  const { deadlines } = PressParameters.parse(rule.parameters)
  return deadlines.map((step) => ({ ...step, onReceipt: step.onReceipt && step.direction === 'after' }))
}

function due(
  { direction }: { direction: 'after' | 'before' },
  term: Term,
  { startsOn, calendar }: { startsOn: Moment; calendar: HolidayCalendar },
): Deadline {
  return direction === 'before' ? latestBefore(startsOn, term, calendar) : deadline(startsOn, term, calendar)
}

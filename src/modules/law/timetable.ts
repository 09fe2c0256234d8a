import { termInWords, type Moment } from '../../platform/time/clocks.ts'
import type { Database } from '../../platform/database/connect.ts'
import { calendarOf } from './calendar/store.ts'
import { pressDeadlines, pressRuleFor, pressSteps, type PressStep } from './press.ts'
import { rulesOf } from './store.ts'

type Asked = { event?: string; receivedOn: Moment; startsOn?: Moment }

/**
 * One step of the foreign-press procedure, or all of them, with their dates by the decree that governs a dossier
 * and by the calendar as kept here. A step whose clock something else starts has no date unless `startsOn` says.
 * @throws noRuleInForce before 20/12/2012
 */
export async function pressTimetable(db: Database, { event, receivedOn, startsOn }: Asked) {
  const [rules, calendar] = [await rulesOf(db), await calendarOf(db)]
  const known = pressSteps(receivedOn, rules).map((step) => step.event)
  const steps = known
    .filter((name) => event === undefined || name === event)
    .flatMap((name) => pressDeadlines(name, receivedOn, { startsOn, rules, calendar }))
  const { code, citation, verified, verificationNote } = pressRuleFor(receivedOn, rules)
  return {
    rule: { code, citation, verified, note: verificationNote },
    steps: steps.map((step) => dated(step, step.onReceipt || startsOn !== undefined)),
  }
}

function dated({ rule: _rule, term, deadline, onReceipt: _onReceipt, ...step }: PressStep, started: boolean) {
  return {
    ...step,
    term: term && termInWords(term),
    unit: term?.unit ?? null,
    dueOn: started && deadline ? deadline.on : null,
    dueAt: started && deadline ? deadline.at : null,
    certain: deadline?.certain ?? true,
  }
}

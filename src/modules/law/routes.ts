import type { Database } from '../../platform/database/connect.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { today, yearOf } from '../../platform/time/dates.ts'
import type { HolidayCalendar } from '../../platform/time/holidays.ts'
import {
  periodKinds,
  periodsInYear,
  reportingPeriod,
  type CutoffOverride,
  type PeriodKey,
} from '../../platform/time/periods.ts'
import { checkHolidays, removeHoliday, setHoliday, swapDays } from './calendar/change-holidays.ts'
import { calendarOf, holidayYears } from './calendar/store.ts'
import { addRuleVersion, checkRule, correctRule } from './change-rules.ts'
import * as endpoints from './endpoints.ts'
import type { KeptRule } from './kept.ts'
import { cutoffCalendars, earliestSubmission, reportDueOn } from './reporting.ts'
import { isInForce } from './rules.ts'
import { rulesOf } from './store.ts'
import { pressTimetable } from './timetable.ts'

export function lawRoutes(routes: Routes): void {
  ruleRoutes(routes)
  holidayRoutes(routes)
  const { handle } = routes
  handle(endpoints.computeDeadlines)((asked, { db }) => pressTimetable(db, asked))
  handle(endpoints.readRegimes)(({ year }, { db }) => regimesOf(db, year))
  handle(endpoints.readPeriod)(({ from, to, basis, ...key }, { db }) =>
    periodFor(db, key, from || to ? { from, to, basis } : undefined),
  )
}

function ruleRoutes({ handle }: Routes): void {
  handle(endpoints.listRules)(async ({ on, code }, { db }) => {
    const day = on ?? (code === undefined ? today() : null)
    const rules = await rulesOf(db)
    return rules.filter((rule) => (!code || rule.code === code) && (!day || isInForce(rule, day))).map(shown)
  })
  handle(endpoints.ruleCatalogue)(async (_, { db }) => ({ items: (await rulesOf(db)).map(shown) }))
  handle(endpoints.addRule)(async (added, { db, actor }) => ({ id: await addRuleVersion(db, actor, added) }))
  handle(endpoints.correctRule)(async (asked, { db, actor }) => shown(await correctRule(db, actor, asked)))
  handle(endpoints.checkRule)(async (asked, { db, actor }) => shown(await checkRule(db, actor, asked)))
}

function holidayRoutes({ handle }: Routes): void {
  handle(endpoints.holidayYearList)(async (_, { db }) => ({
    years: (await holidayYears(db)).map(({ year, verified, changed, days }) => {
      return { year, verified, changed, days: days.length }
    }),
  }))
  handle(endpoints.readHolidays)(({ year }, { db }) => holidaysOf(db, year))
  handle(endpoints.setHoliday)(async (day, { db, actor }) => {
    await setHoliday(db, actor, day)
    return holidaysOf(db, yearOf(day.date))
  })
  handle(endpoints.removeHoliday)(async (removal, { db, actor }) => {
    await removeHoliday(db, actor, removal)
    return holidaysOf(db, yearOf(removal.date))
  })
  handle(endpoints.swapDays)(async (swap, { db, actor }) => {
    await swapDays(db, actor, swap)
    return { done: true }
  })
  handle(endpoints.checkHolidays)(async (check, { db, actor }) => {
    await checkHolidays(db, actor, check)
    return holidaysOf(db, check.year)
  })
}

async function holidaysOf(db: Database, year: number) {
  const [kept] = await holidayYears(db, [year])
  if (!kept) return { year, days: [], verified: false, source: null, note: null, check: null, changed: false }
  const { days, verified, source, note, check, changed } = kept
  return { year, days, verified, source, note, check, changed }
}

/** Every period of a year for which decrees set a cut-off. */
async function regimesOf(db: Database, year: number) {
  const kept = await keptLaw(db)
  const keys = periodKinds.flatMap((kind) =>
    Array.from({ length: periodsInYear(kind) }, (_, index) => ({ kind, year, index: index + 1 })),
  )
  return { periods: keys.map((key) => periodBy(kept, key, undefined)) }
}

type KeptLaw = { rules: KeptRule[]; calendar: HolidayCalendar }

async function keptLaw(db: Database): Promise<KeptLaw> {
  return { rules: await rulesOf(db), calendar: await calendarOf(db) }
}

async function periodFor(db: Database, key: PeriodKey, override: CutoffOverride | undefined) {
  return periodBy(await keptLaw(db), key, override)
}

function periodBy({ rules, calendar }: KeptLaw, key: PeriodKey, override: CutoffOverride | undefined) {
  const period = reportingPeriod(key, cutoffCalendars(rules), override)
  const due = reportDueOn(key, rules)
  return {
    ...period,
    due: due && { on: due.on, citation: due.rule.citation, verified: due.rule.verified },
    earliestSubmission: earliestSubmission(period.counted.to, rules, calendar),
  }
}

function shown(rule: KeptRule) {
  return { ...rule, parameters: { ...rule.parameters }, instruments: [...rule.instruments] }
}

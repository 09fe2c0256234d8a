import { isDeepStrictEqual } from 'node:util'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { overlaps } from '../../platform/time/ranges.ts'
import { holidayYears, replaceYear } from './calendar/store.ts'
import type { KeptRule, KeptYear } from './kept.ts'
import { shippedHolidays, shippedRules } from './reference.ts'
import type { LegalRule } from './rules.ts'
import { deleteRules, insertRule, rulesOf } from './store.ts'
import type { HolidayYear } from '../../platform/time/holidays.ts'

/** Brings the law and the calendar up to what this program ships, except what somebody here has touched. */
export async function shipLaw(db: Database): Promise<void> {
  await transaction(db, async (trx) => {
    const { added, dropped } = rulesToShip(shippedRules, await rulesOf(trx))
    await deleteRules(
      trx,
      dropped.map(({ id }) => id),
    )
    for (const rule of added) await insertRule(trx, rule, { changed: false })
    for (const year of yearsToShip(shippedHolidays, await holidayYears(trx))) await replaceYear(trx, year)
  })
}

/** What to add and to take out so that the untouched rules are those shipped. A touched version keeps its days. */
export function rulesToShip(
  shipped: readonly LegalRule[],
  kept: readonly KeptRule[],
): { added: LegalRule[]; dropped: KeptRule[] } {
  const own = kept.filter(({ changed }) => changed)
  const untouched = kept.filter(({ changed }) => !changed)
  const wanted = shipped.filter((rule) => !own.some((other) => sameDays(rule, other)))
  return {
    added: wanted.filter(
      (rule) => !untouched.some((other) => isDeepStrictEqual(contentOf(other), contentOf(rule))),
    ),
    dropped: untouched.filter(
      (rule) => !wanted.some((other) => isDeepStrictEqual(contentOf(other), contentOf(rule))),
    ),
  }
}

function sameDays(a: LegalRule, b: LegalRule): boolean {
  return (
    a.code === b.code && overlaps({ from: a.validFrom, to: a.validTo }, { from: b.validFrom, to: b.validTo })
  )
}

function contentOf(rule: LegalRule): LegalRule {
  const { code, title, validFrom, validTo, parameters, citation, instruments } = rule
  const { sourceUrl, mark, verified, verificationNote, citable } = rule
  const said = { sourceUrl, mark, verified, verificationNote, citable }
  return { code, title, validFrom, validTo, parameters, citation, instruments, ...said }
}

/** The shipped years that are not there yet or have changed since. */
export function yearsToShip(shipped: readonly HolidayYear[], kept: readonly KeptYear[]): HolidayYear[] {
  const known = new Map(kept.map((year) => [year.year, year]))
  return shipped.filter((year) => {
    const now = known.get(year.year)
    return !now || (!now.changed && !isDeepStrictEqual(yearOf(now), yearOf(year)))
  })
}

function yearOf({
  year,
  daysOff,
  workingWeekends,
  verified,
  doubtful,
  source,
  note,
}: HolidayYear): HolidayYear {
  return {
    year,
    verified,
    source,
    note,
    daysOff: daysOff.toSorted(byDate),
    workingWeekends: workingWeekends.toSorted(byDate),
    doubtful: doubtful.toSorted(),
  }
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date < b.date ? -1 : 1
}

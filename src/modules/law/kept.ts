import type { Labels } from '../../platform/labels.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import type { DayOff, HolidayYear } from '../../platform/time/holidays.ts'
import type { LegalRule } from './rules.ts'

/** Who compared something with the official gazette or announcement, when, and where it was read. */
export type Check = { by: string; at: Date; source: string }

/** A version of a rule as this installation keeps it. */
export type KeptRule = LegalRule & {
  id: string
  check: Check | null
  /** Whether somebody here entered or altered it; a newer program then leaves it alone. */
  changed: boolean
}

/** One day of the calendar that is not simply a weekday or a weekend. */
export type HolidayDay = {
  date: IsoDate
  kind: DayOff['kind'] | 'work'
  /** Null for a day worked without a name. */
  name: Labels | null
  /** The weekday off for which this one is worked. */
  insteadOf: IsoDate | null
  /** Whether it is so was not established. */
  doubtful: boolean
  /** The announcement, where it is another than the year's. */
  source: string | null
}

/** A year of the holiday calendar as this installation keeps it. */
export type KeptYear = HolidayYear & { days: HolidayDay[]; check: Check | null; changed: boolean }

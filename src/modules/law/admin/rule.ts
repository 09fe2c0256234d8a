import type { Arrived } from '../../../admin/api.ts'
import type { Address } from '../../../admin/use-address.ts'
import type { ruleView, yearView } from '../schema.ts'

/** One period of a rule, as it arrives. */
export type Rule = Arrived<NonNullable<(typeof ruleView)['_output']>>

/** A year of the holiday calendar, as it arrives. */
export type CalendarYear = Arrived<NonNullable<(typeof yearView)['_output']>>
export type CalendarDay = CalendarYear['days'][number]

/** What each part of the page is given: the address, and how to change it. */
export type LawTabProps = {
  address: Address
  onChange: (change: Readonly<Record<string, string | null>>, options?: { push?: boolean }) => void
}

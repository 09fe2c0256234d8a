import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { yearOf, type IsoDate } from '../../../platform/time/dates.ts'
import { holidayCalendar, type HolidayCalendar, type HolidayYear } from '../../../platform/time/holidays.ts'
import type { HolidayDay, KeptYear } from '../kept.ts'
import { json, toCheck } from '../store.ts'

type YearRow = Pick<HolidayYear, 'year' | 'verified' | 'source' | 'note'> & {
  checkedBy: string | null
  checkedAt: Date | null
  checkedIn: string | null
  changed: boolean
  days: HolidayDay[] | null
}

/** The years of the calendar as kept in the database: all, or those asked for. */
export async function holidayYears(db: Database, years?: readonly number[]): Promise<KeptYear[]> {
  const wanted = years === undefined ? sql`true` : sql`y.year = any(${years}::integer[])`
  const { rows } = await sql<YearRow>`
    select y.year, y.verified, y.source, y.note, y.checked_by, y.checked_at, y.checked_in,
      y.changed_at is not null as changed,
      (select jsonb_agg(jsonb_build_object('date', h.on_date, 'kind', h.kind, 'name', h.name,
          'insteadOf', h.instead_of, 'doubtful', h.doubtful, 'source', h.source) order by h.on_date)
        from holidays h where h.year = y.year) as days
    from holiday_years y where ${wanted} order by y.year`.execute(db)
  return rows.map(toYear)
}

/** The calendar that the working-day clock reads, as administrators keep it. */
export async function calendarOf(db: Database): Promise<HolidayCalendar> {
  return holidayCalendar(await holidayYears(db))
}

function toYear({ days, checkedBy, checkedAt, checkedIn, ...rest }: YearRow): KeptYear {
  const known = days ?? []
  return {
    ...rest,
    days: known,
    daysOff: known.flatMap(({ date, kind, name }) =>
      kind === 'work' || !name ? [] : [{ date, name, kind }],
    ),
    workingWeekends: known.flatMap(({ date, insteadOf }) => (insteadOf ? [{ date, insteadOf }] : [])),
    doubtful: known.filter(({ doubtful }) => doubtful).map(({ date }) => date),
    check: toCheck(checkedBy, checkedAt, checkedIn),
  }
}

/** What a year says of its days, one entry a day. */
export function daysOf({ daysOff, workingWeekends, doubtful }: HolidayYear): HolidayDay[] {
  const rest = { source: null, insteadOf: null }
  const days = new Map<IsoDate, HolidayDay>()
  const add = (day: Omit<HolidayDay, 'doubtful'>) =>
    days.set(day.date, { ...day, doubtful: doubtful.includes(day.date) })
  for (const date of doubtful) add({ ...rest, date, kind: 'work', name: null })
  for (const { date, insteadOf } of workingWeekends)
    add({ ...rest, date, insteadOf, kind: 'work', name: null })
  for (const { date, name, kind } of daysOff) add({ ...rest, date, name, kind })
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** Writes a year as the program ships it, in place of what was there. */
export async function replaceYear(db: Database, year: HolidayYear): Promise<void> {
  await sql`delete from holiday_years where year = ${year.year}`.execute(db)
  const { note } = year
  await sql`
    insert into holiday_years (year, verified, source, note)
    values (${year.year}, ${year.verified}, ${year.source}, ${note && json(note)})
    on conflict do nothing`.execute(db)
  await putDays(db, daysOf(year))
}

/** Writes days, in place of what the calendar says of them. */
export async function putDays(db: Database, days: readonly HolidayDay[]): Promise<void> {
  await sql`
    insert into holidays (on_date, kind, name, instead_of, doubtful, source)
    select date, kind, nullif(name, 'null'), "insteadOf", doubtful, source from jsonb_to_recordset(${json(days)})
      as d(date date, kind text, name jsonb, "insteadOf" date, doubtful boolean, source text)
    on conflict (on_date) do update set kind = excluded.kind, name = excluded.name,
      instead_of = excluded.instead_of, doubtful = excluded.doubtful, source = excluded.source`.execute(db)
}

/** Takes a day out of the calendar; false when it was not in it. */
export async function dropDay(db: Database, date: IsoDate): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from holidays where on_date = ${date}::date`.execute(db)
  return numAffectedRows === 1n
}

/** Marks the year of a day as this installation's own, and adds it when nothing was known of it. */
export async function touchYear(db: Database, date: IsoDate, source: string): Promise<void> {
  await sql`
    insert into holiday_years (year, verified, source, changed_at)
    values (${yearOf(date)}, false, ${source}, now())
    on conflict (year) do update set changed_at = now()`.execute(db)
}

/** Notes who held a year against its announcement; false when nothing is known of the year. */
export async function checkYear(
  db: Database,
  year: number,
  check: { by: string; source: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update holiday_years set verified = true, checked_by = ${check.by}, checked_at = now(),
      checked_in = ${check.source}, changed_at = now()
    where year = ${year}`.execute(db)
  await sql`update holidays set doubtful = false where year = ${year}`.execute(db)
  await sql`delete from holidays where year = ${year} and kind = 'work' and instead_of is null`.execute(db)
  return numAffectedRows === 1n
}

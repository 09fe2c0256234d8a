import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { CoverageCell, CoverageItem } from './endpoints.ts'
import { kindOfLetter } from './kinds.ts'
import { dueDays } from './obligations/obligation.ts'
import { soonUntil, type Clock } from './owed.ts'

/** An item as the matrix finds it, before its cells are spelled out. */
export type FoundItem = {
  id: string
  collection: string
  title: string
  ownerOrgId: string
  kinds: string
  owed: string
  firstApprovedAt: Date | null
  changedAt: Date | null
}

type Text = { id: string; locale: string; updatedAt: Date; published: boolean }
type Job = { id: string; locale: string; job: string; title: string; deadline: string }

/** The cells of some items: since when each stands so, by when it is owed, in which job it is. */
export async function withCells(
  db: Database,
  items: readonly FoundItem[],
  clock: Clock,
): Promise<CoverageItem[]> {
  const ids = items.map(({ id }) => id)
  const texts = keyed(await textsOf(db, ids))
  const jobs = keyed(await jobsOf(db, ids))
  const reckoning = { on: clock.on, until: soonUntil(clock), due: dueDays(clock.obligations, clock.calendar) }
  return items.map((item) => ({
    id: item.id,
    collection: item.collection,
    title: item.title,
    ownerOrgId: item.ownerOrgId,
    cells: portalLocales.map((locale, place) => {
      const key = `${item.id} ${locale}`
      return cellOf(item, { locale, place, text: texts.get(key), job: jobs.get(key) }, reckoning)
    }),
  }))
}

type Reckoning = { on: string; until: string; due: ReturnType<typeof dueDays> }

type At = { locale: PortalLocale; place: number; text: Text | undefined; job: Job | undefined }

function cellOf(
  item: FoundItem,
  { locale, place, text, job }: At,
  { on, until, due: dueOf }: Reckoning,
): CoverageCell {
  const kind = kindOfLetter(item.kinds[place])
  const owedSince =
    item.owed[place] === 'f' ? item.firstApprovedAt : item.owed[place] === 'c' ? item.changedAt : null
  const due = owedSince && dueOf({ ...item, locale, since: owedSince })
  const late = due !== null && due < on
  return {
    kind,
    since: sinceOf(kind, item, { locale, text }),
    published: text?.published ?? false,
    dueOn: due,
    late,
    soon: due !== null && !late && due <= until,
    job: job ? { id: job.job, title: job.title, deadline: job.deadline } : null,
  }
}

/** What is not translated, or no longer fits, waits since the source was approved so. */
function sinceOf(
  kind: CoverageCell['kind'],
  item: FoundItem,
  { locale, text }: Pick<At, 'locale' | 'text'>,
): Date | null {
  if (locale === SOURCE_LOCALE || !['untranslated', 'outdated'].includes(kind)) return text?.updatedAt ?? null
  return kind === 'outdated' ? item.changedAt : item.firstApprovedAt
}

function keyed<Row extends { id: string; locale: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [`${row.id} ${row.locale}`, row]))
}

async function textsOf(db: Database, ids: readonly string[]): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select record_id as id, locale, updated_at, published_version is not null as published
    from record_texts where record_id = any(${ids}::uuid[])`.execute(db)
  return rows
}

async function jobsOf(db: Database, ids: readonly string[]): Promise<Job[]> {
  const { rows } = await sql<Job>`
    select i.record_id as id, j.locale, j.id as job, j.title, j.deadline
    from translation_job_items i join translation_jobs j on j.id = i.job_id
    where i.record_id = any(${ids}::uuid[]) and j.state in ('open', 'delivered') order by j.created_at`.execute(
    db,
  )
  return rows
}

import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { fold } from '../../../platform/text/fold.ts'
import { today } from '../../../platform/time/dates.ts'
import type { HolidayCalendar } from '../../../platform/time/holidays.ts'
import { scopeOf } from '../../../records/access.ts'
import { badCursor } from '../../../records/cursor.ts'
import { calendarOf } from '../../law/public.ts'
import type { JobSummary } from './endpoints.ts'
import type { JobProgress, JobState, TranslationJob } from './job.ts'
import { progressOf, sumOf } from './progress.ts'
import { isOverdue, JOBS, seeingRights } from './rules.ts'
import { workingDaysUntil } from './working-days.ts'

export type JobQuery = {
  state?: JobState | undefined
  locale?: string | undefined
  mine?: boolean | undefined
  overdue?: boolean | undefined
  item?: string | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Open and delivered jobs first, the most pressing first; then what is over, the latest first. */
const RANK = sql`case when j.state in ('open', 'delivered') then j.deadline - date '1970-01-01'
  else 1000000 + (date '2200-01-01' - coalesce(j.finished_at, j.cancelled_at, j.created_at)::date) end`

/** The jobs that an actor may see: those of organisations that his rights reach, and those that are his to do. */
export async function listJobs(
  db: Database,
  actor: Actor,
  query: JobQuery,
): Promise<{ items: JobSummary[]; nextCursor: string | null; mayCreate: boolean }> {
  const { limit } = query
  const { rows } = await sql<Row>`
    select j.*, ${RANK} as rank, w.items, w.words from translation_jobs j
    cross join lateral (select count(*)::integer as items, coalesce(sum(i.words), 0)::integer as words
      from translation_job_items i join records r on r.id = i.record_id and r.deleted_at is null
      where i.job_id = j.id) as w
    where ${seen(actor)} and ${narrowed(actor, query)} ${after(query.cursor)}
    order by rank, j.id limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: await summariesOf(db, actor, shown),
    nextCursor: last ? Buffer.from(JSON.stringify([last.rank, last.id])).toString('base64url') : null,
    mayCreate: scopeOf(actor, 'translate', JOBS).length > 0,
  }
}

type Row = TranslationJob & { rank: number; items: number; words: number }

/** Which jobs `j` an actor may see. */
export function seen(actor: Actor): RawBuilder<unknown> {
  const scopes = seeingRights.map((right) => scopeOf(actor, right, JOBS))
  if (scopes.includes('everywhere')) return sql`true`
  const orgIds = [...new Set(scopes.flat())]
  return sql`(j.org_id = any(${orgIds}::uuid[]) or j.assignee_id = ${actor.userId}::text)`
}

function narrowed(actor: Actor, { state, locale, mine, overdue, item, q }: JobQuery): RawBuilder<unknown> {
  const terms = [sql`true`]
  if (state) terms.push(sql`j.state = ${state}`)
  if (locale) terms.push(sql`j.locale = ${locale}`)
  if (mine) terms.push(sql`j.assignee_id = ${actor.userId}::text`)
  if (overdue) terms.push(sql`j.state = 'open' and j.deadline < ${today()}::date`)
  if (item)
    terms.push(
      sql`exists (select from translation_job_items x where x.job_id = j.id and x.record_id = ${item}::uuid)`,
    )
  for (const word of fold(q ?? '')
    .split(' ')
    .filter(Boolean)) {
    const like = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    terms.push(sql`j.folded like ${like}`)
  }
  return sql.join(terms, sql` and `)
}

const Cursor = z.tuple([z.int(), z.uuid()])

/** @throws badCursor */
function after(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql``
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) throw badCursor()
  const [rank, id] = parsed.data
  return sql`and (${RANK}, j.id) > (${rank}::integer, ${id}::uuid)`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function summariesOf(db: Database, actor: Actor, rows: readonly Row[]): Promise<JobSummary[]> {
  const calendar = await calendarOf(db)
  const progress = await progressOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ items, words, ...job }) =>
    summaryOf(actor, job, { items, words, calendar, progress: sumOf(progress.get(job.id)?.values() ?? []) }),
  )
}

type Known = { items: number; words: number; progress: JobProgress; calendar: HolidayCalendar }

export function summaryOf(actor: Actor, job: TranslationJob, known: Known): JobSummary {
  const { id, title, locale, state, deadline, assigneeId, assigneeName, version } = job
  const { createdByName, createdAt, deliveredAt, finishedAt } = job
  return {
    id,
    title,
    locale,
    state,
    deadline,
    overdue: isOverdue(job, today()),
    workingDays: workingDaysUntil(deadline, known.calendar),
    assignee: { id: assigneeId, name: assigneeName },
    mine: assigneeId !== null && assigneeId === actor.userId,
    items: known.items,
    words: known.words,
    progress: known.progress,
    createdByName,
    createdAt,
    deliveredAt,
    finishedAt,
    jobVersion: version,
  }
}

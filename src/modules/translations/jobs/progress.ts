import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { readSegments } from '../desk/load.ts'
import type { JobProgress } from './job.ts'

type Row = JobProgress & { jobId: string; recordId: string; locale: string; inStep: boolean }

/**
 * How far the items of jobs have come, by job and record, counted from the segments as they stand: one is done when it is
 * translated or approved from the sentence that its source has today.
 */
export async function progressOf(
  db: Database,
  jobIds: readonly string[],
): Promise<Map<string, Map<string, JobProgress>>> {
  const jobs = new Map<string, Map<string, JobProgress>>()
  for (const row of jobIds.length === 0 ? [] : await countAll(db, jobIds)) {
    const { jobId, recordId, segments, done, approved } = row
    const items = jobs.get(jobId) ?? new Map<string, JobProgress>()
    const progress = row.inStep ? { segments, done, approved } : await countAnew(db, row)
    jobs.set(jobId, items.set(recordId, progress))
  }
  return jobs
}

/** Of all items at once; those that are out of step with their source or their text have to be read by themselves. */
async function countAll(db: Database, jobIds: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.job_id, i.record_id, j.locale, c.segments, c.done, c.approved,
      o.version is not distinct from coalesce(a.version, v.version)
        and coalesce(s.text_version, 0) = coalesce(t.version, 0) as in_step
    from translation_job_items i
    join translation_jobs j on j.id = i.job_id
    join records r on r.id = i.record_id and r.deleted_at is null
    left join record_texts v on v.record_id = i.record_id and v.locale = 'vi'
    left join record_texts t on t.record_id = i.record_id and t.locale = j.locale
    left join translation_texts s on s.record_id = i.record_id and s.locale = j.locale
    left join translation_sources o on o.record_id = i.record_id
    left join lateral (select max(x.version) as version from record_text_revisions x where v.approved_at is not null
      and x.record_id = i.record_id and x.locale = 'vi' and x.state = 'approved') a on true
    cross join lateral (
      select count(*)::integer as segments,
        (count(*) filter (where n.state in ('translated', 'approved')))::integer as done,
        (count(*) filter (where n.state = 'approved'))::integer as approved
      from jsonb_array_elements(o.segments) as g(value)
      left join translation_segments n on n.record_id = i.record_id and n.locale = j.locale
        and n.segment_id = g.value ->> 'id' and n.source = g.value ->> 'text') c
    where i.job_id = any(${[...jobIds]}::uuid[])`.execute(db)
  return rows
}

async function countAnew(db: Database, { recordId, locale }: Row): Promise<JobProgress> {
  const segments = (await readSegments(db, { recordId, locale })) ?? []
  const current = segments.filter(({ outdated }) => !outdated)
  const approved = current.filter(({ state }) => state === 'approved').length
  const translated = current.filter(({ state }) => state === 'translated').length
  return { segments: segments.length, done: translated + approved, approved }
}

export function sumOf(items: Iterable<JobProgress>): JobProgress {
  const total = { segments: 0, done: 0, approved: 0 }
  for (const { segments, done, approved } of items) {
    total.segments += segments
    total.done += done
    total.approved += approved
  }
  return total
}

import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { fold } from '../../../platform/text/fold.ts'
import { jobNotFound } from './errors.ts'
import type { JobChanges, TranslationJob, WordCount } from './job.ts'

const JOB = [
  'id',
  'orgId',
  'title',
  'locale',
  'notes',
  'deadline',
  'assigneeId',
  'assigneeName',
  'assigneeEmail',
  'assigneeLocale',
  'state',
  'rate',
  'acceptedWords',
  'version',
  'createdBy',
  'createdByName',
  'createdAt',
  'deliveredAt',
  'deliveredByName',
  'finishedAt',
  'finishedByName',
  'cancelledAt',
] as const satisfies readonly (keyof TranslationJob)[]

/** @throws jobNotFound */
export async function getJob(db: Database, id: string, { lock = false } = {}): Promise<TranslationJob> {
  const query = db
    .selectFrom('translationJobs')
    .select([...JOB])
    .where('id', '=', id)
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw jobNotFound()
  return found as TranslationJob
}

export async function insertJob(
  db: Database,
  job: Omit<TranslationJob, 'createdAt'>,
  items: readonly NewItem[],
): Promise<void> {
  await db
    .insertInto('translationJobs')
    .values({ ...job, folded: foldedOf(job) })
    .execute()
  await insertItems(db, job.id, items)
}

type NewItem = WordCount & { recordId: string }

/** Puts items into a job in the place of those that it had. */
export async function replaceItems(db: Database, jobId: string, items: readonly NewItem[]): Promise<void> {
  await db.deleteFrom('translationJobItems').where('jobId', '=', jobId).execute()
  await insertItems(db, jobId, items)
}

async function insertItems(db: Database, jobId: string, items: readonly NewItem[]): Promise<void> {
  const rows = items.map(
    ({ recordId, words, newWords, fuzzyWords, exactWords, repeatedWords, keptWords }, position) => ({
      jobId,
      position,
      recordId,
      words,
      newWords,
      fuzzyWords,
      exactWords,
      repeatedWords,
      keptWords,
    }),
  )
  await db.insertInto('translationJobItems').values(rows).execute()
}

type Changed = Partial<Omit<TranslationJob, 'id' | 'orgId' | 'version' | 'createdAt'>>

/** Writes what changed of a job that is locked, with its next version. */
export async function updateJob(
  db: Database,
  job: TranslationJob,
  changed: Changed,
): Promise<TranslationJob> {
  const after = { ...job, ...changed, version: job.version + 1 }
  const written = { ...changed, version: after.version, folded: foldedOf(after) }
  await db.updateTable('translationJobs').set(written).where('id', '=', job.id).execute()
  return after
}

/** What a job is found by. */
function foldedOf({ title, assigneeName }: Pick<TranslationJob, 'title' | 'assigneeName'>): string {
  return fold(`${title} ${assigneeName}`)
}

export type JobItem = WordCount & {
  recordId: string
  collection: string
  title: string
  ownerOrgId: string
}

/** The items of jobs in their order; one whose record was removed is left out. */
export async function itemsOf(db: Database, jobId: string): Promise<JobItem[]> {
  const { rows } = await sql<JobItem>`
    select i.record_id, r.collection, r.title, r.owner_org_id, i.words, i.new_words, i.fuzzy_words, i.exact_words,
      i.repeated_words, i.kept_words
    from translation_job_items i join records r on r.id = i.record_id and r.deleted_at is null
    where i.job_id = ${jobId}::uuid order by i.position`.execute(db)
  return rows
}

export type JobLink = {
  id: string
  jobId: string
  createdByName: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  lastOpenedAt: Date | null
}

const LINK = ['id', 'jobId', 'createdByName', 'createdAt', 'expiresAt', 'revokedAt', 'lastOpenedAt'] as const

export function linksOf(db: Database, jobId: string): Promise<JobLink[]> {
  return db
    .selectFrom('translationJobLinks')
    .select([...LINK])
    .where('jobId', '=', jobId)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute()
}

export function findLinkByHash(db: Database, tokenHash: string): Promise<JobLink | undefined> {
  return db
    .selectFrom('translationJobLinks')
    .select([...LINK])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** Closes every link of a job, or one of them. @returns how many were still open */
export async function revokeLinks(db: Database, jobId: string, linkId?: string): Promise<number> {
  const open = db
    .updateTable('translationJobLinks')
    .set({ revokedAt: new Date() })
    .where('jobId', '=', jobId)
    .where('revokedAt', 'is', null)
  const { numUpdatedRows } = await (
    linkId === undefined ? open : open.where('id', '=', linkId)
  ).executeTakeFirst()
  return Number(numUpdatedRows)
}

export type JobEvent = {
  at: Date
  type: string
  by: string
  note: string | null
  /** What was changed; null for anything else. */
  changes: JobChanges | null
}

/** What happened to a job, the newest first. */
export async function eventsOf(db: Database, jobId: string): Promise<JobEvent[]> {
  const { rows } = await sql<JobEvent>`
    select at, type, actor_name as by, data ->> 'note' as note, data -> 'changes' as changes
    from events
    where type like 'translation-job.%' and data ->> 'job' = ${jobId} order by at desc, seq desc limit 200`.execute(
    db,
  )
  return rows
}

import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { together } from '../../platform/database/pipeline.ts'
import type { PublicChanges } from '../publishing/public-state.ts'
import type { RecordText } from './text.ts'

/** How a text stood before a step. */
export type FormerText = Pick<
  RecordText,
  'state' | 'version' | 'reviewedBy' | 'approvedBy' | 'publishedVersion' | 'sourceHash' | 'material'
> & {
  approvedAt: string | null
}

/** The last step of a text, with what is needed to take it back. */
export type TextStep = {
  version: number
  madeBy: string
  madeAt: Date
  before: FormerText
  recordVersion: number | null
  changes: PublicChanges
}

type NewStep = {
  before: RecordText
  version: number
  recordVersion: number | null
  changes: PublicChanges
}

/** Notes a step that somebody took, in place of the one before it; those that are too old to be taken back are forgotten. */
export async function noteStep(
  db: Database,
  { userId }: Actor,
  { before, version, recordVersion, changes }: NewStep,
): Promise<void> {
  if (userId === null) return
  const { state, version: formerVersion, reviewedBy, approvedBy, approvedAt } = before
  const { publishedVersion, sourceHash, material } = before
  const decided = { reviewedBy, approvedBy, approvedAt, publishedVersion }
  const former = { state, version: formerVersion, ...decided, sourceHash, material }
  const note = sql`/* prepared */
    insert into text_steps (record_id, locale, version, made_by, made_at, before, record_version, public_changes)
    values (${before.recordId}::uuid, ${before.locale}, ${version}::integer, ${userId}, now(),
      ${JSON.stringify(former)}::jsonb, ${recordVersion}::integer, ${JSON.stringify(changes)}::jsonb)
    on conflict (record_id, locale) do update set version = excluded.version, made_by = excluded.made_by,
      made_at = excluded.made_at, before = excluded.before, record_version = excluded.record_version,
      public_changes = excluded.public_changes`
  const forget = sql`/* prepared */
    delete from text_steps where (record_id, locale) in (select record_id, locale from text_steps
      where made_at < now() - interval '1 hour' order by made_at limit 20 for update skip locked)`
  await together([note.execute(db), forget.execute(db)])
}

/** The last step of a text, when nothing was written in the text since. */
export async function findStep(
  db: Database,
  { recordId, locale, version }: Pick<RecordText, 'recordId' | 'locale' | 'version'>,
): Promise<TextStep | undefined> {
  const { rows } = await sql<Omit<TextStep, 'before' | 'changes'> & { before: string; changes: string }>`
    select version, made_by, made_at, before::text as before, record_version, public_changes::text as changes
    from text_steps where record_id = ${recordId}::uuid and locale = ${locale} and version = ${version}::integer`.execute(
    db,
  )
  const [step] = rows
  if (!step) return undefined
  const before = JSON.parse(step.before) as FormerText
  return { ...step, before, changes: JSON.parse(step.changes) as PublicChanges }
}

export async function forgetStep(
  db: Database,
  { recordId, locale }: Pick<RecordText, 'recordId' | 'locale'>,
): Promise<void> {
  await sql`delete from text_steps where record_id = ${recordId}::uuid and locale = ${locale}`.execute(db)
}

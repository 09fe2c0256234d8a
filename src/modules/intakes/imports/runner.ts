import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { PATIENCE, type Import } from './store.ts'

/** Thrown where a node finds that another has taken its step over; what it did is rolled back. */
export class TakenOver extends Error {}

/** The hold that one node has on an import while it works on it. */
export type Hold = { importId: string; runner: string }

/** Takes hold of an import that has work to do and nobody at it; null when there is nothing to do. */
export async function takeHold(db: Database, importId: string): Promise<Hold | null> {
  const runner = newId()
  const { rows } = await sql`
    update imports set runner = ${runner}::uuid, touched_at = now()
    where id = ${importId}::uuid and stage in ('reading', 'checking', 'writing', 'undoing')
      and (runner is null or touched_at < now() - make_interval(secs => ${PATIENCE}))
    returning id`.execute(db)
  return rows.length > 0 ? { importId, runner } : null
}

/** Says how far the work has come, and that its node lives. @throws TakenOver */
export async function report(
  db: Database,
  { importId, runner }: Hold,
  { done, reached = 0 }: { done: number; reached?: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ done, reached, touchedAt: sql<Date>`now()` })
    .where('id', '=', importId)
    .where('runner', '=', runner)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new TakenOver()
}

type Outcome = Partial<Pick<Import, 'problem' | 'kept' | 'writtenAt' | 'undoneAt'>> & Pick<Import, 'stage'>

/** Ends a step and lets go. @throws TakenOver */
export async function finish(
  db: Database,
  { importId, runner }: Hold,
  { problem = null, ...outcome }: Outcome,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({
      ...outcome,
      problem: problem && JSON.stringify(problem),
      runner: null,
      touchedAt: sql<Date>`now()`,
    })
    .where('id', '=', importId)
    .where('runner', '=', runner)
    .executeTakeFirst()
  if (!numUpdatedRows) throw new TakenOver()
}

/** Lets go of a step that failed, for a later attempt. */
export async function letGo(db: Database, { importId, runner }: Hold): Promise<void> {
  await db
    .updateTable('imports')
    .set({ runner: null })
    .where('id', '=', importId)
    .where('runner', '=', runner)
    .execute()
}

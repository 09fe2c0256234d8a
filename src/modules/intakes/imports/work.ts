import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { AppError } from '../../../platform/errors.ts'
import { enqueue, type Job } from '../../../platform/jobs.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Collections } from '../../../records/registry.ts'
import { sweepUploads } from '../uploads/store.ts'
import { checkAll } from './check.ts'
import { readFile } from './read-file.ts'
import { finish, letGo, takeHold, TakenOver, type Hold } from './runner.ts'
import { getImport, order, PATIENCE, type Import } from './store.ts'
import { tellDone } from './tell.ts'
import { undoAll } from './undo.ts'
import { writeAll } from './write.ts'

const WORK = 'intakes.import'

/** Has a job take up the step that an import is at, once the caller's transaction is committed. */
export async function enqueueWork(db: Database, importId: string): Promise<void> {
  // Before a server has run on this database there are no queues; the clock finds the import later.
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('pgboss.queue') is not null as found`.execute(db)
  if (rows[0]?.found) await enqueue(db, WORK, { import: importId })
}

export function importJobs(collections: Collections): Job[] {
  return [
    {
      name: WORK,
      run: async (db, { import: id }) => {
        if (typeof id === 'string') await workOn(db, collections, id)
      },
    },
    {
      // Steps whose node has ended go on without anybody looking.
      name: 'intakes.resume',
      cron: '* * * * *',
      run: async (db) => {
        const { rows } = await sql<{ id: string }>`
          select id from imports where stage in ('reading', 'checking', 'writing', 'undoing')
            and touched_at < now() - make_interval(secs => ${PATIENCE})`.execute(db)
        for (const { id } of rows) await enqueueWork(db, id)
      },
    },
    { name: 'intakes.sweep', cron: '41 3 * * *', run: sweepUploads },
  ]
}

/** Works on an import until it waits for a person; safe to call at any time, at any node. */
export async function workOn(db: Database, collections: Collections, id: string): Promise<void> {
  const hold = await takeHold(db, id)
  if (!hold) return
  const of = await theImport(db, id)
  try {
    const next = await step(db, collections, of, hold)
    if (next === 'again') await workOn(db, collections, id)
    else await tellDone(db, collections, await theImport(db, id), of.stage)
  } catch (error) {
    if (error instanceof TakenOver) return
    if (!(error instanceof AppError)) {
      await letGo(db, hold)
      throw error
    }
    await refuse(db, hold, of, { vi: error.in('vi'), en: error.in('en') })
    await tellDone(db, collections, await theImport(db, id), of.stage)
  }
}

function theImport(db: Database, id: string): Promise<Import> {
  return getImport(db, { kind: 'system', userId: null, name: WORK, assignments: [], locale: 'vi' }, id)
}

async function step(
  db: Database,
  collections: Collections,
  of: Import,
  hold: Hold,
): Promise<'done' | 'again'> {
  if (of.stage === 'reading') await readFile(db, collections, of, hold)
  if (of.stage === 'checking') await checkAll(db, collections, of, hold)
  if (of.stage === 'undoing') await undoAll(db, collections, of, hold)
  if (of.stage !== 'writing') return 'done'
  if ((await writeAll(db, collections, of, hold)) !== 'outdated') return 'done'
  // Nothing was written; the new check shows which rows changed.
  await order(db, of.actor, of.id, 'checking', changedSince)
  return 'again'
}

const changedSince = {
  vi: 'Sổ đã thay đổi từ lúc kiểm tra nên chưa ghi dòng nào. Đã kiểm tra lại: hãy xem các thay đổi rồi ghi.',
  en: 'Records changed after the check, so nothing was written. Everything was checked again: look at the changes, then write.',
}

/** What stops a file ends the import; what stops the writing leaves it as it was checked. */
function refuse(db: Database, hold: Hold, { stage, writtenAt }: Import, problem: Labels): Promise<void> {
  const back = stage === 'writing' || (stage === 'undoing' && writtenAt) ? 'checked' : 'failed'
  return finish(db, hold, { stage: back, problem })
}

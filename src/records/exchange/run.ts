import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { Decision } from './decision.ts'
import { prepareImport, type ImportInput, type ImportPlan } from './plan.ts'
import { writeDecisions } from './write-decisions.ts'

export type ImportResult = ImportPlan & {
  /** False when there was an error: then nothing at all was written. */
  committed: boolean
}

const CHUNK = 1000

/**
 * Imports a file in the caller's transaction: every row, or none when one of them has an error. New records are
 * drafts whose source is `import:<file name>`; what it says in each language becomes a draft as well.
 */
export async function runImport(
  db: Database,
  actor: Actor,
  collection: Collection,
  input: ImportInput,
): Promise<ImportResult> {
  const { plan, decisions } = await prepareImport(db, actor, collection, input)
  if (plan.errors > 0) return { ...plan, committed: false }
  await write(db, actor, collection, { decisions, onProgress: input.onProgress })
  return { ...plan, committed: true }
}

type Write = { decisions: readonly Decision[]; onProgress: ImportInput['onProgress'] }

async function write(
  db: Database,
  actor: Actor,
  collection: Collection,
  { decisions, onProgress }: Write,
): Promise<void> {
  const acting = decisions.filter(({ act }) => act !== 'unchanged')
  for (let start = 0; start < acting.length; start += CHUNK) {
    const chunk = acting.slice(start, start + CHUNK)
    await writeDecisions(db, actor, collection, chunk)
    onProgress?.({ step: 'write', done: start + chunk.length, total: acting.length })
  }
}

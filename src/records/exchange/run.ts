import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { changeRecords } from '../change.ts'
import type { Collection } from '../collection.ts'
import { createRecords } from '../create.ts'
import type { Decision } from './decision.ts'
import { prepareImport, type ImportInput, type ImportPlan } from './plan.ts'

export type ImportResult = ImportPlan & {
  /** False when there was an error: then nothing at all was written. */
  committed: boolean
}

const CHUNK = 1000

/**
 * Imports a file in the caller's transaction: every row, or none when one of them has an error. New records are
 * drafts whose source is `import:<file name>`.
 */
export async function runImport(
  db: Database,
  actor: Actor,
  collection: Collection,
  input: ImportInput,
): Promise<ImportResult> {
  const { plan, decisions } = await prepareImport(db, actor, collection, input)
  if (plan.errors > 0) return { ...plan, committed: false }
  await write(db, actor, collection, decisions, input.onProgress)
  return { ...plan, committed: true }
}

async function write(
  db: Database,
  actor: Actor,
  collection: Collection,
  decisions: readonly Decision[],
  onProgress: ImportInput['onProgress'],
): Promise<void> {
  const inputs = decisions.flatMap((decision) => (decision.act === 'create' ? [decision.input] : []))
  const changes = decisions.flatMap((decision) => (decision.act === 'change' ? [decision.change] : []))
  const total = inputs.length + changes.length
  for (let start = 0; start < inputs.length; start += CHUNK) {
    const chunk = inputs.slice(start, start + CHUNK)
    await createRecords(db, actor, collection, chunk)
    onProgress?.({ step: 'write', done: start + chunk.length, total })
  }
  for (let start = 0; start < changes.length; start += CHUNK) {
    const chunk = changes.slice(start, start + CHUNK)
    await changeRecords(db, actor, collection, chunk)
    onProgress?.({ step: 'write', done: inputs.length + start + chunk.length, total })
  }
}

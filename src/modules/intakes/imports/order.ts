import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Stage } from './endpoints.ts'
import { nothingToUndo, nothingToWrite } from './errors.ts'
import { countRows, getImport, order, requireStage } from './store.ts'
import { enqueueWork } from './work.ts'

/** Orders the writing or the undoing of an import, or the resumption of what stands still. */
export async function orderStep(
  db: Database,
  actor: Actor,
  id: string,
  step: 'writing' | 'undoing' | 'resume',
): Promise<{ stage: Stage }> {
  const of = await getImport(db, actor, id, { lock: true })
  if (step === 'resume') {
    requireStage(of, 'reading', 'checking', 'writing', 'undoing')
    await enqueueWork(db, id)
    return { stage: of.stage }
  }
  requireStage(of, 'checked')
  const { create, change, written } = await countRows(db, id)
  if (step === 'writing' && create + change === 0) throw nothingToWrite()
  if (step === 'undoing' && written === 0) throw nothingToUndo()
  await order(db, actor, id, step)
  await enqueueWork(db, id)
  return { stage: step }
}

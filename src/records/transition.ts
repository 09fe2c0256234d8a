import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { ownWork, require } from './access.ts'
import { hasWritten } from './authors.ts'
import { loadForChange, requireVersion, saveRecord } from './change.ts'
import type { Collection } from './collection.ts'
import { addComment } from './comments.ts'
import { noteNeeded, wrongState } from './errors.ts'
import type { RecordView } from './record.ts'
import { stateLabels, transitions, type Transition, type TransitionName } from './states.ts'
import { requireComplete } from './validate.ts'

export type Move = {
  id: string
  version: number
  to: TransitionName
  /** Why; needed to return a record, kept as a comment on the field that `field` names. */
  note?: string
  field?: string
}

/** Moves a record along its states. @throws recordNotFound, wrongState, ownWork, incompleteRecord, noteNeeded */
export async function transitionRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, version, to, note, field }: Move,
): Promise<RecordView> {
  const before = await loadForChange(db, actor, collection, id)
  const transition: Transition = transitions[to]
  if (!transition.from.includes(before.state)) {
    throw wrongState({ state: stateLabels[before.state], move: transition.label })
  }
  require(actor, transition.action, before)
  requireVersion(before, version)
  if (transition.notByAuthor && (await hasWritten(db, actor, id))) throw ownWork()
  if (transition.needsNote && !note) throw noteNeeded()
  if (to === 'submit' || to === 'approve') requireComplete(collection, before.fields)
  const after = { ...before, state: transition.to }
  const moved = await saveRecord(db, actor, collection, {
    before,
    after,
    event: transition.event,
    data: { note },
  })
  if (note) await addComment(db, actor, moved, { body: note, field: field ?? null })
  return moved
}

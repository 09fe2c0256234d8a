import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { together } from '../platform/database/pipeline.ts'
import { ownWork, require } from './access.ts'
import { hasWritten } from './authors.ts'
import { loadForChange, requireVersion } from './change.ts'
import type { Collection } from './collection.ts'
import { addComment, resolveRequests, withdrawRequests } from './comments.ts'
import { requireCompleteExtra } from './custom-fields.ts'
import { noteNeeded, nothingToTakeBack, wrongState } from './errors.ts'
import type { RecordView } from './record.ts'
import { getSnapshot, listRevisions } from './revisions.ts'
import { saveRecord } from './save.ts'
import { stateLabels, transitions, type Transition, type TransitionName } from './states.ts'
import { requireComplete } from './validate.ts'

export type Move = {
  id: string
  version: number
  to: TransitionName
  /** Why; needed to return a record, kept as a comment on the field that `field` names. */
  note?: string
  field?: string
  /** Returned with a word at each field that has to be mended. */
  places?: readonly { field: string; note: string }[]
}

/** Moves a record along its states. @throws recordNotFound, wrongState, ownWork, incompleteRecord, noteNeeded */
export async function transitionRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, ...move }: Move,
): Promise<RecordView> {
  const { notByAuthor }: Transition = transitions[move.to]
  const [before, isOwn] = await together([
    loadForChange(db, actor, collection, id),
    notByAuthor === true && hasWritten(db, actor, id),
  ])
  return transitionLoaded(db, actor, collection, { before, isOwn, ...move })
}

/** `isOwn`: whether the record is in the actor's own words, where the step asks. */
type LoadedMove = Omit<Move, 'id'> & { before: RecordView; isOwn: boolean }

/** The same for a record that the caller has locked. @throws wrongState, ownWork, incompleteRecord, noteNeeded */
export async function transitionLoaded(
  db: Database,
  actor: Actor,
  collection: Collection,
  { before, isOwn, version, to, note, field, places = [] }: LoadedMove,
): Promise<RecordView> {
  const transition: Transition = transitions[to]
  if (!transition.from.includes(before.state)) {
    throw wrongState({ state: stateLabels[before.state], move: transition.label })
  }
  require(actor, transition.action, before)
  requireVersion(before, version)
  if (transition.notByAuthor && isOwn) throw ownWork()
  if (transition.needsNote && !note && places.length === 0) throw noteNeeded()
  if (to === 'submit' || to === 'approve') {
    requireComplete(collection, before.fields)
    await together([
      requireCompleteExtra(db, collection, before),
      to === 'approve' && collection.publication?.settled?.(db, before),
    ])
  }
  const [moved] = await together([
    saveRecord(db, actor, collection, {
      before,
      after: { ...before, state: transition.to },
      event: transition.event,
      note,
      data: { places: places.map((place) => place.field) },
    }),
    to === 'approve' && resolveRequests(db, actor, before.id),
  ])
  const kind = to === 'return' ? 'request' : 'remark'
  if (note) await addComment(db, actor, moved, { body: note, field: field ?? null, kind })
  for (const place of places) {
    await addComment(db, actor, moved, { body: place.note, field: place.field, kind })
  }
  return moved
}

/** How long whoever took a step may take it back: milliseconds. */
export const SECOND_THOUGHTS = 2 * 60_000

/**
 * Takes back the step that the actor has just taken, while nothing came after it; what a return asked for is withdrawn.
 * @throws recordNotFound, changedMeanwhile, nothingToTakeBack
 */
export async function takeBackStep(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, version }: { id: string; version: number },
): Promise<RecordView> {
  const before = await loadForChange(db, actor, collection, id)
  requireVersion(before, version)
  const [last] = await listRevisions(db, id)
  const fresh = last !== undefined && Date.now() - last.createdAt.getTime() < SECOND_THOUGHTS
  if (!fresh || last.createdBy !== actor.userId || version < 2) throw nothingToTakeBack()
  const { state } = await getSnapshot(db, id, version - 1)
  if (state === before.state) throw nothingToTakeBack()
  const after = { ...before, state }
  const taken = await saveRecord(db, actor, collection, { before, after, event: 'record.step-taken-back' })
  if (before.state === 'returned') await withdrawRequests(db, actor, id, last.createdAt)
  return taken
}

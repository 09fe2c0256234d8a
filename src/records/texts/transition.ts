import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { together } from '../../platform/database/pipeline.ts'
import { recordEvents, type NewEvent } from '../../platform/events.ts'
import { scopeOf } from '../access.ts'
import type { Collection } from '../collection.ts'
import { recordNotFound } from '../errors.ts'
import {
  publicChanges,
  readPublicStanding,
  readPublicState,
  type PublicState,
} from '../publishing/public-state.ts'
import { carryOut, type Decision } from '../publishing/publish.ts'
import type { RecordView } from '../record.ts'
import { findRecord } from '../store.ts'
import { textNotFound } from './errors.ts'
import { reviewPolicy, type ReviewPolicy } from './review-rules.ts'
import type { TextTransitionName } from './states.ts'
import { noteStep } from './steps.ts'
import { holdText, writeStep } from './store.ts'
import type { RecordText } from './text.ts'

/** All that a step of a text is decided by; record and text are locked until the transaction ends. */
export type TextStanding = {
  record: RecordView
  text: RecordText
  policy: ReviewPolicy
  /** What readers are given, to be taken back to; null where the step changes none of it, or nobody could take it back. */
  readers: PublicState | null
  /** What `Collection.textSteps` read. */
  seen: unknown
}

type Place = { id: string; locale: string; to: TextTransitionName }

/** Reads all that a step of a text needs, in one round trip. @throws recordNotFound, textNotFound */
export async function readTextStanding(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, to }: Place,
): Promise<TextStanding> {
  const scope = scopeOf(actor, 'read', collection.name)
  const touchesReaders = (to === 'approve' || to === 'withdraw') && actor.userId !== null
  // Behind the locks, in the order in which they are asked for.
  const [record, text, policy, readers, seen] = await together([
    findRecord(db, collection, id, { scope, lock: true }),
    holdText(db, id, locale),
    reviewPolicy(db, { collection: collection.name, locale }),
    touchesReaders ? readPublicState(db, id) : null,
    collection.textSteps?.read?.(db, { collection, recordId: id, locale, to }),
  ])
  if (!record) throw recordNotFound()
  if (!text) throw textNotFound({ locale })
  return { record, text, policy, readers, seen }
}

/** What a step makes of a text, all decided. */
export type TextOutcome = {
  before: RecordText
  after: RecordText
  note: string | undefined
  events: readonly NewEvent[]
  /** What the public shall read of it; null where the step changes none of that. */
  decision: Decision | null
  readers: PublicState | null
  /** The version of the record, where that moved as well. */
  recordVersion: number | null
}

/**
 * Writes all that a step changes, in two round trips: the text with its revision, what the public reads and the lock of
 * the chain; then the events, whose hashes cover the one before, and how to take the step back.
 * @throws changedMeanwhile
 */
export async function writeTextOutcome(
  db: Database,
  actor: Actor,
  record: RecordView,
  { before, after, note, events, decision, readers, recordVersion }: TextOutcome,
): Promise<void> {
  const noting = async () => {
    const changes = readers ? publicChanges(readers, await readPublicStanding(db, record.id)) : {}
    await noteStep(db, actor, { before, version: after.version, recordVersion, changes })
  }
  await together([
    writeStep(db, actor, after, note),
    decision && carryOut(db, record, after, decision),
    recordEvents(db, actor, events),
    noting(),
  ])
}

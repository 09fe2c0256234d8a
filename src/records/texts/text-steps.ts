import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import type { TextTransitionName } from './states.ts'
import type { RecordText } from './text.ts'

/** One language of a record on its way from one state to another. */
export type TextStep = {
  collection: Collection
  record: RecordView
  /** As it was before the step, or as it is after it. */
  text: RecordText
  to: TextTransitionName
}

/** A step that is about to be looked at; whether it may be taken is not known yet. */
export type ComingStep = { collection: Collection; recordId: string; locale: string; to: TextTransitionName }

/**
 * What happens around a step of a text, within its transaction: an error before or after it undoes the whole. `read` is
 * asked together with all that the step itself reads, behind the locks of record and text; what it saw is handed on.
 */
export type TextSteps<Seen = unknown> = {
  read?(db: Database, coming: ComingStep): Promise<Seen>
  /** Refuses what may not be read, reviewed or approved as it is. */
  before(db: Database, actor: Actor, step: TextStep, seen?: Seen): Promise<void>
  /** Asked while the step is written, behind its first statement, and writes no event: the step writes its own meanwhile. */
  after(db: Database, actor: Actor, step: TextStep, seen?: Seen): Promise<void>
}

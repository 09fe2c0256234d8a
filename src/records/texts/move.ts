import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { together } from '../../platform/database/pipeline.ts'
import type { NewEvent } from '../../platform/events.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { can } from '../access.ts'
import { hasWritten } from '../authors.ts'
import type { Collection } from '../collection.ts'
import { addComment } from '../comments.ts'
import { noteNeeded } from '../errors.ts'
import { decideOn, type Decision } from '../publishing/publish.ts'
import type { RecordView } from '../record.ts'
import { transitionLoaded } from '../transition.ts'
import { recordNotApproved, wrongTextState } from './errors.ts'
import { isOpenTo, requireMove } from './may.ts'
import { requireCompleteText } from './shape.ts'
import { sourceHashOf } from './source-hash.ts'
import { textStateLabels, textTransitions, type TextTransition, type TextTransitionName } from './states.ts'
import { requireTextVersion } from './store.ts'
import type { RecordText } from './text.ts'
import { readTextStanding, writeTextOutcome } from './transition.ts'

export type TextMove = {
  id: string
  locale: string
  version: number
  to: TextTransitionName
  /** Why; needed to return a text, kept as a comment at `texts.<locale>.<field>`. */
  note?: string | undefined
  field?: string | undefined
  /** Why one decides about one's own words, where a rule lets that be; kept in the log. */
  reason?: string | undefined
}

/**
 * Moves one language of a record along its states; an approved text goes to the public in the same transaction, when its
 * time has come. The source text takes the record's facts with it: submitted, returned and approved together.
 * @throws textNotFound, wrongTextState, notAllowed, ownText, ownReview, reasonNeeded, changedMeanwhile, noteNeeded, incompleteText,
 *   recordNotApproved
 */
export async function moveText(
  db: Database,
  actor: Actor,
  collection: Collection,
  move: TextMove,
): Promise<RecordText> {
  const { locale, to, note } = move
  const { record, text: before, policy, readers, seen } = await readTextStanding(db, actor, collection, move)
  const transition: TextTransition = textTransitions[to]
  if (!isOpenTo(before, to, policy.onePerson)) {
    throw wrongTextState({ locale, state: textStateLabels[before.state], move: transition.label })
  }
  const reason = requireMove(actor, record, before, { transition, policy, reason: move.reason })
  requireTextVersion(before.version, move.version)
  if (transition.needsNote && !note) throw noteNeeded()
  if (to === 'submit' || to === 'approve') requireCompleteText(collection, locale, before.fields)
  await collection.textSteps?.before(db, actor, { collection, record, text: before, to }, seen)
  const moved = await moveRecord(db, actor, collection, { record, move })
  const decided = textAfter(actor, before, to)
  const decision = await decisionOn(db, collection, moved, { text: decided, to })
  const after = decision ? { ...decided, publishedVersion: publishedBy(decision, decided) } : decided
  await together([
    writeTextOutcome(db, actor, moved, {
      before,
      after,
      note,
      events: eventsOf(record, after, { to, note, reason }),
      decision,
      readers,
      recordVersion: moved.version === record.version ? null : moved.version,
    }),
    collection.textSteps?.after(db, actor, { collection, record: moved, text: after, to }, seen),
  ])
  if (note) await addComment(db, actor, record, { body: note, field: placeOf(move), kind: kindOf(to) })
  return after
}

/** What a step makes of what the public reads; null where it changes none of it. */
async function decisionOn(
  db: Database,
  collection: Collection,
  record: RecordView,
  { text, to }: { text: RecordText; to: TextTransitionName },
): Promise<Decision | null> {
  if (to === 'withdraw') return { standing: 'private', page: null, gone: 'withdrawn' }
  return to === 'approve' ? decideOn(db, collection, record, text) : null
}

/** The version that the public reads from now on; until a later one's time comes it goes on reading the one it has. */
function publishedBy({ standing }: Decision, { version, publishedVersion }: RecordText): number | null {
  if (standing === 'published') return version
  return standing === 'waiting' ? publishedVersion : null
}

type Told = { to: TextTransitionName; note: string | undefined; reason: string | null }

function eventsOf(record: RecordView, after: RecordText, { to, note, reason }: Told): NewEvent[] {
  const { locale, version } = after
  const about = { orgId: record.ownerOrgId, recordId: record.id }
  const data = { locale, version, title: titleOf(after, record) }
  const moved = { ...about, type: textTransitions[to].event, data: { ...data, ...(note ? { note } : {}) } }
  if (reason === null) return [moved]
  return [moved, { ...about, type: 'record.text-own-decision', data: { ...data, step: to, reason } }]
}

function textAfter(actor: Actor, before: RecordText, to: TextTransitionName): RecordText {
  const { to: state } = textTransitions[to]
  const now = new Date()
  const next = { ...before, version: before.version + 1, updatedBy: actor.userId, updatedAt: now }
  if (to === 'approve')
    return { ...next, ...approved(before), state, approvedBy: actor.userId, approvedAt: now }
  if (to === 'review') return { ...next, state, reviewedBy: actor.userId }
  if (to === 'submit' || to === 'return') return { ...next, state, reviewedBy: null }
  // What is being written anew goes on; only what the public reads is taken away.
  return before.state === 'approved' ? { ...next, state } : next
}

/** An approved source is what translations are written from, unless all that was changed of it is minor. */
function approved({ locale, fields, approvedAt, material, sourceHash }: RecordText) {
  if (locale !== SOURCE_LOCALE) return {}
  const isNew = material || approvedAt === null || sourceHash === null
  return { material: false, sourceHash: isNew ? sourceHashOf(fields) : sourceHash }
}

/** Takes the record with its source text; whatever the language, only an approved record has approved texts. */
async function moveRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { record, move: { to, locale } }: { record: RecordView; move: TextMove },
): Promise<RecordView> {
  const isSource = locale === SOURCE_LOCALE
  const { version, state } = record
  const follow = async (step: 'submit' | 'approve' | 'return', note?: string) => {
    const isOwn = step === 'approve' && (await hasWritten(db, actor, record.id))
    const said = note === undefined ? {} : { note }
    return transitionLoaded(db, actor, collection, { before: record, isOwn, version, to: step, ...said })
  }
  if (isSource && to === 'submit' && (state === 'draft' || state === 'returned')) return follow('submit')
  if (isSource && to === 'return' && state === 'submitted' && can(actor, 'return', record)) {
    return follow('return', RETURNED_WITH_TEXT)
  }
  if (to !== 'approve') return record
  if (isSource && state === 'submitted') return follow('approve')
  if (state !== 'approved') throw recordNotApproved({ locale })
  return record
}

const RETURNED_WITH_TEXT = 'Trả lại cùng bản tiếng Việt.'

function placeOf({ locale, field }: TextMove): string {
  return field ? `texts.${locale}.${field}` : `texts.${locale}`
}

function kindOf(to: TextTransitionName): 'request' | 'remark' {
  return to === 'return' ? 'request' : 'remark'
}

function titleOf({ fields }: RecordText, record: RecordView): string {
  return typeof fields['title'] === 'string' ? fields['title'] : record.title
}

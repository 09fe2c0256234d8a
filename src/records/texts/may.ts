import type { Actor } from '../../platform/actor.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { can, notAllowed } from '../access.ts'
import type { RecordView, State } from '../record.ts'
import { ownReview, ownText, reasonNeeded } from './errors.ts'
import { SHORTEST_REASON, type ReviewPolicy } from './review-rules.ts'
import {
  textTransitionNames,
  textTransitions,
  type TextTransition,
  type TextTransitionName,
} from './states.ts'
import type { RecordText, TextState } from './text.ts'

// The table of rights speaks of a record's states; a text that waits for a decision is to it what a submitted record is.
const standing: Readonly<Record<TextState, State>> = {
  draft: 'draft',
  machine: 'draft',
  returned: 'returned',
  submitted: 'submitted',
  reviewed: 'submitted',
  approved: 'approved',
  archived: 'archived',
}

type Subject = Pick<RecordView, 'collection' | 'ownerOrgId' | 'state'>
type Text = Pick<RecordText, 'locale' | 'state' | 'publishedVersion' | 'authors' | 'reviewedBy'>

/** Whether an actor may write a language: the source by whoever may change the facts, others by translators. */
export function mayWrite(actor: Actor, record: Subject, locale: string): boolean {
  return can(actor, locale === SOURCE_LOCALE ? 'change' : 'translate', record)
}

/** Whether the actor's role allows a move of a text; who wrote it is another question. */
export function mayMove(actor: Actor, record: Subject, text: Text, { action }: TextTransition): boolean {
  if (action === 'write') return mayWrite(actor, record, text.locale)
  const state = action === 'archive' ? 'approved' : standing[text.state]
  return can(actor, action, { ...record, state })
}

/** Whether a text can make a move from where it is; `onePerson` when review and approval may be one step. */
export function isOpenTo(text: Text, name: TextTransitionName, onePerson: boolean): boolean {
  const { from }: TextTransition = textTransitions[name]
  if (from.includes(text.state)) return true
  // A published text can be withdrawn while its next version is being written.
  if (name === 'withdraw') return text.publishedVersion !== null
  return name === 'approve' && onePerson && text.state === 'submitted'
}

type Deciding = { transition: TextTransition; policy: ReviewPolicy; reason?: string | undefined }

/**
 * Whether an actor may make a move, and what for he decides about his own words: null where they are not his.
 * @throws notAllowed, ownText, ownReview, reasonNeeded
 */
export function requireMove(
  actor: Actor,
  record: Subject,
  text: Text,
  { transition, policy, reason }: Deciding,
): string | null {
  if (!mayMove(actor, record, text, transition)) throw notAllowed()
  const own = ownPart(actor, text, transition, policy.onePerson)
  if (own === null) return null
  if (!mayDecideOwn(text, policy)) throw own({ locale: text.locale })
  const why = reason?.trim() ?? ''
  if (why.length < SHORTEST_REASON) throw reasonNeeded()
  return why
}

/** What of a text is the actor's own, so that somebody else decides about it: his words, or his review. */
function ownPart({ userId }: Actor, text: Text, { notByAuthor, to }: TextTransition, onePerson: boolean) {
  if (!notByAuthor || userId === null) return null
  if (text.authors.includes(userId)) return ownText
  return to === 'approved' && !onePerson && text.reviewedBy === userId ? ownReview : null
}

function mayDecideOwn({ locale }: Text, { ownWithReason }: ReviewPolicy): boolean {
  return ownWithReason && locale !== SOURCE_LOCALE
}

/** The moves that an actor may make with a text now. */
export function textMovesFor(
  actor: Actor,
  record: Subject,
  text: Text,
  onePerson: boolean,
): TextTransitionName[] {
  return openMoves(actor, record, text, onePerson).filter(
    (name) => ownPart(actor, text, textTransitions[name], onePerson) === null,
  )
}

/** The moves that an actor may make only when he says why he decides about his own words. */
export function textMovesWithReason(
  actor: Actor,
  record: Subject,
  text: Text,
  policy: ReviewPolicy,
): TextTransitionName[] {
  if (!mayDecideOwn(text, policy)) return []
  return openMoves(actor, record, text, policy.onePerson).filter(
    (name) => ownPart(actor, text, textTransitions[name], policy.onePerson) !== null,
  )
}

function openMoves(actor: Actor, record: Subject, text: Text, onePerson: boolean): TextTransitionName[] {
  return textTransitionNames.filter(
    (name) => isOpenTo(text, name, onePerson) && mayMove(actor, record, text, textTransitions[name]),
  )
}

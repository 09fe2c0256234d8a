import type { Actor } from '../../platform/actor.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import { can, notAllowed } from '../access.ts'
import type { RecordView, State } from '../record.ts'
import { ownReview, ownText } from './errors.ts'
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

/** @throws notAllowed, ownText, ownReview */
export function requireMove(
  actor: Actor,
  record: Subject,
  text: Text,
  { transition, onePerson }: { transition: TextTransition; onePerson: boolean },
): void {
  if (!mayMove(actor, record, text, transition)) throw notAllowed()
  if (!transition.notByAuthor || actor.userId === null) return
  if (text.authors.includes(actor.userId)) throw ownText({ locale: text.locale })
  const decides = transition.to === 'approved'
  if (decides && !onePerson && text.reviewedBy === actor.userId) throw ownReview({ locale: text.locale })
}

/** The moves that an actor may make with a text now. */
export function textMovesFor(
  actor: Actor,
  record: Subject,
  text: Text,
  onePerson: boolean,
): TextTransitionName[] {
  return textTransitionNames.filter((name) => {
    const transition: TextTransition = textTransitions[name]
    if (!isOpenTo(text, name, onePerson) || !mayMove(actor, record, text, transition)) return false
    if (!transition.notByAuthor || actor.userId === null) return true
    if (text.authors.includes(actor.userId)) return false
    return name !== 'approve' || onePerson || text.reviewedBy !== actor.userId
  })
}

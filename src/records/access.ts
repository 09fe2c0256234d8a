import type { Actor } from '../platform/actor.ts'
import { defineError } from '../platform/errors.ts'
import type { RecordView } from './record.ts'
import { grantsFor, type Action, type Grant } from './rights.ts'
import { transitions, type Transition, type TransitionName } from './states.ts'

/** The organisations whose records an actor may act on; `everywhere` for the system and administrators. */
export type Scope = 'everywhere' | readonly string[]

type Subject = Pick<RecordView, 'collection' | 'ownerOrgId' | 'state'>

export const notAllowed = defineError('records.not-allowed', 403, {
  vi: 'Vai trò của bạn không được làm việc này với bản ghi này. Hãy nhờ người có quyền ở cơ quan chủ quản.',
  en: 'Your role does not allow this on this record. Ask someone with the right role in its organisation.',
})

export const ownWork = defineError('records.own-work', 403, {
  vi: 'Người soạn không được tự duyệt. Hãy để người khác trong cơ quan duyệt.',
  en: 'Authors do not approve their own work. Let somebody else in the organisation approve it.',
})

/** Where an actor may do something in a collection, whatever the state; used to scope lists and look-ups. */
export function scopeOf(actor: Actor, action: Action, collection: string): Scope {
  if (actor.kind === 'system') return 'everywhere'
  const reached = new Set<string>()
  for (const { grant, organisations } of reaches(actor, action, collection)) {
    if (grant.reach === 'everywhere') return 'everywhere'
    for (const id of organisations) reached.add(id)
  }
  return [...reached]
}

/** Whether an actor may do something to a record as it is now. Pure: it also decides which buttons show. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.kind === 'system') return true
  return reaches(actor, action, subject.collection).some(
    ({ grant, organisations }) =>
      (!grant.states || grant.states.includes(subject.state)) &&
      (grant.reach === 'everywhere' || organisations.includes(subject.ownerOrgId)),
  )
}

export function require(actor: Actor, action: Action, subject: Subject): void {
  if (!can(actor, action, subject)) throw notAllowed()
}

function reaches(actor: Actor, action: Action, collection: string) {
  return actor.assignments.flatMap(({ role, orgId, subtree }) =>
    grantsFor(role, action, collection).map((grant: Grant) => ({
      grant,
      organisations: grant.reach === 'organization' ? [orgId] : subtree,
    })),
  )
}

/** The transitions that an actor may make now; `hasWritten` says whether any of the record is in his own words. */
export function transitionsFor(actor: Actor, record: RecordView, hasWritten: boolean): TransitionName[] {
  return (Object.keys(transitions) as TransitionName[]).filter((name) => {
    const transition: Transition = transitions[name]
    return (
      transition.from.includes(record.state) &&
      can(actor, transition.action, record) &&
      !(transition.notByAuthor && hasWritten)
    )
  })
}

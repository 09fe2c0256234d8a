import type { Actor } from '../../platform/actor.ts'
import { INSTALLATION } from '../../platform/events.ts'
import { notAllowed, scopeOf, type Scope } from '../../records/access.ts'

/** The organisations that an actor administers. @throws notAllowed when there is none */
export function administered(actor: Actor, what: string): Scope {
  const scope = scopeOf(actor, 'administer', what)
  if (scope !== 'everywhere' && scope.length === 0) throw notAllowed()
  return scope
}

/** The chain in which an actor's own administrative acts are noted: that of the organisation he administers. */
export function chainOf({ assignments }: Actor): string {
  return assignments.find(({ role }) => role === 'administrator')?.orgId ?? INSTALLATION
}

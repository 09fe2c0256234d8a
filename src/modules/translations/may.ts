import type { Actor } from '../../platform/actor.ts'
import { notAllowed, scopeOf } from '../../records/access.ts'

/** Glossary and memory help whoever reads texts, whichever organisation he works for. @throws notAllowed */
export function requireGlossary(actor: Actor): void {
  const scope = scopeOf(actor, 'read', 'glossary-terms')
  if (scope !== 'everywhere' && scope.length === 0) throw notAllowed()
}

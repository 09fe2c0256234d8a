import type { Actor } from '../../platform/actor.ts'
import { administratorNeeded } from './errors.ts'

/** @throws administratorNeeded */
export function requireAdministrator(actor: Actor): void {
  if (actor.kind === 'system' || actor.assignments.some(({ role }) => role === 'administrator')) return
  throw administratorNeeded()
}

import type { Locale } from './labels.ts'

/**
 * A role that a person holds at one organisation. `subtree` are the ids of that organisation, of all below it
 * and of those they succeeded, resolved once when the actor is known, so that rights are pure decisions.
 */
export type Assignment = { role: string; orgId: string; subtree: readonly string[] }

/**
 * Who acts: a signed-in user, an API key on behalf of one, or the system itself (jobs, the command line
 * of the machine's owner). Acts take it as their second argument; nothing about it is global.
 */
export type Actor = {
  kind: 'user' | 'key' | 'system'
  /** The user's id; null for the system. */
  userId: string | null
  name: string
  assignments: readonly Assignment[]
  locale: Locale
  /** The session through which a user acts; keys and the system have none. */
  sessionId?: string | undefined
}

/** The machine's owner at the command line, jobs and migrations: allowed everything, named in every event. */
export function systemActor(name: string, locale: Locale = 'vi'): Actor {
  return { kind: 'system', userId: null, name, assignments: [], locale }
}

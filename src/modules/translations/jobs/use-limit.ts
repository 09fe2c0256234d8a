import { linkTooBusy } from './errors.ts'

/** Requests a minute by one link: many times what a person who translates needs. */
export const USES_A_MINUTE = 600

const MINUTE = 60_000
const MOST_LINKS = 10_000

const uses = new Map<string, { since: number; count: number }>()

/**
 * Counts one use of a link on this node, which it protects; addresses are limited before, for all requests.
 * @throws linkTooBusy
 */
export function countUse(key: string, now: number = Date.now()): void {
  const known = uses.get(key)
  if (!known || now - known.since >= MINUTE) {
    if (uses.size >= MOST_LINKS) uses.clear()
    uses.set(key, { since: now, count: 1 })
    return
  }
  known.count += 1
  if (known.count > USES_A_MINUTE) throw linkTooBusy()
}

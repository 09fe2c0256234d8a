import { useState } from 'react'
import type { Effect } from './change-form.tsx'

/** What is being said of a change, and what its preview told; the preview falls away when something else is said. */
export function useChange<Said extends object>(initial: Said) {
  const [said, setSaid] = useState(initial)
  const [tried, setTried] = useState<{ said: Said; effect: Effect } | null>(null)
  const effect = tried?.said === said ? tried.effect : undefined
  const say = (change: Partial<Said>) => setSaid((before) => ({ ...before, ...change }))
  return { said, say, effect, keep: (answer: Effect) => setTried({ said, effect: answer }) }
}

import { useSyncExternalStore } from 'react'

let locked = false
const listeners = new Set<() => void>()
let waiting: (() => void)[] = []

function change(next: boolean): void {
  if (locked === next) return
  locked = next
  for (const listener of listeners) listener()
}

/** Covers the page until somebody is signed in again; what was typed stays where it is. */
export function lock(): void {
  change(true)
}

export function unlock(): void {
  change(false)
  const released = waiting
  waiting = []
  for (const go of released) go()
}

/** Locks the page and waits until it is unlocked. */
export function whenUnlocked(): Promise<void> {
  lock()
  return new Promise((resolve) => waiting.push(resolve))
}

export function useLocked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => locked,
  )
}

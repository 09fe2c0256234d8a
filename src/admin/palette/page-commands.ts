import { useEffect, useSyncExternalStore } from 'react'
import type { IconName } from '../ui/icon.tsx'

/** Something that can be done on the page that is open, found by its name in the palette. */
export type PageCommand = { label: string; icon: IconName; keys?: string; run: () => void }

let current: readonly PageCommand[] = []
const listeners = new Set<() => void>()

function offer(commands: readonly PageCommand[]): void {
  current = commands
  for (const listener of listeners) listener()
}

/** Offers a page's commands in the palette while the page is open; keep the list the same between draws. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  useEffect(() => {
    offer(commands)
    return () => offer([])
  }, [commands])
}

export function useOfferedCommands(): readonly PageCommand[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}

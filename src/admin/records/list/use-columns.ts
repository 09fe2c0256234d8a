import { useSyncExternalStore } from 'react'
import { useMe } from '../../session.tsx'

const listeners = new Set<() => void>()

/**
 * The columns that an officer chose for a view of a collection, on this device; null until chosen. What the address
 * names goes before.
 */
export function useKeptColumns(
  collection: string,
  view: string | null,
): [string[] | null, (columns: readonly string[] | null) => void] {
  const key = `chalo.columns.${useMe().id}.${collection}.${view ?? ''}`
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(key),
  )
  const keep = (columns: readonly string[] | null) => {
    if (columns === null) localStorage.removeItem(key)
    else localStorage.setItem(key, columns.join())
    for (const listener of listeners) listener()
  }
  return [kept === null || kept === '' ? null : kept.split(','), keep]
}

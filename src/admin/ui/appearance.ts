import { useSyncExternalStore } from 'react'

export type Appearance = 'light' | 'dark' | 'system'

const KEPT = 'chalo.appearance'
const night = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

function chosen(): Appearance {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

function shown(): 'light' | 'dark' {
  const choice = chosen()
  if (choice !== 'system') return choice
  return night.matches ? 'dark' : 'light'
}

function apply(): void {
  document.documentElement.dataset['theme'] = shown()
  for (const listener of listeners) listener()
}

/** Dresses the page before anything is drawn, and again whenever the system changes. */
export function startAppearance(): void {
  apply()
  night.addEventListener('change', apply)
}

export function setAppearance(appearance: Appearance): void {
  if (appearance === 'system') localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, appearance)
  apply()
}

export function useAppearance(): { chosen: Appearance; shown: 'light' | 'dark' } {
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { chosen: useSyncExternalStore(listen, chosen), shown: useSyncExternalStore(listen, shown) }
}

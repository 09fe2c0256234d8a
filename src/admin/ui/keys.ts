import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'

const KEPT = 'chalo.single-keys'
const listeners = new Set<() => void>()

const singleKeysOn = () => localStorage.getItem(KEPT) !== 'off'

/** Single letters can be turned off (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysOn)
  const set = (next: boolean) => {
    localStorage.setItem(KEPT, next ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return [on, set]
}

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

let covered = false

// Before anybody hears of the key: Escape closes what lies over the page, and must not reach the page as well.
window.addEventListener(
  'keydown',
  () => {
    covered = document.querySelector('[role=dialog], [role=menu]') !== null
  },
  true,
)

/**
 * Keys of a page: `{ j: next, k: previous, 'mod+Enter': submit }`. Single letters rest while a field has the focus or a
 * dialog or menu is open; combinations with mod work everywhere.
 */
export function useKeys(keys: KeyMap): void {
  const [single] = useSingleKeys()
  const guarded = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (!covered) act(event)
  }
  const entries = Object.entries(keys)
  const letters = entries.filter(([key]) => !key.includes('mod+'))
  const combined = entries.filter(([key]) => key.includes('mod+'))
  useHotkeys(single ? letters.map(([key, act]): HotkeyItem => [key, guarded(act)]) : [])
  useHotkeys(
    combined.map(([key, act]): HotkeyItem => [key, act]),
    [],
  )
}

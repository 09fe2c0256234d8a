import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 1180px)')

/** Whether the outline has no column of its own and becomes a part of the panel. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}

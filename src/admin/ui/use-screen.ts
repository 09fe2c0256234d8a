import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 800px)')

/** Whether the screen is a phone's: the page scrolls as a whole and rows become cards. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener)
      return () => phone.removeEventListener('change', listener)
    },
    () => phone.matches,
  )
}

import { useSyncExternalStore } from 'react'

/** How much room a desk has: with the preview beside it, without, or on a phone. */
export type Width = 'wide' | 'narrow' | 'phone'

const narrow = window.matchMedia('(max-width: 1180px)')
const phone = window.matchMedia('(max-width: 800px)')

export function useWidth(): Width {
  return useSyncExternalStore(
    (listener) => {
      for (const query of [narrow, phone]) query.addEventListener('change', listener)
      return () => {
        for (const query of [narrow, phone]) query.removeEventListener('change', listener)
      }
    },
    () => (phone.matches ? 'phone' : narrow.matches ? 'narrow' : 'wide'),
  )
}

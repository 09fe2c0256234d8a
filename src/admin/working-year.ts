import { useSyncExternalStore } from 'react'
import { today, yearOf } from '../platform/time/dates.ts'

const KEPT = 'chalo.working-year'
const listeners = new Set<() => void>()

function kept(): number | null {
  const year = Number(localStorage.getItem(KEPT))
  return Number.isInteger(year) && year > 1990 ? year : null
}

/** The year whose work is done now, as the officer chose it on this device; null until chosen. */
export function useWorkingYear(): { year: number; chosen: number | null; setYear: (year: number) => void } {
  const chosen = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, kept)
  const setYear = (year: number) => {
    localStorage.setItem(KEPT, String(year))
    for (const listener of listeners) listener()
  }
  return { year: chosen ?? yearOf(today()), chosen, setYear }
}

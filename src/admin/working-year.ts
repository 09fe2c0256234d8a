import { useSyncExternalStore } from 'react'
import { today, yearOf } from '../platform/time/dates.ts'
import { addressesOf } from '../records/http/any-collection.ts'
import { useCall } from './queries.ts'

const KEPT = 'chalo.working-year'
const listeners = new Set<() => void>()

function kept(): number | null {
  const year = Number(localStorage.getItem(KEPT))
  return Number.isInteger(year) && year > 1990 ? year : null
}

const reports = addressesOf('reports').list

/** The year whose work is done now: as chosen on this device, else of the latest report, else this year. */
export function useWorkingYear(): { year: number; chosen: number | null; setYear: (year: number) => void } {
  const chosen = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, kept)
  const latest = useCall(
    reports,
    { sort: '-year', limit: 1 },
    { enabled: chosen === null, staleTime: 600_000 },
  )
  const reported = latest.data?.items[0]?.fields['year']
  const setYear = (year: number) => {
    localStorage.setItem(KEPT, String(year))
    for (const listener of listeners) listener()
  }
  return { year: chosen ?? (typeof reported === 'number' ? reported : yearOf(today())), chosen, setYear }
}

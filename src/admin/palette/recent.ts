import { useEffect } from 'react'

/** A record that was opened on this device. */
export type Visit = { collection: string; id: string }

const KEPT = 'chalo.recent-records'
const MOST = 12
const RECORD = /^\/records\/([^/]+)\/([0-9a-f-]{36})$/

/** The records opened last, the latest first. */
export function recentVisits(): Visit[] {
  const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
  return Array.isArray(kept) ? (kept as Visit[]) : []
}

/** Remembers the record that an address names; others are no records. */
export function useRecentVisit(pathname: string): void {
  useEffect(() => {
    const [, collection, id] = RECORD.exec(pathname) ?? []
    if (collection === undefined || id === undefined) return
    const others = recentVisits().filter((visit) => visit.id !== id)
    localStorage.setItem(KEPT, JSON.stringify([{ collection, id }, ...others].slice(0, MOST)))
  }, [pathname])
}

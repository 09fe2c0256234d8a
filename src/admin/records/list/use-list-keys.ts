import { useNavigate } from '@tanstack/react-router'
import { useState, type RefObject } from 'react'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { useKeys } from '../../ui/keys.ts'
import type { Selection } from './selection.ts'
import type { TableHandle } from './table.tsx'

type ListKeys = {
  rows: readonly SentRecord[]
  selection: Selection
  table: RefObject<TableHandle | null>
  box: RefObject<HTMLInputElement | null>
  /** Whether N adds a record of this collection. */
  adds: string | null
}

/** The row that the keys act on, and the keys: J K Home End move, X chooses, / searches, N adds; Enter opens what has the focus. */
export function useListKeys({ rows, selection, table, box, adds }: ListKeys) {
  const navigate = useNavigate()
  const [current, setCurrent] = useState(-1)
  const go = (position: number) => {
    if (rows.length === 0) return
    const within = Math.max(0, Math.min(position, rows.length - 1))
    setCurrent(within)
    table.current?.show(within)
  }
  const record = rows[current]
  useKeys({
    j: () => go(current + 1),
    k: () => go(current - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    x: () => record && selection.toggle(record),
    'shift+X': () => record && selection.extend(rows, current),
    '/': () => box.current?.focus(),
    ...(adds === null
      ? {}
      : { n: () => void navigate({ to: '/records/$collection/new', params: { collection: adds } }) }),
  })
  return { current, setCurrent, go }
}

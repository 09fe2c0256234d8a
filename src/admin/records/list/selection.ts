import { useMemo, useRef, useState } from 'react'
import type { SentRecord } from '../../../records/http/any-collection.ts'

export type Selection = {
  chosen: ReadonlyMap<string, SentRecord>
  has: (id: string) => boolean
  toggle: (record: SentRecord) => void
  /** From the last one toggled to this one. */
  extend: (rows: readonly SentRecord[], to: number) => void
  setAll: (records: readonly SentRecord[]) => void
  /** These are done with; what was chosen meanwhile stays. */
  drop: (records: readonly Pick<SentRecord, 'id'>[]) => void
  clear: () => void
}

/** The records chosen in a list; they stay chosen while it is scrolled, sorted or searched. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, SentRecord>>(new Map())
  const last = useRef<string | null>(null)
  return useMemo(
    () => ({
      chosen,
      has: (id) => chosen.has(id),
      toggle: (record) => {
        last.current = record.id
        const next = new Map(chosen)
        if (!next.delete(record.id)) next.set(record.id, record)
        setChosen(next)
      },
      extend: (rows, to) => {
        const from = rows.findIndex(({ id }) => id === last.current)
        const start = from === -1 ? to : Math.min(from, to)
        const stretch = rows.slice(start, Math.max(from, to) + 1)
        setChosen(new Map([...chosen, ...stretch.map((record) => [record.id, record] as const)]))
      },
      setAll: (records) => setChosen(new Map(records.map((record) => [record.id, record]))),
      drop: (records) => {
        const done = new Set(records.map(({ id }) => id))
        setChosen((now) => new Map([...now].filter(([id]) => !done.has(id))))
      },
      clear: () => setChosen(new Map()),
    }),
    [chosen],
  )
}

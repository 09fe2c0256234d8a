import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../../admin/api.ts'
import { useWorkingYear } from '../../../admin/working-year.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { directivesOverview } from '../overview-endpoints.ts'
import { askedDay, type Item, type Overview } from './texts.ts'

type Row = { id: string; version: number }

const PAUSE = 10
const MOST = 200

const known = new Map<string, Item | null>()
const wanted = new Map<IsoDate, Map<string, Row>>()
const listeners = new Set<() => void>()
let span: Overview['span'] = null
let timer: ReturnType<typeof setTimeout> | undefined

// A version stands for itself: once the record changes, its standing is asked for again.
const keyOf = (asOf: IsoDate, { id, version }: Row) => `${asOf} ${id} ${version}`

/** Rows that come into sight together are asked for together. */
function want(asOf: IsoDate, row: Row): void {
  if (known.has(keyOf(asOf, row))) return
  const rows = wanted.get(asOf) ?? new Map<string, Row>()
  rows.set(row.id, row)
  wanted.set(asOf, rows)
  timer ??= setTimeout(() => void ask(), PAUSE)
}

async function ask(): Promise<void> {
  timer = undefined
  const asked = [...wanted]
  wanted.clear()
  for (const [asOf, rows] of asked) {
    const all = [...rows.values()]
    for (let start = 0; start < all.length; start += MOST) await askFor(asOf, all.slice(start, start + MOST))
  }
}

async function askFor(asOf: IsoDate, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id).join(',')
  const answer = await call(directivesOverview, { asOf, ids, limit: MOST }).catch(() => null)
  if (!answer) return
  const items = new Map(answer.items.map((item) => [item.id, item]))
  for (const row of rows) known.set(keyOf(asOf, row), items.get(row.id) ?? null)
  span = answer.span
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The day that lists of documents are looked at: the end of the working year, or today. */
export function useListDay(): IsoDate {
  return askedDay({}, useWorkingYear().year)
}

/** How a listed document stands; undefined while that is on its way. */
export function useStanding(row: Row): Item | undefined {
  const asOf = useListDay()
  const item = useSyncExternalStore(listen, () => known.get(keyOf(asOf, row)))
  useEffect(() => want(asOf, row), [asOf, row])
  return item ?? undefined
}

/** The years that all periods span, once some rows have been asked for. */
export function useSpan(): Overview['span'] {
  return useSyncExternalStore(listen, () => span)
}

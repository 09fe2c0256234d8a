import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { AnySearch } from '../../search.ts'
import { useWords } from '../../words.ts'
import { viewOf, type Description } from '../views.ts'
import { columnsOf, usualColumns } from './columns.tsx'
import { groupedKinds, itemsOf } from './groups.ts'
import { readSearch, writeSearch, type ListState } from './list-search.ts'
import { metaNamed } from './spine.ts'
import { useKeptColumns } from './use-columns.ts'
import { useRows } from './use-rows.ts'

const words = { unknown: { vi: 'Chưa có', en: 'Not known' } } as const satisfies Record<string, Labels>

/** Rows up to here are put into groups as they are; of more, the server sorts by the group. */
const GROUPED_HERE = 100

/** What a list shows and how: read from the address, the officer's own columns, and the server's rows. */
export function useList(description: Description) {
  const t = useWords()
  const { name: collection } = description
  const [state, setState] = useListState()
  const group = groupOf(description, state)
  const sorted = usualSort(collection, state)
  const { sort } = sorted
  const [total, setTotal] = useState(0)
  const byServer = group !== null && total > GROUPED_HERE
  const list = useRows(collection, byServer ? { ...state, sort: group.name } : sorted)
  if (list.total !== null && list.total !== total) setTotal(list.total)
  const found = useDeferredValue(list.rows)
  const { more } = list
  const items = useMemo(
    () => itemsOf(found, { group, sorted: byServer, more, t, unknown: t(words.unknown) }),
    [found, group, byServer, more, t],
  )
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.record] : [])), [items])
  const [kept, keepColumns] = useKeptColumns(collection, state.view)
  const usual = useUsualColumns(description, rows)
  const names = state.columns ?? kept ?? usual
  const key = names.join()
  const columns = useMemo(() => columnsOf(description, key.split(','), t), [description, key, t])
  const setColumns = (next: string[] | null) => {
    keepColumns(next)
    // A saved view holds its columns in the address, so that they are saved with it.
    setState({ ...state, columns: state.view === null ? null : next })
  }
  return { state, setState, group, sort, list, items, rows, columns, names, kept, setColumns }
}

/** The list with the order that its subject gives it where nobody chose another. */
export function usualSort(collection: string, state: ListState): ListState {
  return { ...state, sort: state.sort ?? viewOf(collection).sort ?? null }
}

/** What the address asks of the list, and how to ask for something else. */
export function useListState(): [ListState, (next: ListState) => void] {
  const navigate = useNavigate()
  const search: AnySearch = useSearch({ strict: false })
  const state = useMemo(() => readSearch(search), [search])
  const setState = useCallback(
    (next: ListState) => void navigate({ to: '.', search: writeSearch(next), replace: true }),
    [navigate],
  )
  return [state, setState]
}

/** Settled by the first rows that come: a search does not change the columns under one's eyes. */
function useUsualColumns(description: Description, rows: Parameters<typeof usualColumns>[1]): string[] {
  const [settled, setSettled] = useState<string[] | null>(null)
  if (settled === null && rows.length > 0) setSettled(usualColumns(description, rows))
  return settled ?? usualColumns(description, rows)
}

/** The field by which rows stand together: as asked for, else as the subject says. */
function groupOf(description: Description, { group }: ListState) {
  const name = group === undefined ? viewOf(description.name).group : group
  const meta = name ? metaNamed(description, name) : undefined
  return name && meta && groupedKinds.includes(meta.kind) ? { name, meta } : null
}

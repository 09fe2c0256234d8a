import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addressesOf, type SentPage, type SentRecord } from '../../../records/http/any-collection.ts'
import { call } from '../../api.ts'
import { keyOf } from '../../queries.ts'
import { serverFilters, type ListState } from './list-search.ts'

const PAGE = 100

export type Rows = {
  rows: readonly SentRecord[]
  total: number | null
  totalExceeded: boolean
  /** Whether the first answer is still on its way. */
  waiting: boolean
  /** Whether what is shown belongs to an earlier question. */
  old: boolean
  error: Error | null
  more: boolean
  loadMore: () => void
  retry: () => void
}

/** What a list asks the server for, without the place in it. */
export function listInput({ q, sort, removed, filters }: ListState): Record<string, string | boolean> {
  return {
    ...serverFilters(filters),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(sort === null ? {} : { sort }),
    ...(removed ? { removed } : {}),
  }
}

/** The records of a list, page by page as they are scrolled to. */
export function useRows(collection: string, state: ListState): Rows {
  const { list } = addressesOf(collection)
  const input = listInput(state)
  const query = useInfiniteQuery({
    queryKey: [...keyOf(list), 'pages', input],
    queryFn: ({ pageParam, signal }): Promise<SentPage> => {
      const first = pageParam === null ? { count: true } : { cursor: pageParam }
      return call(list, { ...input, ...first, limit: PAGE }, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: SentPage) => nextCursor,
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  return {
    rows,
    total: data?.pages[0]?.total ?? null,
    totalExceeded: data?.pages[0]?.totalExceeded ?? false,
    waiting: query.isPending,
    old: query.isPlaceholderData,
    error: query.error,
    more: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    retry: () => void query.refetch(),
  }
}

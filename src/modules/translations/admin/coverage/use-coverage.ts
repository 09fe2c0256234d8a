import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, type Arrived } from '../../../../admin/api.ts'
import { keyOf } from '../../../../admin/queries.ts'
import { useAddress, type Address } from '../../../../admin/use-address.ts'
import { isPortalLocale } from '../../../../platform/locales.ts'
import {
  coverageSorts,
  readCoverage,
  readings,
  type CoverageFilters,
  type CoveragePage,
  type CoverageSort,
} from '../../coverage/endpoints.ts'
import { cellKinds } from '../../coverage/kinds.ts'

/** Flags that the address carries as `true`. */
export const flags = ['late', 'soon', 'published', 'mine'] as const
export type Flag = (typeof flags)[number]

const one = <Value extends string>(values: readonly Value[], text: string | undefined) =>
  values.find((value) => value === text)

export type Asked = Omit<CoverageFilters, 'collections' | Flag> & {
  collections?: string
  sort: CoverageSort
} & {
  [Name in Flag]?: string
}

/** What the address asks for; what it does not know is left out. */
export function askedOf(address: Address): Asked {
  const { collections, subject, q, owner, locale } = address
  const kind = one(cellKinds, address['kind'])
  const reading = one(readings, address['reading'])
  return {
    ...(collections ? { collections } : {}),
    ...(subject ? { subject } : {}),
    ...(q?.trim() ? { q: q.trim() } : {}),
    ...(owner ? { owner } : {}),
    ...(locale && isPortalLocale(locale) ? { locale } : {}),
    ...(kind ? { kind } : {}),
    ...(reading ? { reading } : {}),
    ...Object.fromEntries(flags.flatMap((flag) => (address[flag] === 'true' ? [[flag, 'true']] : []))),
    sort: one(coverageSorts, address['sort']) ?? 'title',
  }
}

/** The matrix as the address asks for it, page by page as it is scrolled to. */
export function useCoverage() {
  const [address, change] = useAddress()
  const asked = askedOf(address)
  const query = useInfiniteQuery({
    queryKey: [...keyOf(readCoverage), asked],
    queryFn: ({ pageParam, signal }): Promise<Arrived<CoveragePage>> =>
      call(readCoverage, { ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const { sort: _sort, ...filter } = asked
  return {
    address,
    change,
    asked,
    /** Anything narrows the list. */
    filtered: Object.keys(filter).length > 0,
    items,
    totals: data?.pages[0]?.totals ?? null,
    waiting: query.isPending,
    old: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
  }
}

export type Coverage = ReturnType<typeof useCoverage>

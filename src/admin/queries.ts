import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Endpoint } from '../platform/http/endpoint.ts'
import { ApiProblem, call, NetworkLost, type Arrived } from './api.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        error instanceof NetworkLost ? failures < 30 : !isRefusal(error) && failures < 2,
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 8000),
    },
    mutations: { retry: false },
  },
})

function isRefusal(error: Error): boolean {
  return error instanceof ApiProblem && error.status < 500
}

/** What an answer is kept under; the path's first words let an act refresh all that it may have changed. */
export function keyOf(endpoint: { method: string; path: string }, input?: unknown): unknown[] {
  return input === undefined ? [endpoint.path] : [endpoint.path, input]
}

export type CallSettings = {
  enabled?: boolean
  /** Shows the last answer while another is on its way, so that lists do not flicker. */
  keep?: boolean
  /** Milliseconds between repetitions. */
  every?: number
  staleTime?: number
}

/** The answer of an endpoint, kept and refreshed. */
export function useCall<Sent, Input, Output>(
  endpoint: Endpoint<Sent, Input, Output>,
  input: NoInfer<Sent>,
  { enabled = true, keep = false, every, staleTime }: CallSettings = {},
): UseQueryResult<Arrived<Output>> {
  return useQuery({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(staleTime === undefined ? {} : { staleTime }),
  }) as UseQueryResult<Arrived<Output>>
}

type ActSettings<Output> = {
  /** Endpoints whose answers may have changed; everything kept when left out. */
  refreshes?: readonly { method: string; path: string }[]
  onDone?: (output: Arrived<Output>) => void
}

/** An act at an endpoint; afterwards the answers that it may have changed are asked for again. */
export function useAct<Sent, Input, Output>(
  endpoint: Endpoint<Sent, Input, Output>,
  { refreshes, onDone }: ActSettings<Output> = {},
) {
  const client = useQueryClient()
  return useMutation<Arrived<Output>, Error, Sent>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (output) => {
      onDone?.(output)
      await (refreshes
        ? Promise.all(refreshes.map((changed) => client.invalidateQueries({ queryKey: keyOf(changed) })))
        : client.invalidateQueries())
    },
  })
}

import { readCollection } from '../../records/http/overview-endpoints.ts'
import { call } from '../api.ts'
import { keyOf, queryClient } from '../queries.ts'

/** Asks what a collection is while its page is still on its way; the page then finds the answer. */
export function describeAhead(collection: string): void {
  const input = { name: collection }
  void queryClient.prefetchQuery({
    queryKey: keyOf(readCollection, input),
    queryFn: ({ signal }) => call(readCollection, input, { signal }),
    staleTime: 60_000,
  })
}

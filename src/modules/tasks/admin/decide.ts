import { useQueryClient } from '@tanstack/react-query'
import { call, type Arrived } from '../../../admin/api.ts'
import { keyOf } from '../../../admin/queries.ts'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { z } from 'zod'
import { readWaiting, readWork, type WaitingItem } from '../endpoints.ts'
import { words } from './words.ts'

export type Waiting = Arrived<WaitingItem>

/** Where a step is taken back: the same address for every collection. */
function takeBackAt(collection: string) {
  const nothing = { vi: '', en: '' }
  return endpoint({
    method: 'POST',
    path: `/api/records/${collection}/:id/taken-back-steps`,
    group: 'any',
    summary: nothing,
    input: z.object({ id: z.string(), version: z.number() }),
  })
}

type Reason = { note: string; field?: string }

/** Approving and returning from the list; each can be taken back while the toast stands. */
export function useDecisions() {
  const t = useWords()
  const client = useQueryClient()
  const refresh = () =>
    Promise.all(
      [readWork, readWaiting].map((changed) => client.invalidateQueries({ queryKey: keyOf(changed) })),
    )

  const decide = async (item: Waiting, to: 'approve' | 'return', reason?: Reason) => {
    const { id, collection, version, title } = item
    const moved = await call(addressesOf(collection).transition, { id, version, to, ...reason })
    toast(t(to === 'approve' ? words.approved : words.sentBack, { title }), async () => {
      await call(takeBackAt(collection), { id, version: moved.version })
      toast(t(words.takenBack))
      await refresh()
    })
    await refresh()
  }
  return {
    approve: (item: Waiting) =>
      decide(item, 'approve').catch((error: Error) => {
        toast(error.message)
        return refresh()
      }),
    sendBack: (item: Waiting, reason: Reason) => decide(item, 'return', reason),
  }
}

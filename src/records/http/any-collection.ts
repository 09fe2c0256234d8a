import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { RecordView } from '../record.ts'
import { recordAddresses } from './one-record.ts'

/** A record as it comes over the wire: moments are ISO texts. */
export type SentRecord = Omit<RecordView, 'createdAt' | 'updatedAt' | 'deletedAt'> & {
  createdAt: string
  updatedAt: string
  deletedAt: string | null
}

export type SentPage = {
  items: SentRecord[]
  nextCursor: string | null
  total: number | null
  totalExceeded: boolean
}

type ListInput = Record<string, string | number | boolean | undefined>

/** The list of a collection that is known by its name only, and the addresses of its records. */
export function addressesOf(collection: string) {
  const list = endpoint({
    method: 'GET',
    path: `/api/records/${collection}`,
    group: 'any',
    summary: { vi: '', en: '' },
    input: z.unknown() as unknown as z.ZodType<ListInput, ListInput>,
    output: z.unknown() as unknown as z.ZodType<SentPage, SentPage>,
  })
  return { list, ...recordAddresses(collection) }
}

import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { RecordView } from '../record.ts'
import type { TransitionName } from '../states.ts'

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

const group = 'any'
const summary = { vi: '', en: '' }
const sent = <Value>() => z.unknown() as unknown as z.ZodType<Value, Value>
const record = sent<SentRecord>()
const done = sent<{ done: true }>()

type Values = Record<string, unknown>
type ListInput = Record<string, string | number | boolean | undefined>
type CreateInput = {
  ownerOrgId: string
  fields: Values
  extra?: Values
  visibility?: RecordView['visibility']
}
type ChangeInput = { id: string; version: number; ownerOrgId?: string } & Partial<CreateInput>
type MoveInput = { id: string; version: number; to: TransitionName; note?: string; field?: string }

/**
 * The addresses of a collection that is known by its name only, as browsers call them; the same as those of
 * `collectionEndpoints`, which need the collection itself.
 */
export function addressesOf(collection: string) {
  const base = `/api/records/${collection}`
  const one = `${base}/:id`
  return {
    list: endpoint({
      method: 'GET',
      path: base,
      group,
      summary,
      input: sent<ListInput>(),
      output: sent<SentPage>(),
    }),
    read: endpoint({
      method: 'GET',
      path: one,
      group,
      summary,
      input: sent<{ id: string }>(),
      output: sent<SentRecord & { transitions: TransitionName[] }>(),
    }),
    create: endpoint({
      method: 'POST',
      path: base,
      group,
      summary,
      input: sent<CreateInput>(),
      output: record,
    }),
    change: endpoint({
      method: 'PATCH',
      path: one,
      group,
      summary,
      input: sent<ChangeInput>(),
      output: record,
    }),
    transition: endpoint({
      method: 'POST',
      path: `${one}/transitions`,
      group,
      summary,
      input: sent<MoveInput>(),
      output: record,
    }),
    remove: endpoint({
      method: 'DELETE',
      path: one,
      group,
      summary,
      input: sent<{ id: string; version: number }>(),
      output: done,
    }),
    restore: endpoint({
      method: 'POST',
      path: `${one}/restoration`,
      group,
      summary,
      input: sent<{ id: string }>(),
      output: record,
    }),
    addLink: endpoint({
      method: 'POST',
      path: `${one}/links`,
      group,
      summary,
      input: sent<{ id: string; toId: string; role: string; note?: string }>(),
      output: sent<{ id: string }>(),
    }),
  }
}

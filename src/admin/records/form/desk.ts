import type { QueryClient } from '@tanstack/react-query'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import type { ReadRecord, RecordAddresses } from '../../../records/http/one-record.ts'
import { ApiProblem, call, NetworkLost } from '../../api.ts'
import { Refused, Unreachable, type Desk } from '../../drafts/desk.ts'
import type { Held } from '../../drafts/sheet-fields.ts'
import { apart, flat } from '../../drafts/values.ts'
import { keyOf } from '../../queries.ts'

/** A record as a sheet holds it. */
export function heldOf(record: Pick<SentRecord, 'id' | 'version' | 'fields' | 'extra'>): Held {
  return { id: record.id, version: record.version, values: flat(record) }
}

/** Puts what the server answered beside what was known of the record, for everything else on the page. */
export function keepRecord(client: QueryClient, { read }: RecordAddresses, record: SentRecord): void {
  client.setQueryData<ReadRecord>(keyOf(read, { id: record.id }), (known) =>
    known && known.version <= record.version ? { ...known, ...record } : known,
  )
}

/** Puts a record that has just been made where its form reads it, so that the form goes on without a gap. */
function keepNew(client: QueryClient, { read }: RecordAddresses, record: SentRecord): Held {
  const may = { change: true, comment: true }
  client.setQueryData<ReadRecord>(keyOf(read, { id: record.id }), { ...record, transitions: [], may })
  return heldOf(record)
}

/** The server as a sheet needs it. */
export function deskOf(addresses: RecordAddresses, client: QueryClient): Desk {
  const arrived = (record: SentRecord): Held => {
    keepRecord(client, addresses, record)
    return heldOf(record)
  }
  return {
    create: (values, ownerOrgId, creation) =>
      told(
        call(addresses.create, { ownerOrgId, ...apart(values) }, { idempotencyKey: creation }).then(
          (record) => keepNew(client, addresses, record),
        ),
      ),
    change: (record, values, note) =>
      told(
        call(addresses.change, {
          ...record,
          ...apart(values),
          ...(note === undefined ? { autosave: true } : note === '' ? {} : { note }),
        }).then(arrived),
      ),
    read: (id) => told(call(addresses.read, { id }).then(arrived)),
  }
}

/** The server's refusals in the words of a sheet. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NetworkLost) throw new Unreachable('', { cause: error })
    if (!(error instanceof ApiProblem)) throw error
    if (error.status >= 500 || error.status === 429) throw new Unreachable(error.message, { cause: error })
    throw new Refused(error.code, error.message, error.issues)
  }
}

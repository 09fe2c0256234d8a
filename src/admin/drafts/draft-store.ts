import { createStore, del, entries, set } from 'idb-keyval'
import type { Values } from './values.ts'

/** What has been typed and not yet confirmed by the server, kept on this device. */
export type Draft = {
  key: string
  userId: string
  collection: string
  /** Null for a record that the server does not know yet. */
  recordId: string | null
  /** The tab that wrote it; another tab takes it over only when that one is gone. */
  tab: string
  /** Where a new record shall belong. */
  ownerOrgId: string | null
  /** What the changes were made against. */
  base: { version: number; values: Values }
  changes: Values
  /** What cannot be read as a value yet, such as half a date. */
  texts: Readonly<Record<string, string>>
  /** Names the creation of a new record, so that it is created once however often it is sent. */
  creation: string
  /** What was sent to create it and not yet answered; a repetition must say the same. */
  creating: Values | null
  /** Epoch milliseconds of the last key. */
  at: number
}

export type DraftStore = {
  put(draft: Draft): Promise<void>
  remove(key: string): Promise<void>
  list(): Promise<Draft[]>
}

/** Drafts that live as long as the page: where the browser refuses to keep anything. */
export function memoryDrafts(): DraftStore {
  const kept = new Map<string, Draft>()
  return {
    put: async (draft) => void kept.set(draft.key, structuredClone(draft)),
    remove: async (key) => void kept.delete(key),
    list: async () => [...kept.values()],
  }
}

let opened: DraftStore | undefined

/** The drafts of this browser, in IndexedDB. */
export function browserDrafts(): DraftStore {
  opened ??= typeof indexedDB === 'undefined' ? memoryDrafts() : indexedDrafts()
  return opened
}

function indexedDrafts(): DraftStore {
  const store = createStore('chalo-drafts', 'records')
  const spare = memoryDrafts()
  // A full or forbidden store must not keep anybody from typing.
  const orSpare = <T>(work: Promise<T>, otherwise: () => Promise<T>) => work.catch(otherwise)
  return {
    put: (draft) => orSpare(set(draft.key, draft, store), () => spare.put(draft)),
    remove: async (key) => {
      await spare.remove(key)
      await orSpare(del(key, store), async () => {})
    },
    list: async () => [
      ...(await orSpare(
        entries<string, Draft>(store).then((all) => all.map(([, draft]) => draft)),
        async () => [],
      )),
      ...(await spare.list()),
    ],
  }
}

/** An id that needs no secure context: offices reach Chalo over plain http in their own network. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

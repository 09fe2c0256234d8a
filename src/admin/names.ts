import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { lookUpNames } from '../records/http/overview-endpoints.ts'
import { call, type Arrived } from './api.ts'

type Looked = Arrived<NonNullable<(typeof lookUpNames)['output']['_output']>>
export type RecordName = Looked['records'][number]
type OrganizationName = Looked['organizations'][number]
type Kind = 'records' | 'users' | 'organizations'

const LONGEST_ASKED = 500
const PAUSE = 10

/** Names that have arrived; null for what there is nothing to know of, or what I may not read. */
const known = {
  records: new Map<string, RecordName | null>(),
  users: new Map<string, string | null>(),
  organizations: new Map<string, OrganizationName | null>(),
}
const wanted: Record<Kind, Set<string>> = { records: new Set(), users: new Set(), organizations: new Set() }
const listeners = new Set<() => void>()
let edition = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Everything asked for within a moment goes in one call. */
function want(kind: Kind, ids: readonly string[]): void {
  const missing = ids.filter((id) => !known[kind].has(id) && !wanted[kind].has(id))
  for (const id of missing) wanted[kind].add(id)
  if (missing.length > 0) timer ??= setTimeout(() => void ask(), PAUSE)
}

async function ask(): Promise<void> {
  timer = undefined
  const asked = {
    records: take('records'),
    users: take('users'),
    organizations: take('organizations'),
  }
  const looked = await call(lookUpNames, asked).catch(() => null)
  if (!looked) return
  for (const id of asked.records) known.records.set(id, null)
  for (const id of asked.users) known.users.set(id, null)
  for (const id of asked.organizations) known.organizations.set(id, null)
  for (const record of looked.records) known.records.set(record.id, record)
  for (const user of looked.users) known.users.set(user.id, user.name)
  for (const organization of looked.organizations) known.organizations.set(organization.id, organization)
  edition += 1
  for (const listener of listeners) listener()
}

function take(kind: Kind): string[] {
  const taken = [...wanted[kind]].slice(0, LONGEST_ASKED)
  for (const id of taken) wanted[kind].delete(id)
  if (wanted[kind].size > 0) timer ??= setTimeout(() => void ask(), PAUSE)
  return taken
}

/** Forgets what a record was called, after it has been changed. */
export function forgetName(recordId: string): void {
  known.records.delete(recordId)
}

function useKnown<Value>(kind: Kind, ids: readonly string[], of: (id: string) => Value | null | undefined) {
  const key = ids.join()
  const seen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => edition,
  )
  useEffect(() => want(kind, key === '' ? [] : key.split(',')), [kind, key, seen])
  return useMemo(() => {
    const found = key === '' ? [] : key.split(',').map((id) => [id, of(id)] as const)
    return { seen, names: new Map(found.filter(isKnown<Value>)) }
  }, [key, of, seen]).names
}

function isKnown<Value>(entry: readonly [string, Value | null | undefined]): entry is [string, Value] {
  return entry[1] !== null && entry[1] !== undefined
}

const recordOf = (id: string) => known.records.get(id)
const userOf = (id: string) => known.users.get(id)
const organizationOf = (id: string) => {
  const organization = known.organizations.get(id)
  return organization && (organization.shortName ?? organization.name)
}

/** Titles and states of records by id; those not yet or never known are missing. */
export function useRecordNames(ids: readonly string[]): ReadonlyMap<string, RecordName> {
  return useKnown('records', ids, recordOf)
}

export function useUserNames(ids: readonly string[]): ReadonlyMap<string, string> {
  return useKnown('users', ids, userOf)
}

/** Short names of organisations as they are called today. */
export function useOrganizationNames(ids: readonly string[]): ReadonlyMap<string, string> {
  return useKnown('organizations', ids, organizationOf)
}

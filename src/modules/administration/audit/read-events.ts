import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import type { Event } from '../../../platform/events.ts'
import type { Locale } from '../../../platform/labels.ts'
import { today } from '../../../platform/time/dates.ts'
import type { Collections } from '../../../records/registry.ts'
import { subtreeOf } from '../../organizations/public.ts'
import { administered } from '../access.ts'
import { changesOf } from './changes.ts'
import type { EventFilter, EventView } from './endpoints.ts'
import { eventsWhere, findEvent, namesFor, readPlace, writePlace, type Asked } from './store.ts'
import { eventWords, noteOf, type Telling } from './words.ts'

export const eventNotFound = defineError('audit.event-not-found', 404, {
  vi: 'Không có sự kiện này trong nhật ký.',
  en: 'There is no such event in the log.',
})

/** Whom the log is told to, in which language. */
export type Reader = { actor: Actor; collections: Collections; locale: Locale }

/** What of the log was asked for, within what the reader administers. @throws notAllowed */
export async function askedOf(
  db: Database,
  { actor }: Reader,
  { organization, ...rest }: EventFilter,
): Promise<Asked> {
  const scope = administered(actor, 'events')
  if (organization === undefined) return { ...rest, chains: scope }
  const wanted = await subtreeOf(db, [organization], today())
  return { ...rest, chains: scope === 'everywhere' ? wanted : wanted.filter((id) => scope.includes(id)) }
}

type Page = { items: EventView[]; nextCursor: string | null }

/** A page of the log, the newest first. @throws notAllowed, badPage */
export async function listEvents(
  db: Database,
  reader: Reader,
  filter: EventFilter,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page> {
  const asked = await askedOf(db, reader, filter)
  const after = cursor === undefined ? null : readPlace(cursor)
  const found = await eventsWhere(db, asked, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { items: await told(db, reader, shown), nextCursor: last ? writePlace(last) : null }
}

/** Events in words, the ids in them as names. */
export async function told(
  db: Database,
  { collections, locale }: Reader,
  events: readonly Event[],
): Promise<EventView[]> {
  const telling = { collections, locale, names: await namesOf(db, events) }
  return events.map((event) => viewOf(event, telling))
}

function namesOf(db: Database, events: readonly Event[]) {
  const texts = (name: string) =>
    events.flatMap(({ data }) => (typeof data[name] === 'string' ? data[name] : []))
  const ids = [...events.map(({ recordId }) => recordId), ...events.map(({ orgId }) => orgId)]
  const named = [...ids, ...texts('orgId'), ...texts('to')].filter((id) => id !== null)
  return namesFor(db, { records: named.filter(isUuid), users: texts('user') })
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function viewOf(event: Event, telling: Telling): EventView {
  const { orgId, seq, at, type, recordId } = event
  const record = recordId === null ? undefined : telling.names.records.get(recordId)
  return {
    chain: orgId,
    seq,
    at,
    type,
    who: { kind: event.actorKind, id: event.actorId, name: event.actorName },
    organization: telling.names.organizations.get(orgId) ?? null,
    record: recordId !== null && record ? { id: recordId, ...record } : null,
    words: eventWords(event, telling),
    note: noteOf(event),
  }
}

/** One event with what it changed. @throws notAllowed, eventNotFound */
export async function readEvent(
  db: Database,
  reader: Reader,
  { chain, seq }: { chain: string; seq: number },
) {
  const scope = administered(reader.actor, 'events')
  const event = await findEvent(db, chain, seq)
  if (!event || (scope !== 'everywhere' && !scope.includes(chain))) throw eventNotFound()
  const [view] = await told(db, reader, [event])
  if (!view) throw eventNotFound()
  const { hash, previousHash, data } = event
  return { ...view, hash, previousHash, data, changes: await changesOf(db, reader, event) }
}

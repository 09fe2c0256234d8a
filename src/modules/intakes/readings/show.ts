import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { fieldsOf, type Collection, type Fields } from '../../../records/collection.ts'
import { loadDirectory, type Directory } from '../../../records/exchange/organizations.ts'
import { asText, showValue } from '../../../records/exchange/values/write-value.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { isNamedOrganization, isNamedOutlet } from '../../reports/public.ts'
import type { CandidateView, ConflictView, KindOfRecord, ReadingView } from './endpoints.ts'
import { readingNotFound } from './errors.ts'
import {
  completeFields,
  fieldsOfCandidate,
  idNamed,
  namesFor,
  resolved,
  titleOf,
  type Names,
} from './resolve.ts'
import {
  candidatesOf,
  conflictsOf,
  getReading,
  listReadings,
  type Candidate,
  type Conflict,
  type Reading,
} from './store.ts'
import { twinsIn, type Twins } from './twins.ts'

/** What showing the candidates of one reading takes, read once. */
type Showing = {
  collections: Collections
  names: Names
  directory: Directory
  locale: Locale
  /** Titles of the records that candidates became, are merged with, or point to. */
  titles: Map<string, string>
  twins: Map<string, Twins>
}

/** A reading with its text, its candidates and its contradictions. @throws readingNotFound */
export async function showReading(
  db: Database,
  actor: Actor,
  collections: Collections,
  id: string,
): Promise<ReadingView> {
  const reading = await getReading(db, actor, id)
  const [summary] = await listReadings(db, actor, id)
  if (!summary) throw readingNotFound()
  const candidates = await candidatesOf(db, id)
  const showing = await showingFor(db, actor, collections, { reading, candidates })
  const used = [...new Set(candidates.map(({ collection }) => collection))]
  return {
    ...summary,
    lines: linesOf(reading),
    headings: reading.metadata.headings,
    candidates: candidates.map((candidate) => viewOf(candidate, showing)),
    conflicts: await conflictViews(db, collections, reading),
    kinds: Object.fromEntries(used.map((name) => [name, kindOf(collectionNamed(collections, name))])),
    reportId: reading.reportId,
  }
}

export function linesOf({ text }: Pick<Reading, 'text'>): string[] {
  return text.split(/\r\n|\n|\r/)
}

type One = { reading: Reading; candidateId: string }

/** One candidate as its reading shows it. */
export async function candidateView(
  db: Database,
  actor: Actor,
  collections: Collections,
  { reading, candidateId }: One,
): Promise<CandidateView> {
  const candidates = (await candidatesOf(db, reading.id)).filter(({ id }) => id === candidateId)
  const showing = await showingFor(db, actor, collections, { reading, candidates })
  const [candidate] = candidates
  if (!candidate) throw readingNotFound()
  return viewOf(candidate, showing)
}

async function showingFor(
  db: Database,
  actor: Actor,
  collections: Collections,
  { reading, candidates }: { reading: Reading; candidates: readonly Candidate[] },
): Promise<Showing> {
  const names = await namesFor(db, reading.orgId)
  const twins = new Map<string, Twins>()
  for (const name of new Set(candidates.map(({ collection }) => collection))) {
    twins.set(name, await twinsIn(db, collectionNamed(collections, name), reading.orgId))
  }
  const ids = candidates.flatMap((candidate) => [
    candidate.recordId,
    candidate.mergeWith,
    ...Object.values(resolved(fieldsOfCandidate(candidate), names)),
  ])
  const titles = await titlesOf(db, ids)
  return { collections, names, directory: await loadDirectory(db), locale: actor.locale, titles, twins }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function titlesOf(db: Database, values: readonly unknown[]): Promise<Map<string, string>> {
  const ids = values.filter((value) => typeof value === 'string' && UUID.test(value))
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from records where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

function viewOf(candidate: Candidate, showing: Showing): CandidateView {
  const { collections, names, titles, twins } = showing
  const collection = collectionNamed(collections, candidate.collection)
  const raw = fieldsOfCandidate(candidate)
  const fields = completeFields(collection, resolved(raw, names))
  const recordId = candidate.recordId ?? candidate.mergeWith
  const { id, line, startAt: start, endAt: end, confidence, decision, version, decidedByName } = candidate
  return {
    id,
    collection: collection.name,
    title: titleOf(collection, fields),
    place: { line, start, end },
    confidence,
    decision,
    version,
    corrected: candidate.corrected !== null,
    decidedByName,
    record: recordId === null ? null : { id: recordId, title: titles.get(recordId) ?? '' },
    written: candidate.recordId !== null,
    known: (candidate.recordId === null && twins.get(collection.name)?.of(fields)) || null,
    shown: shownFields(collection, raw, fields, showing),
    values: valuesOf(collection, raw, fields, showing),
  }
}

const COUNTED = new Set(['integer', 'number', 'money'])

/** What the report says, and what an officer will miss: required and listed fields, and numbers. */
function shownFields(collection: Collection, raw: Fields, fields: Fields, showing: Showing) {
  const present = fieldsOf(collection).filter(({ name, meta }) => {
    const isKnown = textIn(name, meta, { raw, fields, showing }) !== null
    return (
      isKnown || (meta.kind !== 'sensitive' && (meta.required || (meta.listed && COUNTED.has(meta.kind))))
    )
  })
  return present.map(({ name, meta }) => ({
    name,
    text: textIn(name, meta, { raw, fields, showing }),
    isNew: idNamed(raw[name], showing.names) === null,
  }))
}

type In = { raw: Fields; fields: Fields; showing: Showing }

function textIn(name: string, meta: FieldMeta, { raw, fields, showing }: In): string | null {
  const value = raw[name]
  const id = idNamed(value, showing.names)
  if (id === null) return nameOf(value)
  return asText(showValue(meta, id ?? fields[name], showing)) || null
}

function nameOf(value: unknown): string | null {
  if (isNamedOrganization(value)) return value.organization
  return isNamedOutlet(value) ? value.outlet : null
}

/** Values to correct: an organisation or outlet that is not there yet as its name, the rest as the API has it. */
function valuesOf(collection: Collection, raw: Fields, fields: Fields, showing: Showing): Fields {
  const open = fieldsOf(collection).filter(({ meta }) => meta.kind !== 'sensitive')
  const entries = open.map(({ name }) => {
    const isNew = idNamed(raw[name], showing.names) === null
    return [name, isNew ? nameOf(raw[name]) : (fields[name] ?? null)]
  })
  return Object.fromEntries(entries)
}

function kindOf({ label, singular, shape }: Collection): KindOfRecord {
  return {
    label,
    singular,
    fields: fieldsOf({ shape })
      .filter(({ meta }) => meta.kind !== 'sensitive')
      .map(({ name, meta }) => ({ name, label: meta.label, unit: meta.unit ?? null })),
  }
}

/** Where the report contradicts itself, each way marked when the register says the same. */
export async function conflictViews(
  db: Database,
  collections: Collections,
  reading: Reading,
): Promise<ConflictView[]> {
  const conflicts = await conflictsOf(db, reading.id)
  const candidates = new Map((await candidatesOf(db, reading.id)).map((each) => [each.id, each]))
  const views: ConflictView[] = []
  for (const conflict of conflicts) {
    const about = conflict.candidateId ? candidates.get(conflict.candidateId) : undefined
    const registered = about ? await registeredValues(db, collections, reading, { about, conflict }) : {}
    views.push(conflictView(conflict, registered))
  }
  return views
}

function conflictView(conflict: Conflict, registered: Fields): ConflictView {
  const { id, kind, message, candidateId, chosen, version, decidedByName } = conflict
  const choices = conflict.choices.map(({ text, place, fields }) => {
    const [entry] = Object.entries(fields)
    const known = entry !== undefined && registered[entry[0]] === entry[1]
    return { text, place, value: entry ? valueText(entry[1]) : null, known }
  })
  return { id, kind, message, choices, candidateId, chosen, version, decidedByName }
}

function valueText(value: unknown): string {
  return typeof value === 'string' && isIsoDate(value) ? shortDate(value) : String(value)
}

type Registered = { about: Candidate; conflict: Conflict }

/** What the register already says of the thing that the report contradicts itself about. */
async function registeredValues(
  db: Database,
  collections: Collections,
  { orgId }: Reading,
  { about, conflict }: Registered,
): Promise<Fields> {
  const collection = collectionNamed(collections, about.collection)
  const names = await namesFor(db, orgId)
  const twins = await twinsIn(db, collection, orgId)
  for (const { fields } of conflict.choices) {
    const complete = completeFields(collection, resolved({ ...about.proposed, ...fields }, names))
    if (Object.keys(fields).length > 0 && twins.of(complete)) return fields
  }
  return {}
}

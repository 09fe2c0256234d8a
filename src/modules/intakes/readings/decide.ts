import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { joined } from '../../../platform/labels.ts'
import { require, scopeOf } from '../../../records/access.ts'
import { fieldsOf, type Collection, type Fields } from '../../../records/collection.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { isId } from '../../../records/exchange/references.ts'
import { findRecord } from '../../../records/store.ts'
import { checkFields } from '../../../records/validate.ts'
import type { CandidateView, ConflictView, Decision } from './endpoints.ts'
import {
  alreadyWritten,
  decidedMeanwhile,
  invalidProposal,
  mergeTargetUnknown,
  unknownChoice,
} from './errors.ts'
import { fieldsOfCandidate, namesFor, resolved } from './resolve.ts'
import { candidateView, conflictViews } from './show.ts'
import { getReading, lockCandidate, lockConflict, touch, type Candidate, type Reading } from './store.ts'

type About = { id: string; candidateId: string; version: number }

async function openCandidate(db: Database, actor: Actor, { id, candidateId, version }: About) {
  const reading = await getReading(db, actor, id)
  const candidate = await lockCandidate(db, id, candidateId)
  if (candidate.recordId) throw alreadyWritten()
  if (candidate.version !== version) throw decidedMeanwhile({ name: candidate.decidedByName })
  return { reading, candidate }
}

type Correct = About & { fields: Fields }

/** Corrects what a candidate says. @throws decidedMeanwhile, alreadyWritten */
export async function correctCandidate(
  db: Database,
  actor: Actor,
  collections: Collections,
  { fields, ...about }: Correct,
): Promise<CandidateView> {
  const { reading, candidate } = await openCandidate(db, actor, about)
  const collection = collectionNamed(collections, candidate.collection)
  const corrected = { ...candidate.corrected, ...named(collection, fields) }
  await sql`
    update reading_candidates set corrected = ${JSON.stringify(corrected)}::jsonb, version = version + 1,
      decided_by = ${actor.userId}, decided_by_name = ${actor.name}, decided_at = now()
    where id = ${candidate.id}::uuid`.execute(db)
  return after(db, actor, collections, { reading, candidateId: candidate.id })
}

/** Organisations and outlets may be named instead of chosen; what a name means is looked up when it is needed. */
function named(collection: Collection, fields: Fields): Fields {
  const known = new Map(fieldsOf(collection).map(({ name, meta }) => [name, meta]))
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    const meta = known.get(name)
    if (!meta || meta.kind === 'sensitive') return []
    if (typeof value !== 'string' || value === '' || isId(value)) return [[name, value === '' ? null : value]]
    if (meta.kind === 'organization') return [[name, { organization: value }]]
    if (meta.kind === 'record' && meta.collection === 'outlets') {
      return [[name, { outlet: value, country: null }]]
    }
    return [[name, value]]
  })
  return Object.fromEntries(entries)
}

type Decide = About & { decision: Decision | null; mergeWith?: string | undefined }

/**
 * Accepts, rejects or merges a candidate, or takes the decision back.
 * @throws decidedMeanwhile, alreadyWritten, invalidProposal, mergeTargetUnknown, notAllowed
 */
export async function decideCandidate(
  db: Database,
  actor: Actor,
  collections: Collections,
  { decision, mergeWith, ...about }: Decide,
): Promise<CandidateView> {
  const { reading, candidate } = await openCandidate(db, actor, about)
  const collection = collectionNamed(collections, candidate.collection)
  if (decision === 'accepted') await requireValid(db, actor, collection, { reading, candidate })
  const target = decision === 'merged' ? await mergeTarget(db, actor, collection, mergeWith) : null
  await sql`
    update reading_candidates set decision = ${decision}, merge_with = ${target}::uuid, version = version + 1,
      decided_by = ${actor.userId}, decided_by_name = ${actor.name}, decided_at = now()
    where id = ${candidate.id}::uuid`.execute(db)
  return after(db, actor, collections, { reading, candidateId: candidate.id })
}

type Opened = { reading: Reading; candidate: Candidate }

async function requireValid(
  db: Database,
  actor: Actor,
  collection: Collection,
  { reading, candidate }: Opened,
): Promise<void> {
  require(actor, 'create', { collection: collection.name, ownerOrgId: reading.orgId, state: 'draft' })
  const names = await namesFor(db, reading.orgId)
  const fields = resolved(fieldsOfCandidate(candidate), names, { standIns: true })
  const result = checkFields(collection, fields)
  if ('fields' in result) return
  const labels = new Map(fieldsOf(collection).map(({ name, meta }) => [name, meta.label]))
  const lines = result.issues.map(({ at, message }) => {
    const label = labels.get(at.split('.')[0] ?? '')
    return label ? { vi: `${label.vi}: ${message.vi}`, en: `${label.en}: ${message.en}` } : message
  })
  throw invalidProposal({ summary: joined(lines, '; ') }, result.issues)
}

async function mergeTarget(
  db: Database,
  actor: Actor,
  collection: Collection,
  id: string | undefined,
): Promise<string> {
  const scope = scopeOf(actor, 'read', collection.name)
  const found = id === undefined ? undefined : await findRecord(db, collection, id, { scope })
  if (!found) throw mergeTargetUnknown({ collection: collection.label })
  return found.id
}

type After = { reading: Reading; candidateId: string }

async function after(db: Database, actor: Actor, collections: Collections, { reading, candidateId }: After) {
  await touch(db, reading.id)
  return candidateView(db, actor, collections, { reading, candidateId })
}

type Choose = { id: string; conflictId: string; version: number; chosen: number | null }

/**
 * Chooses one of the ways in which a report puts something; the candidate that it is about takes that value, and both
 * ways are kept. @throws decidedMeanwhile, unknownChoice
 */
export async function chooseReading(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, conflictId, version, chosen }: Choose,
): Promise<ConflictView> {
  const reading = await getReading(db, actor, id)
  const conflict = await lockConflict(db, id, conflictId)
  if (conflict.version !== version) throw decidedMeanwhile({ name: conflict.decidedByName })
  const choice = chosen === null ? null : conflict.choices[chosen]
  if (choice === undefined) throw unknownChoice({ number: (chosen ?? 0) + 1 })
  await sql`
    update reading_conflicts set chosen = ${chosen}, version = version + 1, decided_by = ${actor.userId},
      decided_by_name = ${actor.name}, decided_at = now() where id = ${conflictId}::uuid`.execute(db)
  if (choice && conflict.candidateId && Object.keys(choice.fields).length > 0) {
    await sql`
      update reading_candidates set corrected = coalesce(corrected, '{}') || ${JSON.stringify(choice.fields)}::jsonb,
        version = version + 1
      where id = ${conflict.candidateId}::uuid and record_id is null`.execute(db)
  }
  await touch(db, id)
  const [view] = (await conflictViews(db, collections, reading)).filter((each) => each.id === conflictId)
  if (!view) throw new TypeError('A conflict that was there is gone')
  return view
}

import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { AppError } from '../../../platform/errors.ts'
import type { FileStore } from '../../../platform/files.ts'
import type { Labels } from '../../../platform/labels.ts'
import { fold } from '../../../platform/text/fold.ts'
import { addComment } from '../../../records/comments.ts'
import { changeRecord } from '../../../records/change.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import { addFile, listFiles } from '../../../records/files.ts'
import { addLink, linkExists } from '../../../records/links.ts'
import type { RecordView } from '../../../records/record.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { findRecord } from '../../../records/store.ts'
import { checkFields } from '../../../records/validate.ts'
import { findReport, isNamedOrganization, isNamedOutlet, reports } from '../../reports/public.ts'
import { readingKey } from './begin.ts'
import { nothingAccepted } from './errors.ts'
import { fieldsOfCandidate, namesFor, resolved, titleOf, type Names } from './resolve.ts'
import { linesOf } from './show.ts'
import {
  candidatesOf,
  conflictsOf,
  getReading,
  touch,
  type Candidate,
  type Conflict,
  type Reading,
} from './store.ts'
import { twinsIn, type Twins } from './twins.ts'

export type WrittenReading = {
  created: number
  joined: number
  refused: { candidateId: string; title: string; reason: Labels }[]
}

/** What others point to comes first. */
const FIRST = ['organizations', 'outlets', 'directives']

type Writing = {
  reading: Reading
  report: RecordView
  lines: string[]
  names: Names
  twins: Map<string, Twins>
  conflicts: Conflict[]
  /** Names of organisations that somebody refused: fields naming them stay empty. */
  refusedNames: Set<string>
  outcome: WrittenReading
}

type Write = { id: string; files: FileStore }

/**
 * Writes the accepted records of a reading as drafts, in the caller's transaction, each linked to the record of the
 * report, which carries the file. What is there already is only linked, so writing twice adds nothing.
 * @throws nothingAccepted, notAllowed
 */
export async function writeReading(
  db: Database,
  actor: Actor,
  collections: Collections,
  { id, files }: Write,
): Promise<WrittenReading> {
  const reading = await getReading(db, actor, id)
  const all = await candidatesOf(db, id)
  const chosen = all.filter(({ decision, recordId }) => isAccepted(decision) && recordId === null)
  if (chosen.length === 0) throw nothingAccepted()
  const accepted = [...chosen, ...(await acceptNamed(db, actor, all, chosen))]
  const writing: Writing = {
    reading,
    report: await reportOf(db, actor, reading, files),
    lines: linesOf(reading),
    names: await namesFor(db, reading.orgId),
    twins: new Map(),
    conflicts: await conflictsOf(db, id),
    refusedNames: new Set(all.flatMap(refusedName)),
    outcome: { created: 0, joined: 0, refused: [] },
  }
  for (const candidate of accepted.toSorted(byNeed)) {
    await writeCandidate(db, actor, collectionNamed(collections, candidate.collection), {
      candidate,
      writing,
    })
  }
  await touch(db, id)
  return writing.outcome
}

function isAccepted(decision: Candidate['decision']): boolean {
  return decision === 'accepted' || decision === 'merged'
}

function byNeed(a: Candidate, b: Candidate): number {
  const rank = ({ collection }: Candidate) =>
    (FIRST.indexOf(collection) + FIRST.length + 1) % (FIRST.length + 1)
  return rank(a) - rank(b) || a.position - b.position
}

/** Whoever accepts a record accepts the new organisations and outlets that it names, unless somebody refused them. */
async function acceptNamed(
  db: Database,
  actor: Actor,
  all: readonly Candidate[],
  chosen: readonly Candidate[],
): Promise<Candidate[]> {
  const values = chosen.flatMap((candidate) => Object.values(fieldsOfCandidate(candidate)))
  const wanted = new Set(
    values.flatMap((value) => {
      if (isNamedOrganization(value)) return [`organizations ${fold(value.organization)}`]
      return isNamedOutlet(value) ? [`outlets ${fold(value.outlet)}`] : []
    }),
  )
  const named = all.filter(({ collection, decision, proposed }) => {
    return decision === null && wanted.has(`${collection} ${fold(String(proposed['name']))}`)
  })
  await sql`
    update reading_candidates set decision = 'accepted', version = version + 1, decided_by = ${actor.userId},
      decided_by_name = ${actor.name}, decided_at = now()
    where id = any(${named.map(({ id }) => id)}::uuid[])`.execute(db)
  return named
}

function refusedName({ collection, decision, proposed }: Candidate): string[] {
  const name = proposed['name']
  return collection === 'organizations' && decision === 'rejected' && typeof name === 'string'
    ? [fold(name)]
    : []
}

/** The record of the report itself, with its file as evidence; made when the first of its records is written. */
async function reportOf(db: Database, actor: Actor, reading: Reading, files: FileStore): Promise<RecordView> {
  const { id, orgId, year, fileName, mediaType, sha256 } = reading
  const scope = 'everywhere'
  const known = reading.reportId ? await findRecord(db, reports, reading.reportId, { scope }) : undefined
  const report =
    known ??
    (await findReport(db, orgId, { year })) ??
    (await createRecord(db, actor, reports, {
      ownerOrgId: orgId,
      fields: reading.metadata.report,
      source: `report:${fileName}`,
    }))
  const attached = await listFiles(db, report.id)
  if (!attached.some((file) => file.sha256 === sha256)) {
    const file = { name: fileName, type: mediaType, bytes: await files.get(readingKey(sha256)) }
    await addFile(db, actor, reports, { record: report, file, role: 'source', files })
  }
  await sql`update readings set report_id = ${report.id}::uuid where id = ${id}::uuid`.execute(db)
  return report
}

type One = { candidate: Candidate; writing: Writing }

async function writeCandidate(
  db: Database,
  actor: Actor,
  collection: Collection,
  { candidate, writing }: One,
): Promise<void> {
  const { reading, names, outcome } = writing
  const fields = resolved(withoutRefused(candidate, writing), names)
  const checked = checkFields(collection, withDefaults(collection, fields, reading.orgId))
  if ('issues' in checked) {
    const reason = checked.issues[0]?.message ?? { vi: 'Không hợp lệ', en: 'Not valid' }
    outcome.refused.push({ candidateId: candidate.id, title: titleOf(collection, fields), reason })
    return
  }
  const record = await recordFor(db, actor, collection, { candidate, writing, fields: checked.fields })
  if (!record) return
  await sql`update reading_candidates set record_id = ${record.id}::uuid where id = ${candidate.id}::uuid`.execute(
    db,
  )
  if (collection.name === 'organizations') names.organizations.add(String(checked.fields['name']), record.id)
  if (collection.name === 'outlets') names.broughtOutlets.set(fold(String(checked.fields['name'])), record.id)
  await linkToSource(db, actor, record, { candidate, writing })
  await tellConflicts(db, actor, record, { candidate, writing })
}

/** A field whose organisation somebody refused stays empty. */
function withoutRefused(candidate: Candidate, { refusedNames }: Writing): Fields {
  const entries = Object.entries(fieldsOfCandidate(candidate)).map(([name, value]) => {
    const isRefused = isNamedOrganization(value) && refusedNames.has(fold(value.organization))
    return [name, isRefused ? null : value]
  })
  return Object.fromEntries(entries)
}

/** A duty without a named bearer is the reporting organisation's own. */
function withDefaults({ name }: Collection, fields: Fields, orgId: string): Fields {
  return name === 'staff-assignments' ? { ...fields, organization: fields['organization'] ?? orgId } : fields
}

type Recorded = One & { fields: Fields }

/** The record that a candidate is: the one it was merged with, its twin, or a new draft. */
async function recordFor(
  db: Database,
  actor: Actor,
  collection: Collection,
  { candidate, writing, fields }: Recorded,
): Promise<{ id: string; ownerOrgId: string } | null> {
  const { reading, twins, outcome } = writing
  const known = twins.get(collection.name) ?? (await twinsIn(db, collection, reading.orgId))
  twins.set(collection.name, known)
  const joinWith = candidate.mergeWith ?? known.of(fields)?.id
  const existing = joinWith ? await findRecord(db, collection, joinWith, { scope: 'everywhere' }) : undefined
  if (existing) {
    outcome.joined += 1
    if (candidate.decision === 'merged') await fillGaps(db, actor, collection, { existing, fields })
    return existing
  }
  const input = { ownerOrgId: reading.orgId, fields, source: `report:${reading.fileName}` }
  const created = await createRecord(db, actor, collection, input)
  known.add(fields, created)
  outcome.created += 1
  return created
}

type Gaps = { existing: RecordView; fields: Fields }

/** A merge adds what the record does not know yet, and overwrites nothing. */
async function fillGaps(db: Database, actor: Actor, collection: Collection, { existing, fields }: Gaps) {
  const missing = Object.entries(fields).filter(([name, value]) => {
    return !isEmpty(value) && isEmpty(existing.fields[name])
  })
  if (missing.length === 0) return
  const { id, version } = existing
  await changeRecord(db, actor, collection, { id, version, fields: Object.fromEntries(missing) })
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

async function linkToSource(
  db: Database,
  actor: Actor,
  record: { id: string; ownerOrgId: string },
  { candidate, writing }: One,
): Promise<void> {
  const { line, startAt, endAt } = candidate
  const words = (writing.lines[line - 1] ?? '').slice(startAt, endAt).trim()
  const note = `dòng ${line}: «${words}»`.slice(0, 500)
  try {
    await addLink(db, actor, record, { toId: writing.report.id, role: 'source', note })
  } catch (error) {
    // Two passages may tell of one record.
    if (!(error instanceof AppError) || error.code !== linkExists().code) throw error
  }
}

/** Both ways in which the report put something stay readable at the record. */
async function tellConflicts(
  db: Database,
  actor: Actor,
  record: { id: string },
  { candidate, writing }: One,
): Promise<void> {
  const about = writing.conflicts.filter(
    ({ candidateId, chosen }) => candidateId === candidate.id && chosen !== null,
  )
  for (const { message, choices, chosen } of about) {
    const ways = choices.map(({ text, place }, index) => {
      const where = place ? `dòng ${place.line}` : ''
      return `«${text}» (${where})${index === chosen ? ', được chọn' : ''}`
    })
    const found = await findCommented(db, record.id)
    if (found) {
      await addComment(db, actor, found, {
        body: `${message.vi} ${ways.join('; ')}.`.slice(0, 5000),
        field: null,
      })
    }
  }
}

async function findCommented(db: Database, id: string): Promise<RecordView | null> {
  const { rows } = await sql<RecordView>`
    select id, collection, owner_org_id, title, state, visibility, version from records where id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { FileStore } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { Fields } from '../../../records/collection.ts'
import { matchOutlet } from '../../press/public.ts'
import {
  findOutlets,
  isNamedOrganization,
  isNamedOutlet,
  organizationFields,
  organizationNames,
  readOldReport,
  type KnownOutlet,
  type OldReport,
  type OrganizationNames,
} from '../../reports/public.ts'
import { bytesOf, getUpload, requireComplete } from '../uploads/store.ts'
import { findReading, requireReader } from './store.ts'

type Begin = { uploadId: string; orgId: string; year?: number | undefined; files: FileStore }
type Proposed = OldReport['proposals'][number]

/** Where the file of a reading lies in the file store; equal bytes are stored once. */
export function readingKey(sha256: string): string {
  return `readings/${sha256.slice(0, 2)}/${sha256}`
}

/**
 * Reads an old report that has arrived and keeps what it proposes. The same file for the same organisation and year
 * is recognised: then its earlier reading goes on.
 * @throws mayNotRead, uploadUnfinished, yearNeeded
 */
export async function beginReading(
  db: Database,
  actor: Actor,
  { uploadId, orgId, year: asked, files }: Begin,
): Promise<{ id: string; again: boolean }> {
  requireReader(actor, orgId)
  const upload = await getUpload(db, actor, uploadId)
  requireComplete(upload)
  const bytes = await bytesOf(db, uploadId)
  const old = await readOldReport({ name: upload.name, bytes }, asked)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const before = await findReading(db, { orgId, year: old.year, sha256 })
  if (before) return { id: before, again: true }
  await files.put(readingKey(sha256), bytes)
  const id = newId()
  await db
    .insertInto('readings')
    .values({
      id,
      orgId,
      year: old.year,
      fileName: upload.name,
      mediaType: mediaTypeOf(upload.name),
      bytes: bytes.length,
      sha256,
      encoding: old.encoding,
      title: old.title,
      text: old.text,
      metadata: JSON.stringify({ report: old.report, headings: old.headings }),
      createdBy: actor.userId,
      createdByName: actor.name,
    })
    .execute()
  await keepProposals(db, id, orgId, old)
  const data = { file: upload.name, sha256, year: old.year }
  await recordEvent(db, actor, { type: 'reading.begun', orgId, data })
  return { id, again: false }
}

function mediaTypeOf(name: string): string {
  return /\.docx$/i.test(name)
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'text/plain'
}

async function keepProposals(db: Database, readingId: string, orgId: string, old: OldReport): Promise<void> {
  const names = await organizationNames(db, orgId)
  const outlets = await findOutlets(db)
  const seen = new Set<string>()
  // What a record names and nobody knows is proposed right before it.
  const all = old.proposals.flatMap((proposal, index) => [
    ...strangers(proposal, { names, outlets, seen, lines: old.text.split('\n') }).map((each) => ({
      each,
      index: -1,
    })),
    { each: proposal, index },
  ])
  const rows = all.map(({ each: { collection, fields, place, confidence } }, position) => ({
    id: newId(),
    position,
    collection,
    proposed: fields,
    line: place.line,
    start_at: place.start,
    end_at: place.end,
    confidence,
  }))
  await sql`
    insert into reading_candidates (id, reading_id, position, collection, proposed, line, start_at, end_at, confidence)
    select n.id, ${readingId}::uuid, n.position, n.collection, n.proposed, n.line, n.start_at, n.end_at, n.confidence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, position integer, collection text,
      proposed jsonb, line integer, start_at integer, end_at integer, confidence double precision)`.execute(
    db,
  )
  const idOf = new Map(all.map(({ index }, position) => [index, rows[position]?.id ?? null]))
  const conflicts = old.conflicts.map(({ kind, message, choices, proposal }, position) => ({
    id: newId(),
    position,
    kind,
    message,
    choices,
    candidate_id: proposal === null ? null : (idOf.get(proposal) ?? null),
  }))
  await sql`
    insert into reading_conflicts (id, reading_id, position, kind, message, choices, candidate_id)
    select n.id, ${readingId}::uuid, n.position, n.kind, n.message, n.choices, n.candidate_id
    from jsonb_to_recordset(${JSON.stringify(conflicts)}::jsonb) as n(id uuid, position integer, kind text,
      message jsonb, choices jsonb, candidate_id uuid)`.execute(db)
}

type Known = {
  names: OrganizationNames
  outlets: readonly KnownOutlet[]
  seen: Set<string>
  lines: readonly string[]
}

/** The organisations and outlets that a proposal names and the register does not have, each once. */
function strangers(proposal: Proposed, { names, outlets, seen, lines }: Known): Proposed[] {
  return Object.values(proposal.fields).flatMap((value): Proposed[] => {
    const [collection, name, fields] = isNamedOrganization(value)
      ? (['organizations', value.organization, () => organizationFields(names, value.organization)] as const)
      : isNamedOutlet(value)
        ? ([
            'outlets',
            value.outlet,
            (): Fields => ({ name: value.outlet, country: value.country, kind: 'other' }),
          ] as const)
        : [null, '', () => ({})]
    if (collection === null || seen.has(`${collection} ${fold(name)}`)) return []
    const known = collection === 'organizations' ? names.find(name) : matchOutlet(name, outlets)
    if (known) return []
    seen.add(`${collection} ${fold(name)}`)
    return [
      {
        collection,
        fields: fields(),
        place: placeOf(name, proposal, lines),
        confidence: proposal.confidence,
      },
    ]
  })
}

/** Where the name itself stands in the line, so that it is marked and not the whole passage. */
function placeOf(name: string, { place }: Proposed, lines: readonly string[]): Proposed['place'] {
  const start = (lines[place.line - 1] ?? '').indexOf(name)
  return start < 0 ? place : { line: place.line, start, end: start + name.length }
}

import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Issue } from '../../platform/errors.ts'
import { filled } from '../../platform/labels.ts'
import { can } from '../access.ts'
import type { Change } from '../change.ts'
import { fieldsOf, type Collection, type Fields } from '../collection.ts'
import type { NewRecord } from '../create.ts'
import { extraShape, type CustomField } from '../custom-fields.ts'
import type { RecordView } from '../record.ts'
import { checkFields, issueLabels } from '../validate.ts'
import { identityKey, idsByIdentity, readableRecords } from './existing.ts'
import { error, findingAt, warning, type Findings, type Problem } from './findings.ts'
import type { MappedColumn } from './header.ts'
import type { Draft } from './read-rows.ts'
import * as refusals from './refusals.ts'
import type { Table } from './table/table.ts'

/** What a row will do. */
export type Decision =
  | { act: 'create'; row: number; input: NewRecord }
  | { act: 'change'; row: number; before: RecordView; change: Change }
  | { act: 'unchanged'; row: number; before: RecordView }

export type Deciding = {
  collection: Collection
  columns: readonly MappedColumn[]
  format: Table['format']
  findings: Findings
  /** Owner of the rows that name none. */
  ownerOrgId: string | null
  added: ReadonlyMap<string, readonly CustomField[]>
  isRemoved(id: string): boolean
  /** The row that already stands for a record or an identity, in this or an earlier part of the file. */
  seen: Map<string, number>
  source: string
}

type Candidate = {
  draft: Draft
  before: RecordView | null
  ownerOrgId: string
  fields: Fields
  identity: string | null
}

/** Finds for each row the record that it means, and what it would do to it; rows that cannot be imported have none. */
export async function decide(db: Database, actor: Actor, drafts: readonly Draft[], options: Deciding) {
  const { collection } = options
  const note = noter(options)
  const byId = await readableRecords(
    db,
    actor,
    collection,
    drafts.flatMap(({ id }) => id ?? []),
  )
  const candidates = drafts.flatMap((draft) => candidateOf(draft, byId, options, note) ?? [])
  const known = await idsByIdentity(db, collection, candidates.flatMap(identified))
  const twins = candidates.flatMap((each) => twinId(each, known) ?? [])
  const byIdentity = await readableRecords(db, actor, collection, twins)
  return candidates
    .map((candidate) => matched(candidate, { known, byIdentity, options, note }))
    .filter((candidate) => candidate !== null)
    .flatMap((candidate) => {
      const decision = decisionOf(candidate, options)
      return isAllowed(actor, candidate, decision, { options, note }) ? [decision] : []
    })
}

type Note = (draft: Draft, problem: Problem, field?: string) => void

function noter({ columns, format, findings }: Deciding): Note {
  const places = new Map(columns.map(({ column, place }) => [column.name, place]))
  return (draft, problem, field) => {
    if (problem.severity === 'error') draft.faulty = true
    findings.add(findingAt(format, problem, { row: draft.row, place: field ? places.get(field) : undefined }))
  }
}

function candidateOf(draft: Draft, byId: ReadonlyMap<string, RecordView>, options: Deciding, note: Note) {
  const before = draft.id ? (byId.get(draft.id) ?? null) : null
  if (draft.id && !before) note(draft, error(refusals.unknownId), 'id')
  const ownerOrgId = draft.ownerOrgId ?? before?.ownerOrgId ?? options.ownerOrgId
  if (!ownerOrgId) note(draft, error(refusals.noOwner), 'ownerOrg')
  if (draft.faulty || !ownerOrgId) return null
  return check({ draft, before, ownerOrgId }, draft.fields, options, note)
}

/** Checks what a record would hold; null when that is refused. */
function check(
  base: Pick<Candidate, 'draft' | 'before' | 'ownerOrgId'>,
  fields: Fields,
  { collection }: Deciding,
  note: Note,
): Candidate | null {
  const result = checkFields(collection, { ...base.before?.fields, ...fields })
  if ('fields' in result) {
    return { ...base, fields: result.fields, identity: collection.identity(result.fields) }
  }
  for (const issue of result.issues) noteIssue(base.draft, issue, collection, note)
  return null
}

function noteIssue(draft: Draft, { at, message, params }: Issue, collection: Collection, note: Note): void {
  const [field = ''] = at.split('.')
  const label = fieldsOf(collection).find(({ name }) => name === field)?.meta.label
  const said = filled(message, params)
  const inFile = field in draft.fields || !label
  note(draft, inFile ? error(said) : error(refusals.ofField, { label, message: said }), field)
}

function identified({ identity, ownerOrgId }: Candidate) {
  return identity === null ? [] : [{ identity, ownerOrgId }]
}

function twinId(
  { identity, ownerOrgId, before }: Candidate,
  known: ReadonlyMap<string, string>,
): string | null {
  const id = identity === null ? undefined : known.get(identityKey({ identity, ownerOrgId }))
  return id && id !== before?.id ? id : null
}

type Matching = {
  known: ReadonlyMap<string, string>
  byIdentity: ReadonlyMap<string, RecordView>
  options: Deciding
  note: Note
}

/** The candidate joined with the record that it is, and refused when another row of the file is that already. */
function matched(candidate: Candidate, { known, byIdentity, options, note }: Matching): Candidate | null {
  const joined = joinTwin(candidate, { known, byIdentity, options, note })
  if (!joined) return null
  const { draft, before, identity, ownerOrgId } = joined
  const keys = [before?.id, identity && identityKey({ ownerOrgId, identity })].filter(
    (key) => typeof key === 'string',
  )
  const other = keys.map((key) => options.seen.get(key)).find((row) => row !== undefined)
  for (const key of keys) if (!options.seen.has(key)) options.seen.set(key, draft.row)
  if (other === undefined) return joined
  note(draft, error(refusals.twiceInFile, { row: other }))
  return null
}

function joinTwin(candidate: Candidate, { known, byIdentity, options, note }: Matching): Candidate | null {
  const id = twinId(candidate, known)
  if (!id) return candidate
  const { draft, before, ownerOrgId } = candidate
  const twin = byIdentity.get(id)
  if (before || !twin) {
    note(draft, error(refusals.alreadyThere, { title: twin?.title ?? '', id }))
    return null
  }
  // A row that does not name its record by id only adds to what is known; its empty cells erase nothing.
  return check({ draft, before: twin, ownerOrgId }, filledOf(draft.fields), options, note)
}

function filledOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function decisionOf({ draft, before, ownerOrgId, fields }: Candidate, { source }: Deciding): Decision {
  const { row } = draft
  const extra = filledOf(draft.extra)
  if (!before) return { act: 'create', row, input: { ownerOrgId, fields, extra, source } }
  const changed = differing(before.fields, fields)
  const changedExtra = differing(before.extra, draft.id ? draft.extra : extra)
  const moved = ownerOrgId !== before.ownerOrgId
  if (!moved && isNone(changed) && isNone(changedExtra)) return { act: 'unchanged', row, before }
  const change: Change = { id: before.id, version: before.version, fields: changed }
  if (!isNone(changedExtra)) change.extra = changedExtra
  if (moved) change.ownerOrgId = ownerOrgId
  return { act: 'change', row, before, change }
}

/** The values that differ; an empty list and nothing look the same in a cell and are the same here. */
function differing(before: Fields, after: Fields): Fields {
  const entries = Object.entries(after).filter(([name, value]) => {
    if (isEmpty(value) && isEmpty(before[name])) return false
    return JSON.stringify(before[name] ?? null) !== JSON.stringify(value)
  })
  return Object.fromEntries(entries)
}

function isNone(fields: Fields): boolean {
  return Object.keys(fields).length === 0
}

type Allowing = { options: Deciding; note: Note }

/** Whether the actor may do it and everything that it points to is there. */
function isAllowed(
  actor: Actor,
  candidate: Candidate,
  decision: Decision,
  { options, note }: Allowing,
): boolean {
  if (decision.act === 'unchanged') return true
  const { draft, ownerOrgId, before, fields } = candidate
  const { collection, added, isRemoved } = options
  if (before && !can(actor, 'change', before)) note(draft, error(refusals.mayNotChange))
  else if (before?.ownerOrgId !== ownerOrgId && !can(actor, 'create', newIn(collection, ownerOrgId))) {
    note(draft, error(refusals.mayNotCreate), 'ownerOrg')
  }
  for (const { name, meta } of fieldsOf(collection)) {
    const value = fields[name]
    if (meta.collection && typeof value === 'string' && isRemoved(value))
      note(draft, error(refusals.removed), name)
    if (!before && meta.required && isEmpty(value) && name in draft.fields) {
      note(draft, warning(refusals.neededLater), name)
    }
  }
  const steps = before ? (collection.checkChange?.(before.fields, fields) ?? []) : []
  for (const issue of steps) noteIssue(draft, issue, collection, note)
  const extra = decision.act === 'create' ? decision.input.extra : decision.change.extra
  for (const [key, problem] of extraProblems(extra ?? {}, added.get(ownerOrgId) ?? [])) {
    note(draft, problem, `extra.${key}`)
  }
  return !draft.faulty
}

function newIn(collection: Collection, ownerOrgId: string) {
  return { collection: collection.name, ownerOrgId, state: 'draft' as const }
}

function extraProblems(extra: Fields, added: readonly CustomField[]): [string, Problem][] {
  if (isNone(extra)) return []
  const parsed = extraShape(added).safeParse(extra)
  const issues = parsed.error?.issues ?? []
  return issues.flatMap((issue): [string, Problem][] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [key, error(refusals.notItsField)])
      : [[String(issue.path[0]), error(issueLabels(issue))]],
  )
}

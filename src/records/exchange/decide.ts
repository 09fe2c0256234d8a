import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Change } from '../change.ts'
import type { Fields } from '../collection.ts'
import type { RecordView } from '../record.ts'
import { checkFields } from '../validate.ts'
import { isAllowed } from './allowed.ts'
import { textChangesOf } from './decide-texts.ts'
import {
  isEmpty,
  isNone,
  noteIssue,
  noter,
  type Candidate,
  type Decision,
  type Deciding,
  type Note,
  type TextChange,
} from './decision.ts'
import { identityKey, idsByIdentity, readableRecords } from './existing.ts'
import { error } from './findings.ts'
import type { Draft } from './read-rows.ts'
import * as refusals from './refusals.ts'
import { textsOf } from './texts-of.ts'

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
  const distinct = candidates
    .map((candidate) => matched(candidate, { known, byIdentity, options, note }))
    .filter((candidate) => candidate !== null)
  const telling = distinct.filter(({ draft }) => !isNone(draft.texts))
  const texts = await textsOf(
    db,
    telling.flatMap(({ before }) => before?.id ?? []),
  )
  return distinct.flatMap((candidate) => {
    const current = texts.get(candidate.before?.id ?? '') ?? new Map()
    const changes = textChangesOf(actor, candidate, { collection, current, note })
    const decision = decisionOf(candidate, options, changes)
    return isAllowed(actor, candidate, decision, { options, note }) ? [decision] : []
  })
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
  options.noteKeys?.(draft.row, keys)
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

function decisionOf(
  { draft, before, ownerOrgId, fields }: Candidate,
  { source }: Deciding,
  texts: TextChange[],
): Decision {
  const { row } = draft
  const extra = filledOf(draft.extra)
  if (!before) return { act: 'create', row, input: { ownerOrgId, fields, extra, source }, texts }
  const changed = differing(before.fields, fields)
  const changedExtra = differing(before.extra, draft.id ? draft.extra : extra)
  const moved = ownerOrgId !== before.ownerOrgId
  if (!moved && isNone(changed) && isNone(changedExtra) && texts.length === 0)
    return { act: 'unchanged', row, before }
  const change: Change = { id: before.id, version: before.version, fields: changed }
  if (!isNone(changedExtra)) change.extra = changedExtra
  if (moved) change.ownerOrgId = ownerOrgId
  return { act: 'change', row, before, change, texts }
}

/** The values that differ; an empty list and nothing look the same in a cell and are the same here. */
function differing(before: Fields, after: Fields): Fields {
  const entries = Object.entries(after).filter(([name, value]) => {
    if (isEmpty(value) && isEmpty(before[name])) return false
    return JSON.stringify(before[name] ?? null) !== JSON.stringify(value)
  })
  return Object.fromEntries(entries)
}

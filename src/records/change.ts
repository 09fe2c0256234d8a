import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvents } from '../platform/events.ts'
import type { Vault } from '../platform/vault.ts'
import { require, scopeOf } from './access.ts'
import type { Collection, Fields } from './collection.ts'
import { refuseDuplicates } from './create.ts'
import { parseExtra } from './custom-fields.ts'
import { derive } from './derive.ts'
import { changedMeanwhile, recordNotFound } from './errors.ts'
import type { RecordView, Visibility } from './record.ts'
import { refuseKeptFiles } from './files.ts'
import { refuseUnknownOwners, refuseUnknownReferences } from './references.ts'
import { saveRevisions } from './revisions.ts'
import { maskFields, sealFields, unmasked } from './seal.ts'
import { findRecord, findRecords, updateRecords } from './store.ts'
import { checkStep, parseFields } from './validate.ts'

export type Change = {
  id: string
  /** The version that the change was made against. */
  version: number
  /** Only the fields that change. */
  fields?: Fields
  extra?: Fields
  ownerOrgId?: string
  visibility?: Visibility
}

/** Loads a record to act on it, locked until the transaction ends. @throws recordNotFound */
export async function loadForChange(db: Database, actor: Actor, collection: Collection, id: string) {
  const record = await findRecord(db, collection, id, {
    scope: scopeOf(actor, 'read', collection.name),
    lock: true,
  })
  if (!record) throw recordNotFound()
  return record
}

/** @throws changedMeanwhile */
export function requireVersion(record: RecordView, version: number): void {
  if (record.version !== version) throw changedMeanwhile({ current: record.version, yours: version })
}

/** Changes some fields of a record. @throws recordNotFound, changedMeanwhile, invalidRecord, duplicateRecord */
export async function changeRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { vault, ...change }: Change & { vault?: Vault },
): Promise<RecordView> {
  const [changed] = await changeRecords(db, actor, collection, [change], { vault })
  if (!changed) throw new Error('One change in, no record out')
  return changed
}

/** Changes many records of a collection at once: all of them, or none. Answers in the order of the changes. */
export async function changeRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  changes: readonly Change[],
  { vault }: { vault?: Vault } = {},
): Promise<RecordView[]> {
  const ids = changes.map(({ id }) => id)
  const found = await findRecords(db, collection, ids, scopeOf(actor, 'read', collection.name), {
    lock: true,
  })
  const byId = new Map(found.map((record) => [record.id, record]))
  const saves = changes.map((change) => prepare(actor, collection, byId.get(change.id), change))
  const extras = await changedExtras(db, collection, saves, changes)
  saves.forEach(({ after }, index) => Object.assign(after, { extra: { ...after.extra, ...extras[index] } }))
  return saveRecords(db, actor, collection, saves, { vault })
}

/** The added fields that each change names, checked; fields that are no longer in use keep what they hold. */
async function changedExtras(
  db: Database,
  collection: Collection,
  saves: readonly Save[],
  changes: readonly Change[],
): Promise<Fields[]> {
  const given = saves.map(({ after: { ownerOrgId } }, index) => ({
    ownerOrgId,
    extra: changes[index]?.extra ?? {},
  }))
  const parsed = await parseExtra(db, collection, given)
  return given.map(({ extra }, index) => {
    return Object.fromEntries(Object.keys(extra).map((key) => [key, parsed[index]?.[key]]))
  })
}

function prepare(actor: Actor, collection: Collection, before: RecordView | undefined, change: Change): Save {
  if (!before) throw recordNotFound()
  require(actor, 'change', before)
  requireVersion(before, change.version)
  const ownerOrgId = change.ownerOrgId ?? before.ownerOrgId
  if (ownerOrgId !== before.ownerOrgId) require(actor, 'create', { ...before, ownerOrgId, state: 'draft' })
  const after = {
    ...before,
    ownerOrgId,
    visibility: change.visibility ?? before.visibility,
    fields: parseFields(collection, {
      ...before.fields,
      ...unmasked(collection, change.fields ?? {}, before.fields),
    }),
    extra: before.extra,
  }
  checkStep(collection, before.fields, after.fields)
  return { before, after, event: 'record.changed' }
}

type Save = {
  before: RecordView
  after: RecordView
  event: string
  data?: Record<string, unknown>
}

/** Writes what differs in one record, one version up, with its revision and its event. */
export async function saveRecord(db: Database, actor: Actor, collection: Collection, save: Save) {
  const [saved] = await saveRecords(db, actor, collection, [save])
  if (!saved) throw new Error('One record in, none out')
  return saved
}

async function saveRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  saves: readonly Save[],
  { vault }: { vault?: Vault } = {},
): Promise<RecordView[]> {
  const rows = saves.map(({ before, after }) => {
    const changed = changedFields(before.fields, after.fields)
    const spine = { ...after, ...derive(collection, after.fields, after.extra), version: before.version + 1 }
    const values = Object.fromEntries(changed.map((name) => [name, after.fields[name]]))
    return { spine, changed, values, moved: after.ownerOrgId !== before.ownerOrgId }
  })
  await refuseImpossible(db, collection, rows)
  const sealed = rows.map(({ spine, values }) => ({ spine, changed: sealFields(collection, values, vault) }))
  await updateRecords(db, collection, sealed)
  const saved = rows.map(({ spine }) => toSaved(collection, spine))
  await saveRevisions(db, actor, saved)
  await recordEvents(
    db,
    actor,
    saved.map(({ id, ownerOrgId, title, version }, index) => ({
      type: saves[index]?.event ?? 'record.changed',
      orgId: ownerOrgId,
      recordId: id,
      data: {
        collection: collection.name,
        title,
        version,
        fields: rows[index]?.changed,
        ...saves[index]?.data,
      },
    })),
  )
  return saved
}

type Prepared = {
  spine: RecordView & ReturnType<typeof derive>
  changed: string[]
  values: Fields
  moved: boolean
}

// Only what changes is held against the rest: a record stays mendable when something it points to was removed.
async function refuseImpossible(
  db: Database,
  collection: Collection,
  rows: readonly Prepared[],
): Promise<void> {
  const moved = rows.filter((row) => row.moved)
  await refuseUnknownOwners(
    db,
    moved.map(({ spine }) => spine.ownerOrgId),
  )
  await refuseUnknownReferences(
    db,
    collection,
    rows.map(({ values }) => values),
  )
  const checked = rows.filter((row) => row.moved || row.changed.length > 0).map(({ spine }) => spine)
  await refuseDuplicates(db, collection, checked)
  await refuseKeptFiles(db, collection, checked)
}

type Derived = RecordView & ReturnType<typeof derive>

function toSaved(
  collection: Collection,
  { identity: _identity, search: _search, ...saved }: Derived,
): RecordView {
  return { ...saved, fields: maskFields(collection, saved.fields), updatedAt: new Date() }
}

function changedFields(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

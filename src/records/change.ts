import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { require, scopeOf } from './access.ts'
import type { Collection, Fields } from './collection.ts'
import { parseExtra } from './custom-fields.ts'
import { changedMeanwhile, recordNotFound } from './errors.ts'
import type { RecordView, Visibility } from './record.ts'
import { saveRecords, type Save, type SaveOptions } from './save.ts'
import { unmasked } from './seal.ts'
import { findRecord, findRecords } from './store.ts'
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
  { vault, autosave, note, ...change }: Change & SaveOptions,
): Promise<RecordView> {
  const [changed] = await changeRecords(db, actor, collection, [change], { vault, autosave, note })
  if (!changed) throw new Error('One change in, no record out')
  return changed
}

/** Changes many records of a collection at once: all of them, or none. Answers in the order of the changes. */
export async function changeRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  changes: readonly Change[],
  options: SaveOptions = {},
): Promise<RecordView[]> {
  const ids = changes.map(({ id }) => id)
  const found = await findRecords(db, collection, ids, scopeOf(actor, 'read', collection.name), {
    lock: true,
  })
  const byId = new Map(found.map((record) => [record.id, record]))
  const saves = changes.map((change) => prepare(actor, collection, byId.get(change.id), change))
  const extras = await changedExtras(db, collection, saves, changes)
  saves.forEach(({ after }, index) => Object.assign(after, { extra: { ...after.extra, ...extras[index] } }))
  return saveRecords(db, actor, collection, saves, options)
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

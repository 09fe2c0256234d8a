import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvent } from '../platform/events.ts'
import type { Vault } from '../platform/vault.ts'
import { require, scopeOf } from './access.ts'
import type { Collection, Fields } from './collection.ts'
import { refuseDuplicates } from './create.ts'
import { parseExtra } from './custom-fields.ts'
import { derive } from './derive.ts'
import { changedMeanwhile, recordNotFound } from './errors.ts'
import type { RecordView, Visibility } from './record.ts'
import { refuseUnknownReferences } from './references.ts'
import { saveRevisions } from './revisions.ts'
import { maskFields, sealFields } from './seal.ts'
import { findRecord, updateRecord } from './store.ts'
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
  vault?: Vault
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
  change: Change,
): Promise<RecordView> {
  const before = await loadForChange(db, actor, collection, change.id)
  require(actor, 'change', before)
  requireVersion(before, change.version)
  const ownerOrgId = change.ownerOrgId ?? before.ownerOrgId
  if (ownerOrgId !== before.ownerOrgId) require(actor, 'create', { ...before, ownerOrgId, state: 'draft' })
  const after = {
    ...before,
    ownerOrgId,
    visibility: change.visibility ?? before.visibility,
    fields: parseFields(collection, { ...before.fields, ...change.fields }),
    extra: { ...before.extra, ...change.extra },
  }
  checkStep(collection, before.fields, after.fields)
  if (change.extra) [after.extra = {}] = await parseExtra(db, collection, [after])
  return saveRecord(db, actor, collection, { before, after, event: 'record.changed', vault: change.vault })
}

type Save = {
  before: RecordView
  after: RecordView
  event: string
  data?: Record<string, unknown>
  vault?: Vault
}

/** Writes what differs, one version up, with its revision and its event. */
export async function saveRecord(db: Database, actor: Actor, collection: Collection, save: Save) {
  const { before, after, event, vault } = save
  const changed = changedFields(before.fields, after.fields)
  const derived = derive(collection, after.fields, after.extra)
  const spine = { ...after, ...derived, version: before.version + 1 }
  if (changed.length > 0 || after.ownerOrgId !== before.ownerOrgId) {
    await refuseDuplicates(db, collection, [spine])
    await refuseUnknownReferences(db, collection, [after.fields])
  }
  const values = Object.fromEntries(changed.map((name) => [name, after.fields[name]]))
  await updateRecord(db, collection, spine, sealFields(collection, values, vault))
  const saved = toSaved(collection, after, derived, spine.version)
  await saveRevisions(db, actor, [saved])
  await recordEvent(db, actor, {
    type: event,
    orgId: saved.ownerOrgId,
    recordId: saved.id,
    data: { collection: collection.name, title: saved.title, version: saved.version, fields: changed, ...save.data },
  })
  return saved
}

function toSaved(collection: Collection, after: RecordView, derived: ReturnType<typeof derive>, version: number) {
  const { title, happened } = derived
  const fields = maskFields(collection, after.fields)
  return { ...after, title, happened, version, fields, updatedAt: new Date() } satisfies RecordView
}

function changedFields(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}


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
import { refuseUnknownReferences } from './references.ts'
import { saveRevisions } from './revisions.ts'
import { maskFields, sealFields } from './seal.ts'
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
  const found = await findRecords(db, collection, ids, scopeOf(actor, 'read', collection.name), { lock: true })
  const byId = new Map(found.map((record) => [record.id, record]))
  const saves = changes.map((change) => prepare(actor, collection, byId.get(change.id), change))
  const withExtra = saves.filter((_, index) => changes[index]?.extra)
  const extras = await parseExtra(db, collection, withExtra.map(({ after }) => after))
  withExtra.forEach(({ after }, index) => (after.extra = extras[index] ?? {}))
  return saveRecords(db, actor, collection, saves, { vault })
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
    fields: parseFields(collection, { ...before.fields, ...change.fields }),
    extra: { ...before.extra, ...change.extra },
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
    return { spine, changed, moved: after.ownerOrgId !== before.ownerOrgId }
  })
  const checked = rows.filter(({ changed, moved }) => moved || changed.length > 0).map(({ spine }) => spine)
  await refuseDuplicates(db, collection, checked)
  await refuseUnknownReferences(db, collection, checked.map(({ fields }) => fields))
  const updates = rows.map(({ spine, changed }) => {
    const values = Object.fromEntries(changed.map((name) => [name, spine.fields[name]]))
    return { spine, changed: sealFields(collection, values, vault) }
  })
  await updateRecords(db, collection, updates)
  const saved = rows.map(({ spine }) => toSaved(collection, spine))
  await saveRevisions(db, actor, saved)
  await recordEvents(
    db,
    actor,
    saved.map(({ id, ownerOrgId, title, version }, index) => ({
      type: saves[index]?.event ?? 'record.changed',
      orgId: ownerOrgId,
      recordId: id,
      data: { collection: collection.name, title, version, fields: rows[index]?.changed, ...saves[index]?.data },
    })),
  )
  return saved
}

type Derived = RecordView & ReturnType<typeof derive>

function toSaved(collection: Collection, { identity: _identity, search: _search, ...saved }: Derived): RecordView {
  return { ...saved, fields: maskFields(collection, saved.fields), updatedAt: new Date() }
}

function changedFields(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}


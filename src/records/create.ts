import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvents } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import type { Vault } from '../platform/vault.ts'
import { require } from './access.ts'
import type { Collection, Fields } from './collection.ts'
import { parseExtra } from './custom-fields.ts'
import { derive } from './derive.ts'
import { duplicateRecord } from './errors.ts'
import { refuseUnknownOwners, refuseUnknownReferences } from './references.ts'
import type { RecordView, State, Visibility } from './record.ts'
import { saveRevisions } from './revisions.ts'
import { maskFields, sealFields, withoutMasks } from './seal.ts'
import { insertRecords, type SpineRow } from './store.ts'
import { parseFields } from './validate.ts'

export type NewRecord = {
  /** Given only when another system already chose it. */
  id?: string
  ownerOrgId: string
  fields: unknown
  extra?: Fields
  visibility?: Visibility
  source?: string
}

type CreateOptions = {
  vault?: Vault
  /** Only for data that was approved elsewhere (demo, restored or accepted reports); the system alone may. */
  state?: State
}

/** Creates one draft record. @throws invalidRecord, duplicateRecord, unknownReference, notAllowed */
export async function createRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { vault, ...record }: NewRecord & CreateOptions,
): Promise<RecordView> {
  const { state, ...input } = record
  const [created] = await createRecords(db, actor, collection, [input], { vault, state })
  if (!created) throw new Error('One record in, none out')
  return created
}

/** Creates many records of a collection at once: all of them, or none. */
export async function createRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  inputs: readonly NewRecord[],
  options: CreateOptions = {},
): Promise<RecordView[]> {
  if (inputs.length === 0) return []
  const state = (actor.kind === 'system' && options.state) || 'draft'
  for (const ownerOrgId of new Set(inputs.map((input) => input.ownerOrgId))) {
    require(actor, 'create', { collection: collection.name, ownerOrgId, state: 'draft' })
  }
  const prepared = inputs.map((input) => prepare(collection, actor, input, state))
  const extras = await parseExtra(
    db,
    collection,
    prepared.map(({ spine }) => spine),
  )
  const rows = prepared.map((row, index) => ({ ...row, spine: { ...row.spine, extra: extras[index] ?? {} } }))
  await refuseDuplicates(
    db,
    collection,
    rows.map(({ spine }) => spine),
  )
  const coming = new Set(rows.map(({ spine }) => spine.id))
  await refuseUnknownOwners(
    db,
    rows.map(({ spine }) => spine.ownerOrgId),
    coming,
  )
  await refuseUnknownReferences(
    db,
    collection,
    rows.map(({ fields }) => fields),
    coming,
  )
  const sealed = rows.map(({ spine, fields }) => ({
    spine,
    fields: sealFields(collection, fields, options.vault),
  }))
  await insertRecords(db, collection, sealed)
  const records = rows.map(({ spine, fields }) => toView(collection, spine, fields))
  await saveRevisions(db, actor, records)
  await recordEvents(
    db,
    actor,
    records.map(({ id, ownerOrgId, title }) => ({
      type: 'record.created',
      orgId: ownerOrgId,
      recordId: id,
      data: { collection: collection.name, title, ...(state === 'draft' ? {} : { state }) },
    })),
  )
  return records
}

function prepare(collection: Collection, actor: Actor, input: NewRecord, state: State) {
  const fields = withoutMasks(collection, parseFields(collection, input.fields))
  const extra = input.extra ?? {}
  const spine: SpineRow = {
    id: input.id ?? newId(),
    collection: collection.name,
    ownerOrgId: input.ownerOrgId,
    ...derive(collection, fields, extra),
    state,
    visibility: input.visibility ?? 'office',
    version: 1,
    source: input.source ?? null,
    extra,
    createdBy: actor.userId,
  }
  return { spine, fields }
}

function toView(collection: Collection, spine: SpineRow, fields: Fields): RecordView {
  const { identity: _identity, search: _search, ...shown } = spine
  const now = new Date()
  return { ...shown, createdAt: now, updatedAt: now, deletedAt: null, fields: maskFields(collection, fields) }
}

type Identified = Pick<SpineRow, 'id' | 'title' | 'ownerOrgId' | 'identity'>

/** @throws duplicateRecord naming the record that is already there */
export async function refuseDuplicates(
  db: Database,
  collection: Collection,
  rows: readonly Identified[],
): Promise<void> {
  const known = rows.filter(({ identity }) => identity !== null)
  const seen = new Map<string, Identified>()
  for (const row of known) {
    const key = `${row.ownerOrgId} ${row.identity}`
    const twin = seen.get(key)
    if (twin) throw duplicateRecord({ title: twin.title, id: twin.id })
    seen.set(key, row)
  }
  if (known.length === 0) return
  const { rows: twins } = await sql<Identified>`
    select r.id, r.title from records r
    join unnest(${known.map(({ ownerOrgId }) => ownerOrgId)}::uuid[], ${known.map(({ identity }) => identity)}::text[],
      ${known.map(({ id }) => id)}::uuid[]) as n(owner_org_id, identity, id)
      on r.owner_org_id = n.owner_org_id and r.identity = n.identity and r.id <> n.id
    where r.collection = ${collection.name} and r.deleted_at is null limit 1`.execute(db)
  if (twins[0]) throw duplicateRecord({ title: twins[0].title, id: twins[0].id })
}

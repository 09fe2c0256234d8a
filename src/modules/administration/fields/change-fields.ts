import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import { require } from '../../../records/access.ts'
import { addCustomField } from '../../../records/custom-fields.ts'
import { refuseUnknownOwners } from '../../../records/references.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { administered } from '../access.ts'
import type { AddedField, FieldChange, NewField } from './endpoints.ts'
import { fieldKey } from './field-key.ts'
import * as store from './store.ts'

export const fieldNotFound = defineError('custom-fields.not-found', 404, {
  vi: 'Không có trường tự thêm này; hãy tải lại trang.',
  en: 'There is no such added field; load the page again.',
})

export const optionsNeeded = defineError('custom-fields.options-needed', 422, {
  vi: 'Trường chọn «{label}» cần ít nhất hai lựa chọn khác nhau.',
  en: 'The choice “{label}” needs at least two different options.',
})

export const labelTaken = defineError('custom-fields.label-taken', 409, {
  vi: 'Danh mục đã có trường «{label}»; hãy đặt tên khác để người nhập không nhầm.',
  en: 'The collection already has a field “{label}”; choose another name.',
})

/** The added fields of a collection as an administrator sees them. @throws notAllowed, unknownCollection */
export function listAddedFields(
  db: Database,
  actor: Actor,
  collections: Collections,
  collection: string,
): Promise<AddedField[]> {
  administered(actor, collection)
  return store.fieldsOfCollection(db, collectionNamed(collections, collection).name)
}

/** Adds a field at the end; its key is made of its label. @throws notAllowed, optionsNeeded, labelTaken */
export async function addField(
  db: Database,
  actor: Actor,
  collections: Collections,
  { ownerOrgId: orgId, ...input }: NewField,
): Promise<AddedField> {
  const { name, shape } = collectionNamed(collections, input.collection)
  require(actor, 'administer', { collection: name, ownerOrgId: orgId, state: 'draft' })
  requireOptions(input)
  await refuseUnknownOwners(db, [orgId])
  await store.lockFields(db, name)
  const known = await store.fieldsOfCollection(db, name)
  requireFreeLabel(known, input.labelVi)
  const key = fieldKey(
    input.labelVi,
    new Set([...known.map((each) => each.key), ...Object.keys(shape.shape)]),
  )
  const position = Math.max(0, ...known.map((each) => each.position)) + 1
  const { id } = await addCustomField(db, actor, { ...input, orgId, key, position })
  return getField(db, id)
}

/** Changes what is said of a field; its kind and key stay, for values are kept under them. */
export async function changeField(db: Database, actor: Actor, change: FieldChange): Promise<AddedField> {
  const before = await fieldToChange(db, actor, change.id)
  requireOptions({ ...before, ...defined(change) })
  if (change.labelVi !== undefined && change.labelVi !== before.labelVi) {
    requireFreeLabel(await store.fieldsOfCollection(db, before.collection), change.labelVi)
  }
  await store.updateField(db, change)
  const after = await getField(db, change.id)
  const said = Object.keys(defined(change)) as (keyof AddedField)[]
  const fields = said.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  await note(db, actor, 'custom-field.changed', after, {
    fields,
    before: Object.fromEntries(fields.map((name) => [name, before[name]])),
    after: Object.fromEntries(fields.map((name) => [name, after[name]])),
  })
  return after
}

/** Takes a field out of use, or brings it back; values are kept either way. */
export async function retireField(
  db: Database,
  actor: Actor,
  { id, retired }: { id: string; retired: boolean },
): Promise<AddedField> {
  const before = await fieldToChange(db, actor, id)
  if ((before.retiredAt !== null) === retired) return before
  await store.setRetired(db, id, retired)
  await note(db, actor, retired ? 'custom-field.retired' : 'custom-field.restored', before)
  return getField(db, id)
}

/** Puts the fields of a collection in the order given; ids of other collections are refused. */
export async function orderFields(
  db: Database,
  actor: Actor,
  { collection, ids }: { collection: string; ids: string[] },
): Promise<AddedField[]> {
  await store.lockFields(db, collection)
  const known = new Map((await store.fieldsOfCollection(db, collection)).map((field) => [field.id, field]))
  for (const id of ids) {
    const field = known.get(id)
    if (!field) throw fieldNotFound()
    requireRight(actor, field)
  }
  const [first] = ids
  const owner = first === undefined ? undefined : known.get(first)
  await store.placeFields(db, ids)
  if (owner) await note(db, actor, 'custom-field.ordered', owner, { order: ids })
  return store.fieldsOfCollection(db, collection)
}

async function fieldToChange(db: Database, actor: Actor, id: string): Promise<AddedField> {
  administered(actor, 'custom-fields')
  const found = await store.findField(db, id)
  if (!found) throw fieldNotFound()
  requireRight(actor, found)
  await store.lockFields(db, found.collection)
  return getField(db, id)
}

function requireRight(actor: Actor, { collection, orgId }: AddedField): void {
  require(actor, 'administer', { collection, ownerOrgId: orgId, state: 'draft' })
}

async function getField(db: Database, id: string): Promise<AddedField> {
  const found = await store.findField(db, id)
  if (!found) throw fieldNotFound()
  return found
}

function requireOptions({ kind, options, labelVi }: Pick<AddedField, 'kind' | 'options' | 'labelVi'>): void {
  const isChoice = kind === 'choice' || kind === 'choices'
  if (isChoice && new Set(options).size < Math.max(2, options.length)) throw optionsNeeded({ label: labelVi })
}

function requireFreeLabel(known: readonly AddedField[], label: string): void {
  if (known.some(({ labelVi, retiredAt }) => labelVi === label && retiredAt === null))
    throw labelTaken({ label })
}

function defined({ id: _id, ...said }: FieldChange): Partial<AddedField> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function note(
  db: Database,
  actor: Actor,
  type: string,
  { id, collection, orgId, key, labelVi }: AddedField,
  data: Record<string, unknown> = {},
): Promise<void> {
  return recordEvent(db, actor, { type, orgId, data: { id, collection, key, labelVi, ...data } })
}

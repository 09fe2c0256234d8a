import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvent } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { issueWords } from '../platform/issue-words.ts'
import { require, type Scope } from './access.ts'
import type { Collection, Fields } from './collection.ts'
import { field, type FieldMeta } from './fields.ts'
import { incompleteRecord, invalidRecord } from './validate.ts'

/** The kinds of fields that a province may add: those that stand for themselves and point to no other record. */
export const customFieldKinds = [
  'text',
  'longText',
  'texts',
  'integer',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
  'choices',
  'country',
] as const
export type CustomFieldKind = (typeof customFieldKinds)[number]

/** A field that a province added to a collection for itself; it holds for the organisation and all below it. */
export type CustomField = {
  id: string
  collection: string
  orgId: string
  key: string
  kind: CustomFieldKind
  labelVi: string
  labelEn: string | null
  helpVi: string | null
  helpEn: string | null
  unit: string | null
  options: string[]
  required: boolean
  listed: boolean
  position: number
}

const columns = sql`f.id, f.collection, f.org_id, f.key, f.kind, f.label_vi, f.label_en, f.help_vi, f.help_en, f.unit,
  f.options, f.required, f.listed, f.position`

/** The added fields of a collection that are in use, in their order: all, or those of these very organisations. */
export async function customFieldsOf(db: Database, collection: string, orgIds?: readonly string[]) {
  const scope = orgIds ? sql`and f.org_id = any(${orgIds}::uuid[])` : sql``
  const { rows } = await sql<CustomField>`
    select ${columns} from custom_fields f
    where f.collection = ${collection} and f.retired_at is null ${scope} order by f.position, f.key`.execute(
    db,
  )
  return rows
}

/** The added fields in use that records of any organisation in a scope carry. */
export async function customFieldsWithin(db: Database, collection: string, scope: Scope) {
  if (scope === 'everywhere') return customFieldsOf(db, collection)
  const byOwner = await customFieldsByOwner(db, collection, scope)
  const found = new Map([...byOwner.values()].flat().map((custom) => [custom.id, custom]))
  return [...found.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
}

/**
 * The added fields that records of each organisation carry: its own, and those of all above it and of who followed
 * them. Read anew each time, so that a field holds on every node as soon as it is added.
 */
export async function customFieldsByOwner(
  db: Database,
  collection: string,
  ownerIds?: readonly string[],
): Promise<Map<string, CustomField[]>> {
  const owners = ownerIds
    ? sql`unnest(${[...new Set(ownerIds)]}::uuid[]) as o(id)`
    : sql`(select record_id from organizations) as o(id)`
  const { rows } = await sql<CustomField & { ownerId: string }>`
    select o.id as owner_id, ${columns} from custom_fields f
    join ${owners} on f.org_id in (select organizations_above(o.id))
    where f.collection = ${collection} and f.retired_at is null
    order by f.position, f.key`.execute(db)
  const byOwner = Map.groupBy(rows, ({ ownerId }) => ownerId)
  return new Map(
    [...byOwner].map(([owner, fields]) => [owner, fields.map(({ ownerId: _owner, ...rest }) => rest)]),
  )
}

export type NewCustomField = Pick<
  CustomField,
  'collection' | 'orgId' | 'key' | 'kind' | 'labelVi' | 'labelEn' | 'options' | 'position'
> &
  Partial<Pick<CustomField, 'helpVi' | 'helpEn' | 'unit' | 'required' | 'listed'>>

/** Adds a field to a collection for one organisation and all below it. @throws notAllowed */
export async function addCustomField(
  db: Database,
  actor: Actor,
  input: NewCustomField,
): Promise<CustomField> {
  require(actor, 'administer', { collection: input.collection, ownerOrgId: input.orgId, state: 'draft' })
  const unsaid = { helpVi: null, helpEn: null, unit: null, required: false, listed: false }
  const added = { id: newId(), ...unsaid, ...input }
  await db.insertInto('customFields').values(added).execute()
  await recordEvent(db, actor, { type: 'custom-field.added', orgId: input.orgId, data: { ...input } })
  return added
}

/** What forms, lists, imports and exports know of an added field: the same as of one of the collection's own. */
export function customFieldMeta(custom: CustomField): FieldMeta {
  const { kind, labelVi, labelEn, helpVi, helpEn, unit, options, required, listed } = custom
  const isChoice = kind === 'choice' || kind === 'choices'
  const shownUnit = unit ?? (kind === 'money' ? 'đồng' : null)
  return {
    kind,
    label: { vi: labelVi, en: labelEn ?? labelVi },
    required,
    listed,
    ...(helpVi !== null && { help: { vi: helpVi, en: helpEn ?? helpVi } }),
    ...(shownUnit !== null && { unit: shownUnit }),
    ...(isChoice && { options: options.map((value) => ({ value, label: { vi: value, en: value } })) }),
  }
}

type Owned = { ownerOrgId: string; extra: Fields }

/** Checks the added fields of many records. @throws invalidRecord naming the field as `extra.key` */
export async function parseExtra(
  db: Database,
  collection: Collection,
  rows: readonly Owned[],
): Promise<Fields[]> {
  if (rows.every(({ extra }) => Object.keys(extra).length === 0)) return rows.map(() => ({}))
  const orgIds = rows.map(({ ownerOrgId }) => ownerOrgId)
  const byOwner = await customFieldsByOwner(db, collection.name, orgIds)
  const shapes = new Map(orgIds.map((orgId) => [orgId, extraShape(byOwner.get(orgId) ?? [])]))
  return rows.map(({ ownerOrgId, extra }) => {
    const parsed = (shapes.get(ownerOrgId) ?? extraShape([])).safeParse(extra)
    if (parsed.success) return parsed.data
    const issues = parsed.error.issues.map((issue) => ({
      at: ['extra', ...issue.path].join('.'),
      message: issueWords(issue),
    }))
    throw invalidRecord({ count: issues.length, summary: issues[0]?.message.vi }, issues)
  })
}

/** Asks for the added fields that must be filled in before submitting. @throws incompleteRecord */
export async function requireCompleteExtra(
  db: Database,
  collection: Collection,
  { ownerOrgId, extra }: Owned,
): Promise<void> {
  const fields = (await customFieldsByOwner(db, collection.name, [ownerOrgId])).get(ownerOrgId) ?? []
  const missing = fields.filter(({ key, required }) => required && isEmpty(extra[key]))
  if (missing.length === 0) return
  const message = { vi: 'Bắt buộc trước khi trình', en: 'Needed before submitting' }
  throw incompleteRecord(
    { summary: missing.map(({ labelVi }) => labelVi).join(', ') },
    missing.map(({ key }) => ({ at: `extra.${key}`, message })),
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** What the values of added fields must be. */
export function extraShape(fields: readonly CustomField[]): z.ZodType<Fields> {
  return z.strictObject(Object.fromEntries(fields.map((custom) => [custom.key, typeOf(custom)])))
}

function typeOf(custom: CustomField): z.ZodType {
  const { kind, options } = custom
  const { kind: _kind, options: _options, ...meta } = customFieldMeta(custom)
  if (kind !== 'choice' && kind !== 'choices') return field[kind](meta)
  return field[kind](Object.fromEntries(options.map((value) => [value, { vi: value, en: value }])), meta)
}

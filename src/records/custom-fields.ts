import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { recordEvent } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { require } from './access.ts'
import type { Collection, Fields } from './collection.ts'
import { field } from './fields.ts'
import { invalidRecord, issueLabels } from './validate.ts'

/** A field that a province added to a collection for itself. */
export type CustomField = {
  id: string
  collection: string
  orgId: string
  key: string
  kind: 'text' | 'longText' | 'integer' | 'number' | 'date' | 'boolean' | 'choice'
  labelVi: string
  labelEn: string | null
  options: string[]
  position: number
}

/** The added fields of a collection that are in use at these organisations, in their order. */
export async function customFieldsOf(db: Database, collection: string, orgIds?: readonly string[]) {
  const scope = orgIds ? sql`and org_id = any(${orgIds}::uuid[])` : sql``
  const { rows } = await sql<CustomField>`
    select id, collection, org_id, key, kind, label_vi, label_en, options, position from custom_fields
    where collection = ${collection} and retired_at is null ${scope} order by position, key`.execute(db)
  return rows
}

export type NewCustomField = Omit<CustomField, 'id'>

/** Adds a field to a collection for one organisation. @throws notAllowed */
export async function addCustomField(
  db: Database,
  actor: Actor,
  input: NewCustomField,
): Promise<CustomField> {
  require(actor, 'administer', { collection: input.collection, ownerOrgId: input.orgId, state: 'draft' })
  const added = { id: newId(), ...input }
  await db.insertInto('customFields').values(added).execute()
  await recordEvent(db, actor, { type: 'custom-field.added', orgId: input.orgId, data: { ...input } })
  return added
}

type Owned = { ownerOrgId: string; extra: Fields }

/** Checks the added fields of many records. @throws invalidRecord naming the field as `extra.key` */
export async function parseExtra(
  db: Database,
  collection: Collection,
  rows: readonly Owned[],
): Promise<Fields[]> {
  if (rows.every(({ extra }) => Object.keys(extra).length === 0)) return rows.map(() => ({}))
  const orgIds = [...new Set(rows.map(({ ownerOrgId }) => ownerOrgId))]
  const byOrg = Map.groupBy(await customFieldsOf(db, collection.name, orgIds), ({ orgId }) => orgId)
  const shapes = new Map(orgIds.map((orgId) => [orgId, extraShape(byOrg.get(orgId) ?? [])]))
  return rows.map(({ ownerOrgId, extra }) => {
    const parsed = (shapes.get(ownerOrgId) ?? extraShape([])).safeParse(extra)
    if (parsed.success) return parsed.data
    const issues = parsed.error.issues.map((issue) => ({
      at: ['extra', ...issue.path].join('.'),
      message: issueLabels(issue),
    }))
    throw invalidRecord({ count: issues.length, summary: issues[0]?.message.vi }, issues)
  })
}

/** What the values of added fields must be. */
export function extraShape(fields: readonly CustomField[]): z.ZodType<Fields> {
  return z.strictObject(Object.fromEntries(fields.map((custom) => [custom.key, typeOf(custom)])))
}

function typeOf({ kind, labelVi, labelEn, options }: CustomField): z.ZodType {
  const meta = { label: { vi: labelVi, en: labelEn ?? labelVi } }
  if (kind !== 'choice') return field[kind](meta)
  return field.choice(Object.fromEntries(options.map((value) => [value, { vi: value, en: value }])), meta)
}

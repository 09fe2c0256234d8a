import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { AddedField, FieldChange } from './endpoints.ts'

const selected = sql`
  f.id, f.collection, f.org_id, coalesce(r.title, f.org_id::text) as org_name, f.key, f.kind, f.label_vi, f.label_en,
  f.help_vi, f.help_en, f.unit, f.options, f.required, f.listed, f.position, f.retired_at`

const usedOf = sql`(select count(*) from records x where x.collection = f.collection and x.deleted_at is null
  and x.extra -> f.key <> 'null'::jsonb) as used`

async function fieldsWhere(db: Database, where: RawBuilder<unknown>): Promise<AddedField[]> {
  const { rows } = await sql<AddedField>`
    select ${selected}, ${usedOf} from custom_fields f left join records r on r.id = f.org_id
    where ${where} order by f.retired_at is not null, f.position, f.key`.execute(db)
  return rows
}

/** The added fields of a collection, those in use first. */
export function fieldsOfCollection(db: Database, collection: string): Promise<AddedField[]> {
  return fieldsWhere(db, sql`f.collection = ${collection}`)
}

export async function findField(db: Database, id: string): Promise<AddedField | undefined> {
  const [found] = await fieldsWhere(db, sql`f.id = ${id}::uuid`)
  return found
}

/** Serialises changes to the fields of a collection, so that keys and places stay apart. */
export async function lockFields(db: Database, collection: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`custom-fields ${collection}`}, 0))`.execute(db)
}

export async function updateField(db: Database, { id, ...said }: FieldChange): Promise<void> {
  const values = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  if (Object.keys(values).length === 0) return
  await db.updateTable('customFields').set(values).where('id', '=', id).execute()
}

/** Puts fields at the places in which their ids are given. */
export async function placeFields(db: Database, ids: readonly string[]): Promise<void> {
  await sql`update custom_fields f set position = n.place
    from unnest(${[...ids]}::uuid[]) with ordinality as n(id, place) where f.id = n.id`.execute(db)
}

export async function setRetired(db: Database, id: string, retired: boolean): Promise<void> {
  const retiredAt = retired ? new Date() : null
  await db.updateTable('customFields').set({ retiredAt }).where('id', '=', id).execute()
}

/** Every added field that records of an organisation carry or once carried, in their order. */
export async function fieldsHeldBy(db: Database, collection: string, owner: string) {
  const { rows } = await sql<AddedField & { retired: boolean }>`
    select f.key, f.kind, f.label_vi, f.label_en, f.help_vi, f.help_en, f.unit, f.options, f.required, f.listed,
      f.retired_at is not null as retired
    from custom_fields f
    where f.collection = ${collection} and f.org_id in (select organizations_above(${owner}::uuid))
    order by f.position, f.key`.execute(db)
  return rows
}

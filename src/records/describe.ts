import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import type { Labels } from '../platform/labels.ts'
import { scopeOf, type Scope } from './access.ts'
import { fieldsOf, type Collection } from './collection.ts'
import { customFieldMeta, customFieldsWithin, type CustomField } from './custom-fields.ts'
import type { FieldMeta } from './fields.ts'
import { filterNames } from './filters.ts'
import type { NamedOrganization } from './lookup.ts'
import type { Action } from './rights.ts'
import { sortNames } from './sorts.ts'
import { inScope } from './store.ts'

/** A collection in the navigation: what it is called, what may be done there, how much there is. */
export type Surveyed = {
  name: string
  label: Labels
  singular: Labels
  /** What the actor may do to some record of it, at some organisation. */
  actions: Action[]
  /** How many he may read; at most 10,000. */
  count: number
  countExceeded: boolean
}

const COUNTED = 10_000

export const recordActions = [
  'read',
  'create',
  'change',
  'submit',
  'return',
  'approve',
  'archive',
  'remove',
  'comment',
  'translate',
  'view-sensitive',
  'freeze',
  'administer',
] as const satisfies readonly Action[]

/** The collections of which an actor may read something, counted in one query. */
export async function surveyCollections(
  db: Database,
  actor: Actor,
  collections: Iterable<Collection>,
): Promise<Surveyed[]> {
  const readable = [...collections].filter(({ name }) => reaches(scopeOf(actor, 'read', name)))
  if (readable.length === 0) return []
  const counts = readable.map(
    ({ name }) => sql`select ${name}::text as name, (select count(*) from (
      select from records r where r.collection = ${sql.lit(name)} and r.deleted_at is null
      ${inScope(scopeOf(actor, 'read', name))} limit ${COUNTED + 1}) as counted) as count`,
  )
  const { rows } = await sql<{ name: string; count: number }>`${sql.join(counts, sql` union all `)}`.execute(
    db,
  )
  const byName = new Map(rows.map(({ name, count }) => [name, count]))
  return readable.map(({ name, label, singular }) => {
    const count = byName.get(name) ?? 0
    const some = { count: Math.min(count, COUNTED), countExceeded: count > COUNTED }
    return { name, label, singular, actions: actionsIn(actor, name), ...some }
  })
}

function reaches(scope: Scope): boolean {
  return scope === 'everywhere' || scope.length > 0
}

function actionsIn(actor: Actor, collection: string): Action[] {
  return recordActions.filter((action) => reaches(scopeOf(actor, action, collection)))
}

export type DescribedField = {
  name: string
  meta: FieldMeta
  /** Added by an organisation for itself; its values are in `extra`. */
  custom: boolean
  /** The organisation that added it. */
  orgId: string | null
}

/** An organisation to own a new record, and whether it still stands. */
export type CreateAt = NamedOrganization & { stands: boolean }

/** All that lists and forms know of a collection: browsers read this instead of its shape. */
export type Described = Pick<Surveyed, 'name' | 'label' | 'singular' | 'actions'> & {
  legalBasis: string | null
  fields: DescribedField[]
  filters: string[]
  sorts: string[]
  /** Organisations where the actor may create records; the first 500. */
  createAt: CreateAt[]
}

export async function describeCollection(
  db: Database,
  actor: Actor,
  collection: Collection,
  on: string,
): Promise<Described> {
  const { name, label, singular, legalBasis = null } = collection
  const readable = scopeOf(actor, 'read', name)
  const custom = await customFieldsWithin(db, name, readable)
  const own = fieldsOf(collection).map((field) => ({
    name: field.name,
    meta: field.meta,
    custom: false,
    orgId: null,
  }))
  return {
    name,
    label,
    singular,
    legalBasis,
    actions: actionsIn(actor, name),
    fields: [...own, ...custom.map(customField)],
    filters: filterNames(collection),
    sorts: sortNames(collection),
    createAt: await organizationsWithin(db, scopeOf(actor, 'create', name), on),
  }
}

function customField(custom: CustomField): DescribedField {
  return { name: custom.key, meta: customFieldMeta(custom), custom: true, orgId: custom.orgId }
}

/** Past work is entered too, for whoever did it then: organisations that ended come after those that stand. */
async function organizationsWithin(db: Database, scope: Scope, on: string): Promise<CreateAt[]> {
  if (!reaches(scope)) return []
  const within = scope === 'everywhere' ? sql`` : sql`and r.id = any(${scope}::uuid[])`
  const { rows } = await sql<CreateAt>`
    select r.id, o.code, coalesce(v.name, r.title) as name, v.short_name,
      v.id is null or v.valid @> ${on}::date as stands
    from records r join organizations o on o.record_id = r.id
    left join lateral organization_version_near(r.id, ${on}::date) v on true
    where r.deleted_at is null ${within} order by stands desc, name limit 500`.execute(db)
  return rows
}
